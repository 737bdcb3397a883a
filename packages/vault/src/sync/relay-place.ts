/** The relay that was chosen, kept in the vault beside what syncing needs. */

import { ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { beginSending, endSending, isSending, readMeta, writeMeta } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { VaultError } from '../door/vault-door.ts';
import type { RelayPlace, RelayWish } from './begin-session.ts';
import { parseRelayOrigin } from './relay-origin.ts';

export const readPlace = async (database: Database): Promise<RelayPlace | null> => {
  const bytes = await readMeta(database, 'relay');
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as RelayPlace);
};

/** Another relay than before has been told nothing yet. */
export const keepPlace = async (database: Database, place: RelayPlace): Promise<void> => {
  const before = await readPlace(database);
  if (before !== null && before.origin !== place.origin) await endSending(database);
  await writeMeta(database, 'relay', new TextEncoder().encode(JSON.stringify(place)));
  if (!(await isSending(database))) await beginSending(database);
};

/** `BadInput`, field `relay`, for an address that is none. */
export const placeOf = ({ address, invite }: RelayWish): Result<RelayPlace, VaultError> => {
  const origin = parseRelayOrigin(address);
  return origin.ok
    ? ok({ origin: origin.value, invite })
    : { ok: false, error: { type: 'BadInput', field: 'relay' } };
};
