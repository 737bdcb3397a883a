/** "Stay here": what was offered is not offered again until the step was done three times more. */

import { afterStaying } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { readSteps } from '../../queries/read-paths.ts';
import { changeStep, existingStep } from './change-path.ts';

export const stayOnStep: IntentHandler<'stay-on-step'> = async (context, input) => {
  const { step } = await existingStep(context.database, idOf(input.id));
  const told = (await readSteps(context.database, step.ladder)).find((one) => one.step.id === step.id);
  const { output, topics } = await changeStep(context, step.id, afterStaying(told?.timesDone ?? 0));
  return { output, undo: null, topics };
};
