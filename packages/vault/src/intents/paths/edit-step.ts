/** Gives a step other words, or says what is expected of it. Other words are another size: "too big" was said of the old ones. */

import type { Step, Tone } from '@cairn/domain';
import { CHALLENGE } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import type { StepEdit } from '../../door/path-intents.ts';
import { idOf, ratingOf, textOf } from '../../inputs.ts';
import { setFields } from '../../records/write-record.ts';
import { isMet, toneOfWords } from '../../tone-of-words.ts';
import { changeStep, existingStep } from './change-path.ts';

export const editStep: IntentHandler<'edit-step'> = async (context, input) => {
  const id = idOf(input.id);
  const { challenge } = await existingStep(context.database, id);
  const tone = await toneOfStepEdit(input.set);
  const { output, undo, topics } = await changeStep(context, id, partOf(input.set));
  const records = undo.type === 'set' ? [...undo.records] : [];
  if (isMet(tone))
    records.push(await setFields(context, CHALLENGE, { id: challenge.id, fields: { resting: true } }));
  return { output: { ...output, tone }, undo: { type: 'set', records }, topics };
};

export const toneOfStepEdit = async ({ text }: StepEdit): Promise<Tone> =>
  text === undefined ? 'ordinary' : toneOfWords(textOf(text));

const partOf = ({ text, expectedDifficulty, expectedPleasure }: StepEdit): Partial<Step> => ({
  ...(text === undefined ? {} : { text: textOf(text), tooBig: 0 }),
  ...(expectedDifficulty === undefined
    ? {}
    : { expectedDifficulty: ratingOf(expectedDifficulty, 'expectedDifficulty') }),
  ...(expectedPleasure === undefined
    ? {}
    : { expectedPleasure: ratingOf(expectedPleasure, 'expectedPleasure') }),
});
