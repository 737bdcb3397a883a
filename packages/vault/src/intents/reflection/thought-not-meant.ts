/**
 * *Not what I meant*, of a thought that Cairn let be. The word is `met` set to false once more, after the words it is about: it holds on
 * every device until they change. Where there is a sign of harm it is not heeded (decision 55).
 */

import { setChange } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { THOUGHT } from '@cairn/store';
import type { IntentHandler, UndoRecord, WriteContext } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { mayBeNotMeant } from '../../queries/reflection/may-be-laid.ts';
import type { KeptThought } from '../../records/thought-record.ts';
import { existingRecord } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { toneReader } from '../../tone-of-words.ts';
import { existingKept, existingThought } from './change-thought.ts';

export const thoughtNotMeant: IntentHandler<'thought-not-meant'> = async (context, input) => {
  const kept = await existingKept(context, idOf(input.id));
  const { thought, notMeant } = kept;
  if (notMeant) return { output: { thought }, undo: null, topics: [] };
  if (!mayBeNotMeant(kept, await toneReader())) throw new Refusal({ type: 'BadInput', field: 'thought' });
  await sayNotMeant(context, thought.id);
  const undo = { entity: THOUGHT.name, id: thought.id, set: { met: thought.met || null } };
  return {
    output: { thought: await existingThought(context, thought.id) },
    undo: { type: 'set', records: [undo] },
    topics: ['thoughts'],
  };
};

/** Written also where `met` is false already: what counts is that it was said after the words. */
export const sayNotMeant = async (context: WriteContext, id: EntityId): Promise<void> => {
  const { write } = context;
  const hlc = await write.stampFor(await existingRecord(context, THOUGHT, id));
  await write.apply(setChange({ id, entity: THOUGHT.name, hlc }, { met: false }));
};

/** Taking other words back gives back what was said of the first ones. */
export const undoWithWord = (undo: UndoRecord, before: KeptThought | null): readonly UndoRecord[] =>
  before?.notMeant === true
    ? [undo, ...[null, false].map((met) => ({ entity: THOUGHT.name, id: undo.id, set: { met } }))]
    : [undo];
