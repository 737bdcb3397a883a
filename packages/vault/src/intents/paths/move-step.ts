/** Moves a step within its ladder. */

import { STEP } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf, placeOf } from '../../inputs.ts';
import { readSteps } from '../../queries/read-paths.ts';
import { arrange } from '../arrange.ts';
import { existingStep } from './change-path.ts';

export const moveStep: IntentHandler<'move-step'> = async (context, input) => {
  const id = idOf(input.id);
  const to = placeOf(input.to);
  const { step } = await existingStep(context.database, id);
  const steps = (await readSteps(context.database, step.ladder)).map((told) => told.step);
  const undo = await arrange(context, steps, { entity: STEP, id, to });
  return { output: { step: (await existingStep(context.database, id)).step }, undo, topics: ['paths'] };
};
