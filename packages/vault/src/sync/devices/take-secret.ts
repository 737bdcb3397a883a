/** A vault takes another secret for its own and goes to a relay with it. Records stay, and are told there. */

import type { RecoverySecret } from '@cairn/crypto';
import { endSending, leaveLog, removeMeta, writeMeta } from '@cairn/store';
import type { RelayPlace } from '../begin-session.ts';
import { isSameSecret, readSecret } from '../keep-reach.ts';
import type { VaultSyncOptions } from '../keep-reach.ts';
import { keepPlace } from '../relay-place.ts';

export interface Taken {
  readonly place: RelayPlace;
  readonly secret: RecoverySecret;
}

/** Done twice it is the same. */
export const takeSecret = async (
  { store, adopt }: VaultSyncOptions,
  { place, secret }: Taken,
): Promise<void> => {
  const before = await store.read(readSecret);
  const isOther = !isSameSecret(secret, before);
  if (isOther) await adopt(secret);
  await store.write(async ({ database }) => {
    if (isOther) {
      await writeMeta(database, 'recovery', secret);
      await removeMeta(database, 'removal');
      await leaveLog(database, before);
      await endSending(database);
    }
    await removeMeta(database, 'removed');
    await keepPlace(database, place);
  });
};
