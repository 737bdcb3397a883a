/** Writing one record as a change, with what it takes to take that back. */

import { baseOf, changedFields, setChange } from '@cairn/changes';
import type { Fields, FieldValue, RecordState } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { readRecord } from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { UndoRecord, WriteContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Fields in which two wordings written side by side are both kept (once there is sync). */
const LONG_TEXTS = ['text', 'note', 'firstLine', 'why', 'line'];

/** A record that is not there yet. */
export const createRecord = async (
  { write }: WriteContext,
  entity: Entity,
  record: { readonly id: EntityId; readonly fields: Fields },
): Promise<void> => {
  const hlc = await write.newStamp();
  await write.apply(setChange({ id: record.id, entity: entity.name, hlc }, record.fields));
};

/** Sets fields of a record that may be there; only what differs is written. Gives what was there before. */
export const setFields = async (
  { write }: Pick<WriteContext, 'write'>,
  entity: Entity,
  record: { readonly id: EntityId; readonly fields: Fields },
): Promise<UndoRecord> => {
  const kept = await readRecord(write.database, entity, record.id);
  const set = changedFields(kept?.state.fields ?? null, record.fields);
  if (Object.keys(set).length > 0) {
    const hlc = await write.stampFor(kept?.state);
    const base = baseOf(
      kept?.state,
      LONG_TEXTS.filter((field) => Object.hasOwn(set, field)),
    );
    await write.apply(setChange({ id: record.id, entity: entity.name, hlc }, set, base));
  }
  const before: Record<string, FieldValue> = {};
  for (const field of Object.keys(set)) before[field] = kept?.state.fields[field] ?? null;
  return { entity: entity.name, id: record.id, set: before };
};

/** Refuses with `NotFound` when there is no such record. */
export const existingRecord = async (
  { write }: WriteContext,
  entity: Entity,
  id: EntityId,
): Promise<RecordState> => {
  const kept = await readRecord(write.database, entity, id);
  if (kept === undefined) throw new Refusal({ type: 'NotFound' });
  return kept.state;
};
