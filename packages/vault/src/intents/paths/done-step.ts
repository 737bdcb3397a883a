/**
 * Doing a step keeps a win with what was expected of it, and clears plan and expectations of the step. Then the next rung may
 * be offered, with "stay here" as its equal; never after words that are met, unpraised or hard, and nobody is moved.
 */

import { afterDone } from '@cairn/domain';
import type { Challenge, Step, Win } from '@cairn/domain';
import { STEP } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../../context.ts';
import type { StepDone } from '../../door/path-intents.ts';
import { effortOf, idOf, noteOf, ratingOf, textOf } from '../../inputs.ts';
import { readOffer } from '../../queries/path-view.ts';
import { isOver, readSteps } from '../../queries/read-paths.ts';
import { stepFields } from '../../records/step-record.ts';
import { setFields } from '../../records/write-record.ts';
import { isMet, toneOfWords } from '../../tone-of-words.ts';
import { keepWin } from '../keep-win.ts';
import { existingStep } from './change-path.ts';

export const doneStep: IntentHandler<'done-step'> = async (context, input) => {
  const { database } = context;
  const found = await existingStep(database, idOf(input.id));
  const text = input.text === undefined ? found.step.text : textOf(input.text);
  const tone = await toneOfWords(text);
  const win: Win = { ...winOf(context, found, input), text, resting: isMet(tone) };
  const kept = await keepWin(context, win, tone);
  const { id } = found.step;
  const before = await setFields(context, STEP, { id, fields: stepFields(afterDone()) });
  const { step } = await existingStep(database, id);
  const isQuiet = kept.output.tone !== 'ordinary' || isOver(found.challenge);
  return {
    output: {
      ...kept.output,
      step,
      offer: isQuiet ? null : await readOffer(context, await readSteps(database, step.ladder), step),
    },
    undo: { type: 'set', records: [kept.undo, before] },
    topics: ['wins', 'paths'],
  };
};

const winOf = (
  { act, moment, today }: WriteContext,
  { step, challenge }: { readonly step: Step; readonly challenge: Challenge },
  done: StepDone,
): Win => ({
  id: act,
  text: step.text,
  area: challenge.area,
  localDay: today,
  at: moment.instant,
  zone: moment.zone,
  planned: step.plannedOn === today,
  big: done.big === true,
  effort: effortOf(done.effort),
  pleasure: ratingOf(done.pleasure, 'pleasure'),
  mastery: ratingOf(done.mastery, 'mastery'),
  expectedPleasure: step.expectedPleasure,
  expectedDifficulty: step.expectedDifficulty,
  moodBefore: ratingOf(done.moodBefore, 'moodBefore'),
  moodAfter: ratingOf(done.moodAfter, 'moodAfter'),
  note: noteOf(done.note),
  activity: step.rung,
  step: step.id,
  ritual: null,
  resting: false,
  near: false,
  trashed: false,
  importBatch: null,
});
