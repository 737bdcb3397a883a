/**
 * The person's devices as records. Law: which device a record is of is known from the stamp of a field that its own device wrote,
 * and only where the record's id is made of that device's.
 */

import { hlcParts, recordClocks } from '@cairn/changes';
import type { DeviceId, RecordState } from '@cairn/changes';
import type { EntityId, Instant } from '@cairn/domain';
import { derivedId, DEVICE, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';

export interface DeviceRecord {
  readonly id: DeviceId;
  readonly name: string;
  /** Its X25519 public half in hex; `null` while it is not known. */
  readonly sealTo: string | null;
  readonly addedAt: Instant;
  readonly isRemoved: boolean;
}

export const recordIdOf = (device: DeviceId): EntityId => derivedId('device', device);

/** In the order in which they came. */
export const readDevices = async (database: Database): Promise<readonly DeviceRecord[]> => {
  const rows = await database.all<SqlRow>(`SELECT ${rowColumns(DEVICE).join(', ')} FROM device`);
  return rows
    .map((row) => deviceOf(rowToState(DEVICE, row)))
    .filter((device) => device !== null)
    .toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
};

const deviceOf = (state: RecordState): DeviceRecord | null => {
  const id = recordClocks(state)
    .map((stamp) => hlcParts(stamp).device)
    .find((device) => recordIdOf(device) === state.id);
  if (id === undefined) return null;
  const { name, sealTo, addedAt, removed } = state.fields;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    sealTo: typeof sealTo === 'string' ? sealTo : null,
    addedAt: (typeof addedAt === 'number' ? addedAt : 0) as Instant,
    isRemoved: removed === true,
  };
};
