/** Puts a step on a ladder: at its end, or at a place. Words that are met make the path rest. */

import { MOST_STEPS, orderAfter } from '@cairn/domain';
import { CHALLENGE, STEP } from '@cairn/store';
import type { IntentHandler, UndoRecord } from '../../context.ts';
import { idOf, placeOf } from '../../inputs.ts';
import { readSteps } from '../../queries/read-paths.ts';
import { stepFields } from '../../records/step-record.ts';
import { createRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { isMet, toneOfWords } from '../../tone-of-words.ts';
import { arrange } from '../arrange.ts';
import { existingLadder, existingStep } from './change-path.ts';
import { stepIn } from './path-inputs.ts';

export const keepStep: IntentHandler<'keep-step'> = async (context, input) => {
  const { act, database } = context;
  const { ladder, challenge } = await existingLadder(database, idOf(input.ladder));
  const others = (await readSteps(database, ladder.id)).map(({ step }) => step);
  if (others.length >= MOST_STEPS) throw new Refusal({ type: 'LadderFull', most: MOST_STEPS });
  const step = stepIn(input.step, { id: act, ladder: ladder.id, order: orderAfter(others) });
  const to = input.at === undefined ? others.length : placeOf(input.at);
  const tone = await toneOfWords(step.text);
  await createRecord(context, STEP, { id: act, fields: stepFields(step) });
  await arrange(context, [...others, step], { entity: STEP, id: act, to });
  const undo: UndoRecord[] = [{ entity: STEP.name, id: act, set: { trashed: true } }];
  if (isMet(tone))
    undo.push(await setFields(context, CHALLENGE, { id: challenge.id, fields: { resting: true } }));
  return {
    output: { step: (await existingStep(database, act)).step, tone },
    undo: { type: 'set', records: undo },
    topics: ['paths'],
  };
};
