/**
 * How much a day counts after so many days: half after 45 (domain.md 6.2). Law: weights are whole numbers, so that sums of
 * them are the same in whatever order they are taken, on every engine; and nothing but multiplication makes them, because
 * `Math.pow` may differ in its last bit from one engine to the next.
 */

import { DAYS_COUNTED } from './lately.ts';

/** 2 ^ (-1 / 45). */
const KEPT_A_DAY = 0.984_714_752_934_431_2;

/** What a day counts for when it is new; divide sums by it. */
export const WHOLE: number = 2 ** 20;

const weights = (): readonly number[] => {
  const row: number[] = [];
  for (let weight = WHOLE; row.length <= DAYS_COUNTED; weight *= KEPT_A_DAY) row.push(Math.round(weight));
  return row;
};

const WEIGHTS = weights();

/** Of {@link WHOLE}, for a day so many days ago: 0 is 1048576, 45 is 524288, 181 and any day to come are 0. */
export const weightAt = (daysAgo: number): number => WEIGHTS[daysAgo] ?? 0;
