/** A round as it is asked for: a removal that was begun goes on first, and a device that was removed asks nobody. */

import { readMeta, unreadChunks } from '@cairn/store';
import { fetched, Refusal } from '../refusal.ts';
import type { SyncRoundEnd } from './devices/device-port.ts';
import { readPlace } from './relay-place.ts';
import type { Off, Reaches, VaultSyncOptions } from './keep-reach.ts';
import { plainRound } from './plain-round.ts';

export const runRound = async (options: VaultSyncOptions, reaches: Reaches): Promise<SyncRoundEnd | Off> => {
  const { removal, removed, unread } = await options.store.read(async (database) => ({
    unread: await unreadChunks(database),
    removal: await readMeta(database, 'removal'),
    removed: await readMeta(database, 'removed'),
  }));
  if (removed !== null) return { type: 'removed' };
  if (unread.length > 0 && reaches.isFirst()) {
    const { readUnread } = await fetched(import('./devices/read-unread.ts'));
    await readUnread(options, reaches);
  }
  if (removal === null) return plainRound(options, reaches);
  const { goOnRemoving } = await fetched(import('./devices/go-on-removing.ts'));
  return goOnRemoving(options, reaches);
};

/**
 * Before this device leaves its relay or its vault: a removal that was begun comes to its end, or whoever asks is told. Where sync is
 * off, that was told before.
 */
export const endRemoving = async (options: VaultSyncOptions, reaches: Reaches): Promise<void> => {
  const isRemoving = (): Promise<boolean> =>
    options.store.read(
      async (database) =>
        (await readPlace(database)) !== null &&
        (await readMeta(database, 'removed')) === null &&
        (await readMeta(database, 'removal')) !== null,
    );
  if (!(await isRemoving())) return;
  await runRound(options, reaches);
  if (await isRemoving()) throw new Refusal({ type: 'BadInput', field: 'removal' });
};
