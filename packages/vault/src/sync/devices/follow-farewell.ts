/**
 * The relay says that this vault has moved. Laws: only a farewell that opens by this vault's key is believed; nothing that is kept here
 * is touched; an end anywhere leaves the vault in the old place, where the same is met again, or in the new one.
 */

import { leaveLog, writeMeta } from '@cairn/store';
import type { RecoverySecret } from '@cairn/crypto';
import { Refusal } from '../../refusal.ts';
import { readSecret } from '../keep-reach.ts';
import type { VaultSyncOptions } from '../keep-reach.ts';
import { readFarewell } from './farewell.ts';
import type { Farewell, ReadFarewell } from './farewell.ts';
import { readDevicePair } from './own-device.ts';

/** `before`: the secret of the vault that the farewell is of. */
export const openFarewell = async (
  { store, device }: VaultSyncOptions,
  told: Farewell,
  before: RecoverySecret,
): Promise<ReadFarewell> => {
  const pair = await store.read(readDevicePair);
  if (pair === null) throw new Refusal({ type: 'CannotSync' });
  return readFarewell(told, { before, device, secret: pair.secret });
};

export const followFarewell = async (
  options: VaultSyncOptions,
  told: Farewell,
): Promise<ReadFarewell['type']> => {
  const { store, adopt } = options;
  const before = await store.read(readSecret);
  const read = await openFarewell(options, told, before);
  if (read.type === 'removed')
    await store.write(({ database }) => writeMeta(database, 'removed', Uint8Array.of(1)));
  if (read.type !== 'kept') return read.type;
  await adopt(read.secret);
  await store.write(async ({ database }) => {
    await writeMeta(database, 'recovery', read.secret);
    await writeMeta(database, 'new-words', Uint8Array.of(1));
    // Told whole there: what this device sent to the old place may have been read by nobody.
    await leaveLog(database, before);
  });
  return 'kept';
};
