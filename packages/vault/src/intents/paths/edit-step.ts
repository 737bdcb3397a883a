/** Gives a step other words, or says what is expected of it. Other words are another size: "too big" was said of the old ones. */

import type { Step, Tone } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import type { StepEdit } from '../../door/path-intents.ts';
import { idOf, ratingOf, textOf } from '../../inputs.ts';
import { toneOfWords } from '../../tone-of-words.ts';
import { changeStepIn } from './change-step-in.ts';

export const editStep: IntentHandler<'edit-step'> = async (context, input) => {
  const tone = await toneOfStepEdit(input.set);
  return changeStepIn(context, idOf(input.id), { set: partOf(input.set), tone });
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
