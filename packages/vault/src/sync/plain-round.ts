/** One round with the relay, which follows a vault that has moved. */

import { syncOnce } from '@cairn/changes/sync';
import { fetched } from '../refusal.ts';
import type { SyncRoundEnd } from './devices/device-port.ts';
import { keepOwnDevice } from './devices/own-device.ts';
import type { Off, Reaches, VaultSyncOptions } from './keep-reach.ts';

/** A vault moves when a device is removed: more often than this between two rounds is none of a person's doing. */
const MOST_MOVES = 8;

export const plainRound = async (
  options: VaultSyncOptions,
  reaches: Reaches,
): Promise<SyncRoundEnd | Off> => {
  for (let moves = 0; ; moves += 1) {
    const end = await reaches.withRelay(async ({ ports }) => {
      await keepOwnDevice(options);
      return syncOnce(ports);
    });
    if (end.type !== 'closed' || moves === MOST_MOVES) return end;
    const { followFarewell } = await fetched(import('./devices/follow-farewell.ts'));
    const followed = await followFarewell(options, end);
    if (followed === 'removed') return { type: 'removed' };
    if (followed === 'unreadable') return end;
  }
};
