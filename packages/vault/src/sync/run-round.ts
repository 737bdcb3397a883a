/** A round as it is asked for: a removal that was begun goes on first, and a device that was removed asks nobody. */

import { readMeta } from '@cairn/store';
import { fetched } from '../refusal.ts';
import type { SyncRoundEnd } from './devices/device-port.ts';
import type { Off, Reaches, VaultSyncOptions } from './keep-reach.ts';
import { plainRound } from './plain-round.ts';

export const runRound = async (options: VaultSyncOptions, reaches: Reaches): Promise<SyncRoundEnd | Off> => {
  const { removal, removed } = await options.store.read(async (database) => ({
    removal: await readMeta(database, 'removal'),
    removed: await readMeta(database, 'removed'),
  }));
  if (removed !== null) return { type: 'removed' };
  if (removal === null) return plainRound(options, reaches);
  const { goOnRemoving } = await fetched(import('./devices/go-on-removing.ts'));
  return goOnRemoving(options, reaches);
};
