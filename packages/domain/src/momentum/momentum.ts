/**
 * Momentum: derived strength that grows with days that hold a win, fades half as fast, and never returns to nothing.
 * Rest and the first quiet day cost nothing. Always computed from civil days, never stored; people are shown the best
 * so far (`groundGained`), never this. Formula and constants: domain.md 3.2.
 */

import { dayNumber, type LocalDay } from '../time/local-day.ts';
import { numberedDays, type DayRecord } from './day-records.ts';

export interface Momentum {
  /** 0 before the first win, then above 0 for ever; at most 1. Internal: it may size suggestions. */
  readonly momentum: number;
  /** The highest momentum so far. Never falls as time goes on. */
  readonly best: number;
  /** Unrecorded days since the last win; rest days among them are not counted. 0 before the first win. */
  readonly quiet: number;
}

/** Half of what is still open is gained in 10 days with one win each: G = 0.06697. */
export const GAIN: number = 1 - 2 ** (-1 / 10);
/** Half of what can fade has faded after 20 counted quiet days: D = 0.03406. */
export const FADE: number = 1 - 2 ** (-1 / 20);
/** This share of the best never fades. */
export const KEPT_SHARE: number = 1 / 3;
/** All further wins of a day together count for less than half a day more. */
const EXTRA_CAP = 0.5;

const START: Momentum = { momentum: 0, best: 0, quiet: 0 };

/** What a day's wins count for: 1, 1.25, 1.375, ... below 1.5. */
const repetitions = (wins: number): number => 1 + EXTRA_CAP * (1 - 2 ** (1 - wins));

const afterWins = ({ momentum, best }: Momentum, wins: number): Momentum => {
  const share = 1 - (1 - GAIN) ** repetitions(wins);
  const risen = momentum + share * (1 - momentum);
  return { momentum: risen, best: Math.max(best, risen), quiet: 0 };
};

/** The first quiet day after a win is free; each further one costs at most D * (1 - 1/3) = 0.0227. */
const afterQuietDays = (before: Momentum, days: number): Momentum => {
  if (before.best === 0) return before;
  const floor = KEPT_SHARE * before.best;
  let momentum = before.momentum;
  for (let fading = before.quiet === 0 ? days - 1 : days; fading > 0; fading -= 1) {
    const faded = floor + (momentum - floor) * (1 - FADE);
    // Where rounding leaves nothing more to fade, no later day can change it: long gaps end here, bit for bit the same.
    if (faded === momentum) break;
    momentum = faded;
  }
  return { momentum, best: before.best, quiet: before.quiet + days };
};

/**
 * Momentum on `today`, from any days in any order; days after `today` are ignored, and today counts once it holds a win.
 * Records of one day are merged as `numberedDays` says; use `dayRecordsOf` to count wins by id.
 *
 * One day with one win: `{ momentum: 0.067, best: 0.067, quiet: 0 }`. Thirty such days: 0.875; then, seen on the
 * morning after seven quiet days: `{ momentum: 0.765, best: 0.875, quiet: 7 }`.
 */
export const momentumOf = (days: Iterable<DayRecord>, today: LocalDay): Momentum => {
  const last = dayNumber(today);
  let state = START;
  let next = last;
  for (const { number, wins, rest } of numberedDays(days, last)) {
    if (wins === 0 && !rest) continue;
    state = afterQuietDays(state, number - next);
    if (wins > 0) state = afterWins(state, wins);
    next = number + 1;
  }
  // Today's own record, if there is one, already lies behind `next`.
  return afterQuietDays(state, Math.max(0, last - next));
};
