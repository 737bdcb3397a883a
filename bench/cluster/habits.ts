/**
 * What is assumed of people, in one place: docs/scale.md tells the same figures. None of them is measured: nobody counts what people
 * do with Cairn. They are chosen high rather than low.
 */

export interface Habit {
  readonly name: 'phone' | 'laptop' | 'tablet';
  /** How many people have one. */
  readonly share: number;
  /** How often it is opened in a day. */
  readonly opened: number;
}

export const HABITS: readonly Habit[] = [
  { name: 'phone', share: 1, opened: 2.5 },
  { name: 'laptop', share: 0.45, opened: 0.8 },
  { name: 'tablet', share: 0.15, opened: 0.4 },
];

/** Things kept each time: none, one, two or three. */
export const KEPT: readonly number[] = [0.3, 0.4, 0.2, 0.1];

/** So many of the things kept are given other words later, often on another device. */
export const EDITED = 0.1;

/** So many devices are away for months, and come back. */
export const AWAY = 0.08;

/** So many times the app is taken away before it has sent. */
export const CUT_OFF = 0.1;

/** Whole hours from UTC, by how many people live there, about; the rest in between. */
export const ZONES: readonly (readonly [hours: number, share: number])[] = [
  ...([
    [-8, 0.1],
    [-6, 0.11],
    [-5, 0.17],
    [-3, 0.06],
  ] as const),
  ...([
    [0, 0.13],
    [1, 0.25],
    [2, 0.05],
    [5, 0.05],
    [8, 0.04],
    [10, 0.04],
  ] as const),
];

/** By the hour of a person's own day: how likely the app is opened. Sums to 24. */
const RHYTHM = [
  ...[0.3, 0.15, 0.1, 0.1, 0.15, 0.3, 0.7, 1.2, 1.5, 1.3, 1.1, 1],
  ...[1.1, 1.1, 1, 1, 1.1, 1.2, 1.5, 1.9, 2.2, 2.1, 1.3, 0.6],
];

/** `hour` from 0 to below 24, of the person's own day. */
export const rhythmAt = (hour: number): number => RHYTHM[Math.floor(hour)] ?? 1;

/** One of these by their shares; `chance` from 0 to below 1. */
export const drawn = <T>(shares: readonly (readonly [T, number])[], chance: number): T => {
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  let left = chance * all;
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  const last = shares.at(-1);
  if (last === undefined) throw new RangeError('nothing to draw from');
  return last[0];
};
