/**
 * Whether to offer the card "Heavy few days" (domain.md 5.3): a mood of 2 or less on 3 of the last 5 days that have one, and
 * at most once a week. The last mood of a day is the day's: one that was put right within a minute is not a heavy few days. It reads numbers a person gave and no words, and it says nothing about anybody.
 */

import type { Rating } from '../activity/rating.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';

/** Days with a mood that are looked at. */
export const MOODS_LOOKED_AT = 5;

const HEAVY = 2;
const HEAVY_MOODS = 3;
const DAYS_BETWEEN_CARDS = 7;

export interface RecentMoods {
  /** Of days that have one, the last of each day, newest first; those after the fifth do not count. */
  readonly moods: readonly Rating[];
  /** The day on which the card was last seen and left; `null` for never. */
  readonly shownOn: LocalDay | null;
  readonly today: LocalDay;
}

export const isHeavyFewDays = ({ moods, shownOn, today }: RecentMoods): boolean => {
  const heavy = moods.slice(0, MOODS_LOOKED_AT).filter((mood) => mood <= HEAVY).length;
  if (heavy < HEAVY_MOODS) return false;
  // A clock that was set back may have left a day to come: near ones count, so that the card is not shown twice.
  return shownOn === null || Math.abs(daysBetween(shownOn, today)) >= DAYS_BETWEEN_CARDS;
};
