/** What was lived with suggestions, as they are drawn from it (domain.md 6.2). */

import type { LifeArea } from '../activity/life-area.ts';
import type { LocalDay } from '../time/local-day.ts';

/** One key, done once. */
export interface DoneOnDay {
  readonly key: string;
  readonly day: LocalDay;
  /** Pleasure or mastery, whichever was higher: low days hide the one or the other. `null` where neither was said. */
  readonly rating: number | null;
}

/** "Not today", of a key on a day: once a day at most. */
export interface DeclinedOnDay {
  readonly key: string;
  readonly day: LocalDay;
  readonly area: LifeArea | null;
}

/** Of the days that count. What was shown and ignored is nowhere. In any order. */
export interface SuggestionHistory {
  readonly done: readonly DoneOnDay[];
  readonly declined: readonly DeclinedOnDay[];
  /** All wins of an area, from the catalogue or not. */
  readonly areas: readonly { readonly area: LifeArea; readonly day: LocalDay; readonly wins: number }[];
  /** Keys of wins that the person let rest. */
  readonly resting: readonly string[];
}

/** Of the last days, today among them: what is not offered twice. In any order. */
export interface Lately {
  readonly done: readonly {
    readonly key: string;
    readonly day: LocalDay;
    /** `null` where only the day is known. */
    readonly hoursAgo: number | null;
  }[];
  readonly declined: readonly { readonly key: string; readonly day: LocalDay }[];
}
