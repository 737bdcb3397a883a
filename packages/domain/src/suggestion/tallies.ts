/**
 * The days before today, told up once for all suggestions of a day. Pure, and plain data, so that it can be kept. Laws: days that
 * are not before today change nothing, so that a card of the morning is there in the evening, here and on another device; sums
 * are of whole numbers, so that rows in any order give the same.
 */

import type { LifeArea } from '../activity/life-area.ts';
import { daysBetween, type LocalDay } from '../time/local-day.ts';
import { weightAt } from './fading.ts';
import type { DoneOnDay, SuggestionHistory } from './suggestion-history.ts';

/** Weights of days, in whole numbers of which 2^20 are a day of today. */
export interface Tally {
  readonly done: number;
  readonly declined: number;
}

export interface KeyTally extends Tally {
  /** Days on which it was done; several times on one day count once, as "not today" does. */
  readonly times: number;
  readonly rated: number;
  readonly ratingSum: number;
}

export interface SuggestionTallies {
  readonly keys: Readonly<Record<string, KeyTally>>;
  readonly areas: Readonly<Partial<Record<LifeArea, Tally>>>;
  /** Never brought up. */
  readonly resting: readonly string[];
}

export const NO_TALLY: KeyTally = { done: 0, declined: 0, times: 0, rated: 0, ratingSum: 0 };

type Growing<T> = { -readonly [K in keyof T]: T[K] };

export const tallyUp = (history: SuggestionHistory, today: LocalDay): SuggestionTallies => {
  const keys = new Map<string, Growing<KeyTally>>();
  const areas = new Map<LifeArea, Growing<Tally>>();
  const weights = new Map<LocalDay, number>();
  const weightOf = (day: LocalDay): number => {
    const weight = weights.get(day) ?? (day < today ? weightAt(daysBetween(day, today)) : 0);
    weights.set(day, weight);
    return weight;
  };
  addDone(keys, history.done, weightOf);
  for (const { key, area, day } of history.declined) {
    const weight = weightOf(day);
    if (weight === 0) continue;
    at(keys, key, NO_TALLY).declined += weight;
    if (area !== null) at(areas, area, NO_AREA_TALLY).declined += weight;
  }
  for (const { area, day, wins } of history.areas)
    if (weightOf(day) > 0) at(areas, area, NO_AREA_TALLY).done += wins * weightOf(day);
  return {
    keys: Object.fromEntries(keys),
    areas: Object.fromEntries(areas),
    resting: [...new Set(history.resting)],
  };
};

const NO_AREA_TALLY: Tally = { done: 0, declined: 0 };

const at = <K, T extends Tally>(tallies: Map<K, Growing<T>>, key: K, fresh: T): Growing<T> => {
  const known = tallies.get(key) ?? { ...fresh };
  tallies.set(key, known);
  return known;
};

const addDone = (
  keys: Map<string, Growing<KeyTally>>,
  done: readonly DoneOnDay[],
  weightOf: (day: LocalDay) => number,
): void => {
  const seen = new Set<string>();
  for (const { key, day, rating } of done) {
    const weight = weightOf(day);
    if (weight === 0) continue;
    const tally = at(keys, key, NO_TALLY);
    if (rating !== null) {
      tally.rated += 1;
      tally.ratingSum += rating;
    }
    const once = `${day} ${key}`;
    if (seen.has(once)) continue;
    seen.add(once);
    tally.done += weight;
    tally.times += 1;
  }
};
