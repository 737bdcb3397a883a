/**
 * "How sure are you that you could do one small thing tomorrow?", beside what then happened (row M16). Pure. Laws: of each day the last
 * answer counts, as of an evening; what followed is told as it is kept, and is told of low answers as of high ones; what is counted is
 * what was done, never what was not; a day that is not over has nothing beside it yet.
 */

import type { Rating } from '../activity/rating.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';

export interface SaidOfTomorrow {
  readonly day: LocalDay;
  readonly confidence: Rating;
}

/** `quiet`: nothing is kept of that day, which says nothing about it. `open`: it is not over, and nothing is kept yet. */
export type NextDay = 'stones' | 'rest' | 'quiet' | 'open';

export interface ConfidencePair extends SaidOfTomorrow {
  readonly next: NextDay;
  /** Stones of the next day. */
  readonly stones: number;
}

export interface WhatIsKept {
  readonly wins: (day: LocalDay) => number;
  readonly isRest: (day: LocalDay) => boolean;
  readonly today: LocalDay;
}

/** `said` in the order in which it was said, oldest first. */
export const confidencePairs = (said: readonly SaidOfTomorrow[], kept: WhatIsKept): ConfidencePair[] => {
  const lastOfDay = new Map(said.map((one) => [one.day, one]));
  return [...lastOfDay.values()]
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((one) => {
      const next = addDays(one.day, 1);
      const stones = kept.wins(next);
      return { ...one, stones, next: stones > 0 ? 'stones' : withoutStones(next, kept) };
    });
};

const withoutStones = (day: LocalDay, { isRest, today }: WhatIsKept): NextDay => {
  if (isRest(day)) return 'rest';
  return day >= today ? 'open' : 'quiet';
};

/** An answer up to this is a low one. */
const LOW = 3;

export interface ConfidenceSoFar {
  /** Answers whose next day is over, or has a stone already. */
  readonly answers: number;
  /** After so many of them something was kept on the next day. */
  readonly followed: number;
  /** The same of answers of 3 or less. */
  readonly low: number;
  readonly followedLow: number;
}

/** Three answers of 2, 8 and 1 with stones after the first two make `{ answers: 3, followed: 2, low: 2, followedLow: 1 }`. */
export const confidenceSoFar = (pairs: readonly ConfidencePair[]): ConfidenceSoFar => {
  const over = pairs.filter(({ next }) => next !== 'open');
  const low = over.filter(({ confidence }) => confidence <= LOW);
  const followed = (some: readonly ConfidencePair[]): number =>
    some.filter(({ next }) => next === 'stones').length;
  return { answers: over.length, followed: followed(over), low: low.length, followedLow: followed(low) };
};
