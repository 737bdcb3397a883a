/**
 * A hard day, on which Cairn is at its quietest: nothing is celebrated aloud and no more is asked (domain.md 5.6, 8.4). It reads
 * what a person said of today and nothing else, and is never told to anybody.
 */

import type { Rating } from '../activity/rating.ts';

/** A mood of this or less. */
const HEAVY = 3;

export interface DayAsItIs {
  /** The newest that was said today; `null` when none was. */
  readonly mood: Rating | null;
  readonly isRest: boolean;
}

/** A mood nobody gave says nothing. A day of rest is let rest. */
export const isHardDay = ({ mood, isRest }: DayAsItIs): boolean => isRest || (mood !== null && mood <= HEAVY);
