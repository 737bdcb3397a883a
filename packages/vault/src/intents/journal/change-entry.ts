/** What every intent of the journal does with a page: find it, set fields of it, answer with it as it is now. */

import type { Fields, RecordState } from '@cairn/changes';
import type { EntityId, JournalEntry } from '@cairn/domain';
import { ENTRY } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { entryOf } from '../../records/entry-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';

/** A page whose words or day have not arrived yet is not there yet. */
export const existingEntry = async (
  context: WriteContext,
  id: EntityId,
): Promise<{ readonly entry: JournalEntry; readonly state: RecordState }> => {
  const state = await existingRecord(context, ENTRY, id);
  const entry = entryOf(state);
  if (entry === null) throw new Refusal({ type: 'NotFound' });
  return { entry, state };
};

export interface ChangedEntry {
  readonly output: { readonly entry: JournalEntry };
  readonly undo: UndoPlan | null;
  readonly topics: readonly Topic[];
}

export const changeEntry = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<ChangedEntry> => {
  await existingEntry(context, id);
  const undo = await setFields(context, ENTRY, { id, fields });
  const { entry } = await existingEntry(context, id);
  return { output: { entry }, undo: { type: 'set', records: [undo] }, topics: ['journal'] };
};
