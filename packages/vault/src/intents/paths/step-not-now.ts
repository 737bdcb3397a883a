/**
 * "This one didn't happen". Answers with what might help, by domain.md 1.2. What came between is told nowhere and kept
 * nowhere; it is no act to take back, so that no screen speaks of it.
 */

import { afterObstacle, answerTo, isObstacle } from '@cairn/domain';
import type { Obstacle, Step } from '@cairn/domain';
import type { IntentHandler, ReadContext } from '../../context.ts';
import type { StepOffer } from '../../door/path-queries.ts';
import { idOf } from '../../inputs.ts';
import { stepOffer } from '../../queries/path-view.ts';
import { readSteps } from '../../queries/read-paths.ts';
import { Refusal } from '../../refusal.ts';
import { changeStep, existingStep } from './change-path.ts';

export const stepNotNow: IntentHandler<'step-not-now'> = async (context, input) => {
  const { step } = await existingStep(context.database, idOf(input.id));
  const obstacle = obstacleOf(input.obstacle);
  const offer = await answerOf(context, step, obstacle);
  const { output, topics } = await changeStep(context, step.id, afterObstacle(step, obstacle, context.today));
  return { output: { ...output, offer }, undo: null, topics };
};

const obstacleOf = (raw: unknown): Obstacle => {
  if (!isObstacle(raw)) throw new Refusal({ type: 'BadInput', field: 'obstacle' });
  return raw;
};

/** Also for an act that is asked for again: its offer was not kept with its answer. */
export const answerOf = async (
  { database }: ReadContext,
  step: Step,
  obstacle: Obstacle,
): Promise<StepOffer> => stepOffer(step, answerTo(obstacle, await readSteps(database, step.ladder), step.id));
