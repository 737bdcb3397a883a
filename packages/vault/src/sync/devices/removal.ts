/** A removal that was begun, as this device keeps it until it is through. */

import type { DeviceId } from '@cairn/changes';
import type { LogEpoch } from '@cairn/changes/sync';
import { readMeta, writeMeta } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { RelayPlace } from '../begin-session.ts';

export type Removal =
  /** Everything is as it was. `next`: the secret of the vault to come, in hex. */
  | { readonly phase: 'begun'; readonly device: DeviceId; readonly next: string }
  /** This device lives in the new vault; the old one is not closed yet. */
  | ({ readonly phase: 'moved'; readonly device: DeviceId } & OldVault & Going);

/** Who goes along. What is written into the old vault after this device left it plays no part in that. */
export interface Going {
  /** Each with its key of that moment. Left out: the devices of this vault, as they are when the old one is closed. */
  readonly along?: readonly (readonly [id: DeviceId, sealTo: string | null])[];
  /** The old vault is one of this device's own making, given up for another's: afterwards it removes the device there. */
  readonly again?: boolean;
}

export interface OldVault {
  readonly place: RelayPlace;
  /** In hex. */
  readonly secret: string;
  /** How far its log was read. */
  readonly epoch: LogEpoch | null;
  readonly seq: number;
}

export const readRemoval = async (database: Database): Promise<Removal | null> => {
  const bytes = await readMeta(database, 'removal');
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Removal);
};

export const keepRemoval = (database: Database, removal: Removal): Promise<void> =>
  writeMeta(database, 'removal', new TextEncoder().encode(JSON.stringify(removal)));
