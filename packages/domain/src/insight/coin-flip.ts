/**
 * A test of one thing on oneself (domain.md 6.3 C): for twenty mornings a coin says "a day with it" or "as you like", and the
 * days are compared by what the coin said, whatever was then done. Pure.
 *
 * Every row of coins was as likely as the one that fell, so that the share of all rows whose difference comes up to the one seen
 * is exact, however moods follow one another (Fisher 1935; Edgington and Onghena 2007). All rows are gone through in Gray's
 * order, one coin turned at a time: 2^20 of them at most. Law: what a coin says depends on the seed and the day's number alone, so
 * that all devices see one coin.
 */

import { createRandom } from '../basics/hash.ts';
import { dayNumber, type LocalDay } from '../time/local-day.ts';
import type { Experiment } from './experiment.ts';

export const EXPERIMENT_DAYS = 20;
/** With fewer on one side no row of coins could come up as rare. */
export const FEWEST_PER_SIDE = 4;
export const EXPERIMENT_LEVEL = 0.05;

/** `true`: a day with it. `seed` is the experiment's. */
export const coinsOf = (seed: number): readonly boolean[] => {
  const random = createRandom(seed);
  return Array.from({ length: EXPERIMENT_DAYS }, () => random() >= 2 ** 31);
};

/** What the coin says for a day; `null` for a day that is not of the experiment, or after it was stopped. */
export const coinOn = (
  { seed, startedOn, length, endedOn }: Pick<Experiment, 'seed' | 'startedOn' | 'length' | 'endedOn'>,
  day: LocalDay,
): boolean | null => {
  const at = dayNumber(day) - dayNumber(startedOn);
  if (at < 0 || at >= length || (endedOn !== null && day > endedOn)) return null;
  return coinsOf(seed)[at] ?? null;
};

/** A day of the experiment that has a mood. */
export interface TossedDay {
  readonly withIt: boolean;
  /** 0-10. */
  readonly mood: number;
}

export type TestRead =
  /** Too few days with a mood on one side. */
  | { readonly type: 'too-early'; readonly with: number; readonly without: number }
  | {
      readonly type: 'read';
      readonly with: { readonly days: number; readonly mean: number };
      readonly without: { readonly days: number; readonly mean: number };
      /** Points of ten; above 0: moods were higher on days with it. */
      readonly difference: number;
      /** The share of all rows of coins whose difference is as large, either way. */
      readonly p: number;
      readonly stands: boolean;
    };

/** At most {@link EXPERIMENT_DAYS} days; a `RangeError` beyond. */
export const readTest = (days: readonly TossedDay[]): TestRead => {
  if (days.length > EXPERIMENT_DAYS) throw new RangeError('A test has at most twenty days');
  const there = days.filter(({ withIt }) => withIt);
  const not = days.filter(({ withIt }) => !withIt);
  if (Math.min(there.length, not.length) < FEWEST_PER_SIDE)
    return { type: 'too-early', with: there.length, without: not.length };
  const sides = { with: sideOf(there), without: sideOf(not) };
  const difference = sides.with.mean - sides.without.mean;
  const p = shareAsLarge(days, Math.abs(difference));
  return { type: 'read', ...sides, difference, p, stands: p <= EXPERIMENT_LEVEL };
};

const sideOf = (days: readonly TossedDay[]): { readonly days: number; readonly mean: number } => ({
  days: days.length,
  mean: days.reduce((sum, { mood }) => sum + mood, 0) / days.length,
});

const SAME = 1e-9;

/** Rows with all coins alike have no difference and are left out of the rows that could have fallen. */
const shareAsLarge = (days: readonly TossedDay[], seen: number): number => {
  const moods = days.map(({ mood }) => mood);
  const total = moods.reduce((sum, mood) => sum + mood, 0);
  const rows = 2 ** moods.length;
  let [sum, heads, asLarge] = [0, 0, 0];
  let row = 0;
  for (let turn = 1; turn < rows; turn += 1) {
    const coin = 31 - Math.clz32(turn & -turn);
    row ^= 1 << coin;
    const sign = (row >>> coin) & 1 ? 1 : -1;
    sum += sign * (moods[coin] ?? 0);
    heads += sign;
    if (heads === moods.length) continue;
    const difference = sum / heads - (total - sum) / (moods.length - heads);
    if (Math.abs(difference) >= seen - SAME) asLarge += 1;
  }
  return asLarge / (rows - 2);
};
