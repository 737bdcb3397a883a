/**
 * What once was a mountain and is now a stone: hard at first, by the person's own word, and done since as a matter of course.
 * Domain.md 8.4 and the essay's "what once was a mountain". Pure.
 */

import type { Rating } from '../activity/rating.ts';

/** Of 0-10, said before doing it. The index of schema 4 that finds these wins holds the same number. */
export const HARD_FROM = 7;

/** Done so often after the first time, it is a matter of course. */
export const LEAST_TIMES_SINCE = 3;

export interface HowHard {
  readonly big: boolean;
  readonly expectedDifficulty: Rating | null;
}

/** "This was big for me", or expected to be hard. */
export const isHard = ({ big, expectedDifficulty }: HowHard): boolean =>
  big || (expectedDifficulty !== null && expectedDifficulty >= HARD_FROM);

/** `timesSince`: after the first time. A latest time that was hard again is met with silence. */
export const isNowAStone = (first: HowHard, latest: HowHard, timesSince: number): boolean =>
  isHard(first) && !isHard(latest) && timesSince >= LEAST_TIMES_SINCE;
