/** Somebody erases what a relay has while a device is being removed: what this device has left there goes too, and the removal ends. */

import type { RelayRefusal } from '@cairn/changes/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { hexToBytes, removeMeta } from '@cairn/store';
import type { Reaches, VaultSyncOptions } from '../keep-reach.ts';
import { readRemoval } from './removal.ts';

/** `null`: it is done. */
export const eraseLeft = async (
  { store }: VaultSyncOptions,
  reaches: Reaches,
): Promise<RelayRefusal | null> => {
  const removal = await store.read(readRemoval);
  if (removal?.phase === 'moved') {
    const secret = Uint8Array.from(hexToBytes(removal.secret)) as RecoverySecret;
    const { door } = await reaches.reachWith(removal.place, secret);
    const told = await door.tell('erase', {});
    // Closed by another device: there is nothing in it.
    if (!told.ok && told.error.type !== 'closed') return told.error;
    await door.leave();
  }
  await store.write(({ database }) => removeMeta(database, 'removal'));
  return null;
};
