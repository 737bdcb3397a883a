/**
 * Days with an activity beside days without it (domain.md 6.3 B), for one person. Pure.
 *
 * A mood of today is much like that of yesterday, so that a t-test takes drift for an effect. Here the row of moods is rolled
 * round against the row of activities: each roll keeps how moods follow one another and breaks what ties them to the activity.
 * Of all activities that are looked at the largest |t| of each roll counts, so that looking at eight costs nothing in false
 * claims (max-statistic circular shift; Westfall and Young 1993). Nothing is claimed under 42 days with a mood, nor of an
 * activity with fewer than eight days on either side. Laws: only a pattern worth testing is ever claimed, never a cause;
 * a claim is the same whatever order the activities come in.
 */

import { NINE_TENTHS } from './after-by-area.ts';
import { FEWEST_MOOD_DAYS } from './fewest-mood-days.ts';
import { rolledSums } from './rolled-sums.ts';
import type { Rating } from '../activity/rating.ts';
import type { LocalDay } from '../time/local-day.ts';

/** A day's mood: the mean of its check-ins, 0-10. */
export interface MoodDay {
  readonly day: LocalDay;
  readonly mood: number;
}

/** A kind of thing that was done on some days: an area, a ladder, a word of the person's own. */
export interface DoneOn<Name extends string> {
  readonly name: Name;
  /** Places in the row of days with a mood, ascending, each once: other days are left out of account. */
  readonly at: Int32Array;
}

export interface Side {
  readonly days: number;
  /** The plain mean of moods, 0-10. */
  readonly mean: number;
}

export interface WithAndWithout<Name extends string> {
  readonly name: Name;
  readonly with: Side;
  readonly without: Side;
  /** Points of ten, drawn towards none by how little is known; above 0 where moods were higher on days with it. */
  readonly about: number;
  /** Points either way of `about` within which it lies nine times in ten. */
  readonly within: number;
  /** The share of rolls, none among them, whose largest |t| comes up to this one's: 1/n to 1. */
  readonly familyP: number;
  /** `pattern`: worth testing; `so-far`: two means and no more. */
  readonly level: 'pattern' | 'so-far';
}

/** What {@link compareDays} says while there is too little for means: how often, and no more. */
export interface CountedDays<Name extends string> {
  readonly name: Name;
  readonly with: number;
  readonly of: number;
}

export interface DaysCompared<Name extends string> {
  readonly moodDays: number;
  /** Largest |t| first; empty under {@link FEWEST_MOOD_DAYS}. */
  readonly compared: readonly WithAndWithout<Name>[];
  /** Those with too few days on one side, and all of them under {@link FEWEST_MOOD_DAYS}. */
  readonly counted: readonly CountedDays<Name>[];
}

export const FEWEST_ON_A_SIDE = 8;
/** Of those done most often; more of them would hide what one of them shows. */
export const MOST_COMPARED = 8;
/** One family of claims in ten is by chance. */
export const FAMILY_LEVEL = 0.1;

/** What moods differ by before anything is known, in points of ten, squared. */
const PRIOR_VARIANCE = 1;
const MOST_ALIKE = 0.9;

/** `moods` hold each day at most once, oldest first. */
export const compareDays = <Name extends string>(
  moods: readonly MoodDay[],
  activities: readonly DoneOn<Name>[],
): DaysCompared<Name> => {
  const rows = activities.toSorted(oftenFirst);
  const isEnough = moods.length >= FEWEST_MOOD_DAYS;
  const eligible = rows.filter((row) => isEnough && hasBothSides(row, moods.length)).slice(0, MOST_COMPARED);
  const values = Float64Array.from(moods, ({ mood }) => mood);
  const compared = isFlat(values) ? [] : compareRows(values, eligible);
  const named = new Set(compared.map(({ name }) => name));
  const counted = rows
    .filter(({ name }) => !named.has(name))
    .map(({ name, at }) => ({ name, with: at.length, of: moods.length }));
  return { moodDays: moods.length, compared, counted };
};

const oftenFirst = <Name extends string>(one: DoneOn<Name>, other: DoneOn<Name>): number =>
  other.at.length - one.at.length || (one.name < other.name ? -1 : Number(one.name > other.name));

const hasBothSides = <Name extends string>({ at }: DoneOn<Name>, days: number): boolean =>
  at.length >= FEWEST_ON_A_SIDE && days - at.length >= FEWEST_ON_A_SIDE;

const isFlat = (values: Float64Array): boolean => values.every((value) => value === values[0]);

