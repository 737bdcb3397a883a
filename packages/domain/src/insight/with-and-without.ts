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
import type { Rating } from '../activity/rating.ts';
import type { LocalDay } from '../time/local-day.ts';

/** A day's mood: the mean of its check-ins, 0-10. */
export interface MoodDay {
  readonly day: LocalDay;
  readonly mood: number;
}

/** A kind of thing that was done on some days: an area, a ladder, a word of the person's own. */
export interface DaysOf<Name extends string> {
  readonly name: Name;
  readonly days: ReadonlySet<LocalDay>;
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

/** `moods` hold each day at most once, oldest first. Days of an activity that have no mood are left out of account. */
export const compareDays = <Name extends string>(
  moods: readonly MoodDay[],
  activities: readonly DaysOf<Name>[],
): DaysCompared<Name> => {
  const rows = activities.map((activity) => rowOf(moods, activity)).toSorted(oftenFirst);
  const eligible = moods.length < FEWEST_MOOD_DAYS ? [] : rows.filter(hasBothSides).slice(0, MOST_COMPARED);
  const values = Float64Array.from(moods, ({ mood }) => mood);
  const compared = isFlat(values) ? [] : compareRows(values, eligible);
  const named = new Set(compared.map(({ name }) => name));
  const counted = rows
    .filter(({ name }) => !named.has(name))
    .map(({ name, at }) => ({ name, with: at.length, of: moods.length }));
  return { moodDays: moods.length, compared, counted };
};

interface Row<Name extends string> {
  readonly name: Name;
  /** Places in the row of moods of the days with it, ascending. */
  readonly at: Int32Array;
  readonly length: number;
}

const rowOf = <Name extends string>(moods: readonly MoodDay[], { name, days }: DaysOf<Name>): Row<Name> => {
  const at = new Int32Array(moods.length);
  let many = 0;
  for (const [place, { day }] of moods.entries()) {
    if (!days.has(day)) continue;
    at[many] = place;
    many += 1;
  }
  return { name, at: at.subarray(0, many), length: moods.length };
};

const oftenFirst = <Name extends string>(one: Row<Name>, other: Row<Name>): number =>
  other.at.length - one.at.length || (one.name < other.name ? -1 : Number(one.name > other.name));

const hasBothSides = <Name extends string>({ at, length }: Row<Name>): boolean =>
  at.length >= FEWEST_ON_A_SIDE && length - at.length >= FEWEST_ON_A_SIDE;

const isFlat = (values: Float64Array): boolean => values.every((value) => value === values[0]);

const compareRows = <Name extends string>(
  values: Float64Array,
  rows: readonly Row<Name>[],
): readonly WithAndWithout<Name>[] => {
  const moments = momentsOf(values);
  const largest = largestOfRolls(values, rows, moments);
  const alike = alikeOf(values);
  return rows
    .map((row) => ({ row, t: tOf(sumAt(values, row.at), row.at.length, moments) }))
    .toSorted((one, other) => Math.abs(other.t) - Math.abs(one.t))
    .map(({ row, t }) => {
      const familyP = (1 + reaching(largest, Math.abs(t))) / values.length;
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

/** Student's t of two groups with one variance, by the sum of one of them. A split that leaves no variance is endless. */
const tOf = (sumWith: number, many: number, { n, sum, squares }: Moments): number => {
  const few = n - many;
  const difference = sumWith / many - (sum - sumWith) / few;
  const within = squares - (difference * difference * many * few) / n;
  const variance = (Math.max(within, 0) / (n - 2)) * (1 / many + 1 / few);
  return difference === 0 ? 0 : difference / Math.sqrt(variance);
};

const sumAt = (values: Float64Array, at: Int32Array): number => {
  let sum = 0;
  for (const place of at) sum += values[place] ?? 0;
  return sum;
};

/** For each roll by 1 to n - 1 the largest |t| among all rows. */
const largestOfRolls = <Name extends string>(
  values: Float64Array,
  rows: readonly Row<Name>[],
  moments: Moments,
): Float64Array => {
  const sums = prefixSums(values);
  const largest = new Float64Array(values.length - 1);
  for (const { at } of rows) {
    const rolled = rolledSums(sums, at, values.length);
    for (let by = 1; by < values.length; by += 1) {
      const t = Math.abs(tOf(rolled[by] ?? 0, at.length, moments));
      largest[by - 1] = Math.max(largest[by - 1] ?? 0, t);
    }
  }
  return largest;
};

/** Of the row laid down twice, so that no roll has to come round: the sum of all before each place. */
const prefixSums = (values: Float64Array): Float64Array => {
  const n = values.length;
  const sums = new Float64Array(2 * n + 1);
  for (let at = 0; at < 2 * n; at += 1) sums[at + 1] = (sums[at] ?? 0) + (values[at < n ? at : at - n] ?? 0);
  return sums;
};

/** For each roll the sum of the moods that come to lie on the days with it: days that follow one another are added in one. */
const rolledSums = (sums: Float64Array, at: Int32Array, n: number): Float64Array => {
  const rolled = new Float64Array(n);
  for (let first = 0; first < at.length;) {
    let last = first;
    while (last + 1 < at.length && at[last + 1] === (at[last] ?? 0) + 1) last += 1;
    const [from, to] = [at[first] ?? 0, (at[last] ?? 0) + 1];
    const before = sums.subarray(from, from + n);
    const after = sums.subarray(to, to + n);
    for (let by = 0; by < n; by += 1) rolled[by] = (rolled[by] ?? 0) + (after[by] ?? 0) - (before[by] ?? 0);
    first = last + 1;
  }
  return rolled;
};

/** Sums are taken in another order after a roll; what differs by rounding alone is the same. */
const SAME = 1 - 1e-9;

const reaching = (largest: Float64Array, t: number): number =>
  largest.reduce((count, rolled) => count + Number(rolled >= t * SAME), 0);

const sidesOf = <Name extends string>(
  values: Float64Array,
  { at, length }: Row<Name>,
  moodsAlike: number,
): Pick<WithAndWithout<Name>, 'with' | 'without' | 'about' | 'within'> => {
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
