/** What of a path its drawing shows. Of a path in a list it is known how far it was climbed, and no more. Pure. */

import type { EntityId } from '@cairn/domain';
import type { LadderView, PathSummary } from '@cairn/vault';
import type { ClimbStep } from './climb.ts';

const STONES_OF_A_STEP = 2;

export const summarySteps = ({
  climbed,
  steps,
}: Pick<PathSummary, 'climbed' | 'steps'>): readonly ClimbStep[] =>
  Array.from({ length: steps }, (_, at) => ({
    stones: at < climbed ? STONES_OF_A_STEP : 0,
    isHere: at === Math.max(climbed - 1, 0),
  }));

export const ladderSteps = ({ steps }: LadderView, here: EntityId | null): readonly ClimbStep[] =>
  steps.map(({ step, timesDone }) => ({ stones: timesDone, isHere: step.id === here }));
