/**
 * Ground gained: the best momentum so far, in words. It is what people see, and it never falls.
 * The row has no last step: "open-view" is a place to look from, not an end. Source: domain.md 3.2, Display law.
 */

import type { LocalDay } from '../time/local-day.ts';
import type { DayRecord } from './day-records.ts';
import { momentumOf } from './momentum.ts';

/** From the first win on, each further than the one before. Ids; their words live in copy. */
export const GROUND_WORDS = [
  'first-step',
  'path-begun',
  'path-showing',
  'path-clear',
  'well-trodden',
  'rising-ground',
  'open-view',
] as const;

export type GroundWord = (typeof GROUND_WORDS)[number];

/**
 * Where each word begins: with one win a day, on days 1, 3, 6, 10, 17, 27 and 41. No border lies where a round number
 * of days ends, so that two engines whose powers differ in the last bit still give the same word.
 */
const BORDERS: readonly (readonly [above: number, word: GroundWord])[] = [
  [0.94, 'open-view'],
  [0.84, 'rising-ground'],
  [0.68, 'well-trodden'],
  [0.48, 'path-clear'],
  [0.33, 'path-showing'],
  [0.18, 'path-begun'],
  [0, 'first-step'],
];

/** `best` as in `Momentum`. `null` before the first win: the open ground, no zero. `groundGained(0.5)` is `'path-clear'`. */
export const groundGained = (best: number): GroundWord | null =>
  BORDERS.find(([above]) => best > above)?.[1] ?? null;

/** 0 before the first win, then 1 to 7: for putting words in order, never for showing. */
export const groundRank = (word: GroundWord | null): number =>
  (GROUND_WORDS as readonly (GroundWord | null)[]).indexOf(word) + 1;

/** The ground gained by `today`. However many silent days follow, the word stays or moves on. */
export const groundOn = (days: Iterable<DayRecord>, today: LocalDay): GroundWord | null =>
  groundGained(momentumOf(days, today).best);