const compareRows = <Name extends string>(
  values: Float64Array,
  rows: readonly DoneOn<Name>[],
): readonly WithAndWithout<Name>[] => {
  const moments = momentsOf(values);
  const about = values.map((value) => value - moments.sum / moments.n);
  const largest = largestOfRolls(about, rows, moments);
  const alike = alikeOf(values);
  return rows
    .map((row) => ({ row, r2: r2Of(sumAt(about, row.at), row.at.length, moments) }))
    .toSorted((one, other) => steps(other.r2) - steps(one.r2))
    .map(({ row, r2 }) => {
      const familyP = (1 + reaching(largest, r2)) / values.length;
      return { ...sidesOf(values, row, alike), name: row.name, familyP, level: levelOf(familyP) };
    });
};

const levelOf = (familyP: number): 'pattern' | 'so-far' => (familyP <= FAMILY_LEVEL ? 'pattern' : 'so-far');

/** What no roll changes: how many, their sum and the sum of squares about their mean. */
interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

const momentsOf = (values: Float64Array): Moments => {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { n, sum, squares };
};

/**
 * The share of what moods vary by that lies between the two sides, by the sum of one side about the mean of all. It stands for Student's
 * t of two groups with one variance, which rises with it and with nothing else: t^2 = (n - 2) r^2 / (1 - r^2).
 */
const r2Of = (sumWith: number, many: number, { n, squares }: Moments): number =>
  (sumWith * sumWith * n) / (many * (n - many) * squares);

const sumAt = (values: Float64Array, at: Int32Array): number => {
  let sum = 0;
  for (const place of at) sum += values[place] ?? 0;
  return sum;
};

/** For each roll by 1 to n - 1 the largest r^2 among all rows. `about`: moods about their mean. */
const largestOfRolls = <Name extends string>(
  about: Float64Array,
  rows: readonly DoneOn<Name>[],
  moments: Moments,
): Float64Array => {
  const n = about.length;
  const largest = new Float64Array(n - 1);
  const sums = rolledSums(
    about,
    rows.map(({ at }) => at),
  );
  for (const [row, { at }] of rows.entries()) {
    const rolled = sums[row] ?? new Float64Array();
    for (let by = 1; by < n; by += 1) {
      const r2 = r2Of(rolled[by] ?? 0, at.length, moments);
      if (r2 > (largest[by - 1] ?? 0)) largest[by - 1] = r2;
    }
  }
  return largest;
};

/** Sums are taken in another order after a roll; what differs by rounding alone is the same. */
const SAME = 1 - 1e-9;
const NONE = 1e-18;
/** Of two that come to the same the one done more often stays first. */
const steps = (r2: number): number => Math.round(r2 * 1e9);

const reaching = (largest: Float64Array, r2: number): number => {
  let count = 0;
  for (const rolled of largest) count += Number(rolled + NONE >= r2 * SAME);
  return count;
};

const sidesOf = <Name extends string>(
  values: Float64Array,
  { at }: DoneOn<Name>,
  moodsAlike: number,
): Pick<WithAndWithout<Name>, 'with' | 'without' | 'about' | 'within'> => {
  const { length } = values;
  const done = new Float64Array(length);
  for (const place of at) done[place] = 1;
  const [one, other] = [momentsOf(thoseWhere(values, done, 1)), momentsOf(thoseWhere(values, done, 0))];
  const sides = { with: sideOf(one), without: sideOf(other) };
  const alike = moodsAlike * alikeOf(done);
  const pooled = (one.squares + other.squares) / (length - 2);
  const variance = (pooled * (1 / one.n + 1 / other.n) * (1 + alike)) / (1 - alike);
  const kept = 1 / (1 + variance / PRIOR_VARIANCE);
  const about = (sides.with.mean - sides.without.mean) * kept;
  return { ...sides, about, within: NINE_TENTHS * Math.sqrt(variance * kept) };
};

const thoseWhere = (values: Float64Array, done: Float64Array, is: 0 | 1): Float64Array => {
  const found = new Float64Array(values.length);
  let many = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (done[at] !== is) continue;
    found[many] = values[at] ?? 0;
    many += 1;
  }
  return found.subarray(0, many);
};

const sideOf = ({ n, sum }: Moments): Side => ({ days: n, mean: sum / n });

/** How much a day is like the day before (lag-1 correlation), 0 to 0.9. */
const alikeOf = (values: Float64Array): number => {
  const { n, sum, squares } = momentsOf(values);
  if (squares === 0) return 0;
  const mean = sum / n;
  let together = 0;
  for (let place = 1; place < n; place += 1)
    together += ((values[place] ?? 0) - mean) * ((values[place - 1] ?? 0) - mean);
  return Math.min(MOST_ALIKE, Math.max(0, together / squares));
};

/** A day's mood of its check-ins. */
export const meanMood = (moods: readonly Rating[]): number =>
  moods.reduce<number>((sum, mood) => sum + mood, 0) / moods.length;
