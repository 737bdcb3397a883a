/**
 * Keeps a thought, or other words for it, and how strongly it is believed if that was said. Words that the check meets are kept like all
 * words: as `met`, so that nothing is debated and nothing ever laid beside them (domain.md 5.3).
 */

import type { Belief, EntityId, Thought } from '@cairn/domain';
import { BELIEF, derivedId, THOUGHT } from '@cairn/store';
import type { IntentHandler, UndoRecord, WriteContext } from '../../context.ts';
import { beliefOf, dayOf, idOf, noteOf, textOf } from '../../inputs.ts';
import { beliefFields, beliefOfState, thoughtFields } from '../../records/thought-record.ts';
import { createRecord, existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { isMet } from '../../tone-of-words.ts';
import { toneOfAll } from '../tone-of-all.ts';
import { existingKept, existingThought, setThought } from './change-thought.ts';
import { sayNotMeant, undoWithWord } from './thought-not-meant.ts';

export const keepThought: IntentHandler<'keep-thought'> = async (context, input) => {
  const text = textOf(input.text);
  const value = beliefOf(input.belief);
  const id = input.id === undefined ? context.act : idOf(input.id);
  const before = input.id === undefined ? null : await existingKept(context, id);
  const answer = before?.thought.answer ?? null;
  const tone = await toneOfAll([text, answer]);
  const met = isMet(tone);
  const { thought, undo } =
    input.id === undefined
      ? await newThought(context, { text, met, localDay: dayGiven(context, input.on) })
      : await setThought(context, id, { text, met });
  const rated = value === null ? null : await rate(context, { id: ratingId(context), thought: id, value });
  return {
    output: { thought, belief: rated?.belief ?? null, tone },
    undo: { type: 'set', records: [...undoWithWord(undo, before), ...(rated === null ? [] : [rated.undo])] },
    topics: ['thoughts'],
  };
};

const dayGiven = ({ today }: WriteContext, on: unknown): Thought['localDay'] =>
  on === undefined ? today : dayOf(on, today);

/** The thought has the act's own id. */
const ratingId = ({ act }: WriteContext): EntityId => derivedId('of-act', `${act}/belief`);

const newThought = async (
  context: WriteContext,
  { text, met, localDay }: Pick<Thought, 'text' | 'met' | 'localDay'>,
): Promise<{ readonly thought: Thought; readonly undo: UndoRecord }> => {
  const { act: id, moment, today } = context;
  const thought: Thought = {
    ...{ id, text, localDay, at: localDay === today ? moment.instant : null, zone: moment.zone },
    ...{ answer: null, met, resting: false, trashed: false, importBatch: null },
  };
  await createRecord(context, THOUGHT, { id, fields: thoughtFields(thought) });
  return { thought, undo: { entity: THOUGHT.name, id, set: { trashed: true } } };
};

const rate = async (
  context: WriteContext,
  { id, thought, value }: Pick<Belief, 'id' | 'thought' | 'value'>,
): Promise<{ readonly belief: Belief; readonly undo: UndoRecord }> => {
  const { moment, today } = context;
  const belief: Belief = {
    ...{ id, thought, value, localDay: today, at: moment.instant, zone: moment.zone },
    ...{ trashed: false, importBatch: null },
  };
  await createRecord(context, BELIEF, { id, fields: beliefFields(belief) });
  return { belief, undo: { entity: BELIEF.name, id, set: { trashed: true } } };
};

export const rateBelief: IntentHandler<'rate-belief'> = async (context, input) => {
  const value = beliefOf(input.value);
  if (value === null) throw new Refusal({ type: 'BadInput', field: 'belief' });
  const { id: thought } = await existingThought(context, idOf(input.thought));
  const { belief, undo } = await rate(context, { id: context.act, thought, value });
  return { output: { belief }, undo: { type: 'set', records: [undo] }, topics: ['thoughts'] };
};

export const trashBelief: IntentHandler<'trash-belief'> = async (context, input) => {
  const id = idOf(input.id);
  await existingRecord(context, BELIEF, id);
  const undo = await setFields(context, BELIEF, { id, fields: { trashed: true } });
  const belief = beliefOfState(await existingRecord(context, BELIEF, id));
  if (belief === null) throw new Refusal({ type: 'NotFound' });
  return { output: { belief }, undo: { type: 'set', records: [undo] }, topics: ['thoughts'] };
};

export const answerThought: IntentHandler<'answer-thought'> = async (context, input) => {
  const answer = noteOf(input.answer);
  const before = await existingKept(context, idOf(input.thought));
  const { id, text } = before.thought;
  const tone = await toneOfAll([text, answer], before.notMeant);
  const { thought, undo } = await setThought(context, id, { answer, met: isMet(tone) });
  // What was said of the thought holds beside its new answer too.
  if (before.notMeant && !isMet(tone)) await sayNotMeant(context, id);
  return {
    output: { thought, belief: null, tone },
    undo: { type: 'set', records: undoWithWord(undo, before) },
    topics: ['thoughts'],
  };
};
