/**
 * What a suggestion is drawn from, and what it tells about each key and area (domain.md 6.2). Pure. Law: only days before
 * today count, so that what is shown in the morning is what is shown in the evening, here and on another device.
 */

import type { LifeArea } from '../activity/life-area.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { weightAt, WHOLE } from './fading.ts';
import type { Suggestible } from './suggestible.ts';

/** One key on one day, however often it was done on it. */
export interface DoneOnDay {
  readonly key: string;
  readonly day: LocalDay;
  /** Since the last time on that day; `null` where only the day is known. */
  readonly hoursAgo: number | null;
  /** How many of that day's were rated, and the sum of pleasure or mastery, whichever was higher. */
  readonly rated: number;
  readonly ratingSum: number;
}

/** "Not today", of a key on a day. */
export interface DeclinedOnDay {
  readonly key: string;
  readonly day: LocalDay;
  readonly area: LifeArea | null;
}

export interface SuggestionHistory {
  /** Of the last {@link DAYS_COUNTED} days, today's too; one entry a key and day, in any order. */
  readonly done: readonly DoneOnDay[];
  /** "Not today": one entry a key and day, in any order. What was ignored is nowhere. */
  readonly declined: readonly DeclinedOnDay[];
  /** All wins of an area, from the catalogue or not. */
  readonly areas: readonly { readonly area: LifeArea; readonly day: LocalDay; readonly wins: number }[];
  /** Keys of wins that the person let rest: never brought up. */
  readonly resting: readonly string[];
}

/** Weights of days done and declined, in whole numbers of which 2^20 are one day. */
interface Tally {
  done: number;
  declined: number;
}

interface KeyTally extends Tally {
  /** Days on which it was done. */
  times: number;
  rated: number;
  ratingSum: number;
}

/** What the days before today tell. */
export interface Evidence {
  of(thing: Suggestible): KeyEvidence;
  /** How much an area was done or declined lately; 0 for one that was not. */
  touched(area: LifeArea): number;
  /** Nothing was done or declined: all is equal. */
  readonly isEmpty: boolean;
}

export interface KeyEvidence {
  /** Beta parameters of "will be done"; both above 1. */
  readonly a: number;
  readonly b: number;
  /** Days on which it was done. */
  readonly times: number;
  /** Mean of pleasure or mastery, 0-10; `null` where nothing was rated. */
  readonly rating: number | null;
  /** The same mean, drawn towards 5 as by three ratings of it. */
  readonly shrunkRating: number;
}

/** Four draws of the area's own share stand before the first of a key. */
const PRIOR = 4;
const EQUAL = 2;
const MIDDLE = 5;
const MIDDLE_COUNTS = 3;

const tallyIn = <K, T extends Tally>(tallies: Map<K, T>, key: K, fresh: T): T => {
  const known = tallies.get(key) ?? fresh;
  tallies.set(key, known);
  return known;
};

const noTally = (): Tally => ({ done: 0, declined: 0 });

const noKeyTally = (): KeyTally => ({ ...noTally(), times: 0, rated: 0, ratingSum: 0 });

const keyTallies = ({ done, declined }: SuggestionHistory, today: LocalDay): Map<string, KeyTally> => {
  const tallies = new Map<string, KeyTally>();
  for (const { key, day, rated, ratingSum } of done) {
    const weight = beforeToday(day, today);
    if (weight === 0) continue;
    const tally = tallyIn(tallies, key, noKeyTally());
    tally.done += weight;
    tally.times += 1;
    tally.rated += rated;
    tally.ratingSum += ratingSum;
  }
  for (const { key, day } of declined) {
    const weight = beforeToday(day, today);
    if (weight > 0) tallyIn(tallies, key, noKeyTally()).declined += weight;
  }
  return tallies;
};

/** Today itself and days to come are left out. */
const beforeToday = (day: LocalDay, today: LocalDay): number =>
  day < today ? weightAt(daysBetween(day, today)) : 0;

const areaTallies = (history: SuggestionHistory, today: LocalDay): Map<LifeArea, Tally> => {
  const tallies = new Map<LifeArea, Tally>();
  for (const { area, day, wins } of history.areas) {
    const weight = beforeToday(day, today);
    if (weight > 0) tallyIn(tallies, area, noTally()).done += wins * weight;
  }
  for (const { area, day } of history.declined) {
    const weight = beforeToday(day, today);
    if (area !== null && weight > 0) tallyIn(tallies, area, noTally()).declined += weight;
  }
  return tallies;
};

export const evidenceOf = (history: SuggestionHistory, today: LocalDay): Evidence => {
  const keys = keyTallies(history, today);
  const areas = areaTallies(history, today);
  return {
    of: ({ key, area }) => keyEvidence(keys.get(key) ?? noKeyTally(), shareOf(area, areas)),
    touched: (area) => {
      const { done, declined } = areas.get(area) ?? noTally();
      return done + declined;
    },
    isEmpty: keys.size === 0 && areas.size === 0,
  };
};

/** q of domain.md 6.2: the share done of an area; 1/2 where nothing is known. */
const shareOf = (area: LifeArea | null, areas: ReadonlyMap<LifeArea, Tally>): number => {
  const { done, declined } = (area === null ? undefined : areas.get(area)) ?? noTally();
  return (EQUAL + done / WHOLE) / (2 * EQUAL + (done + declined) / WHOLE);
};

const keyEvidence = (tally: KeyTally, share: number): KeyEvidence => ({
  a: 1 + PRIOR * share + tally.done / WHOLE,
  b: 1 + PRIOR * (1 - share) + tally.declined / WHOLE,
  times: tally.times,
  rating: tally.rated === 0 ? null : tally.ratingSum / tally.rated,
  shrunkRating: (MIDDLE_COUNTS * MIDDLE + tally.ratingSum) / (MIDDLE_COUNTS + tally.rated),
});
