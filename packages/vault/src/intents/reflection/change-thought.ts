/** What every intent about a thought does with it: find it, set fields of it, answer with it as it is now. */

import type { Fields } from '@cairn/changes';
import type { EntityId, Thought } from '@cairn/domain';
import { THOUGHT } from '@cairn/store';
import type { UndoPlan, UndoRecord, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { keptThoughtOf, type KeptThought } from '../../records/thought-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';

/** One whose words or day have not arrived yet is not there yet. */
export const existingKept = async (context: WriteContext, id: EntityId): Promise<KeptThought> => {
  const kept = keptThoughtOf(await existingRecord(context, THOUGHT, id));
  if (kept === null) throw new Refusal({ type: 'NotFound' });
  return kept;
};

export const existingThought = async (context: WriteContext, id: EntityId): Promise<Thought> =>
  (await existingKept(context, id)).thought;

export const setThought = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<{ readonly thought: Thought; readonly undo: UndoRecord }> => {
  await existingThought(context, id);
  const undo = await setFields(context, THOUGHT, { id, fields });
  return { thought: await existingThought(context, id), undo };
};

export interface ChangedThought {
  readonly output: { readonly thought: Thought };
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changeThought = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<ChangedThought> => {
  const { thought, undo } = await setThought(context, id, fields);
  return { output: { thought }, undo: { type: 'set', records: [undo] }, topics: ['thoughts'] };
};
