/**
 * A plan whose records are made when they are asked for, some at a time, so that a long file is never held as records: what it
 * says of itself is known before, and complete.
 */

import type { CheckIn, Win } from '@cairn/domain';
import type { ImportPlan } from './import-plan.ts';

export interface PlanInPieces {
  /** Where there are pieces, its wins and check-ins are theirs, and not here; all else is as of the whole. */
  readonly plan: ImportPlan;
  /** Oldest first; from the beginning however often it is asked. `null`: the plan holds everything. */
  readonly pieces: (() => Iterable<PlanPiece>) | null;
}

export interface PlanPiece {
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
}
