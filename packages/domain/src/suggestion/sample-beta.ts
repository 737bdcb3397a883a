/**
 * Draws from the Beta distribution, exactly, and the same on every engine. Pure.
 *
 * With whole numbers the k-th smallest of n even draws is Beta(k, n + 1 - k). For what is left over, such a draw x is kept
 * with chance x^p (1 - x)^q, p and q below 1, and drawn again otherwise: that is the definition of Beta(k + p, n + 1 - k + q).
 * The chance x^p itself is not worked out but played for, with coins of chance x and of chance p / i (Mendo 2019): so there
 * is comparison and division of doubles, which IEEE 754 rounds in one way, and no `Math.log` or `Math.pow`, which engines
 * round in theirs. Two devices cannot differ, not even in the last bit.
 */

import type { Random } from '../basics/hash.ts';

const RANGE = 2 ** 32;

/** Even in (0, 1): the middle of one of 2^32 equal parts. */
const even = (random: Random): number => (random() + 0.5) / RANGE;

/** Counted from the nearer end, so that only the few beyond it are kept in order. */
const kthSmallest = (k: number, n: number, random: Random): number => {
  const last = n + 1 - k;
  const fromTop = last < k;
  const outermost: number[] = [];
  for (let drawn = 0; drawn < n; drawn += 1) {
    const number = random();
    keepOutermost(outermost, fromTop ? RANGE - 1 - number : number, fromTop ? last : k);
  }
  const kth = outermost.at(-1) ?? 0;
  return ((fromTop ? RANGE - 1 - kth : kth) + 0.5) / RANGE;
};

/** Keeps the `most` smallest, in order. */
const keepOutermost = (kept: number[], number: number, most: number): void => {
  if (kept.length === most && number >= (kept[most - 1] ?? 0)) return;
  let place = Math.min(kept.length, most - 1);
  for (; place > 0 && (kept[place - 1] ?? 0) > number; place -= 1) kept[place] = kept[place - 1] ?? 0;
  kept[place] = number;
};

/**
 * True with chance `base ^ exponent`, for a base in (0, 1) and an exponent in [0, 1). The row of coins ends at the i-th with
 * yes by chance `base`, else with no by chance `exponent / i`; its chance of yes is the series of
 * base (1 - (1 - base)) ^ (exponent - 1).
 */
const happens = (base: number, exponent: number, random: Random): boolean => {
  if (exponent === 0) return true;
  for (let coin = 1; ; coin += 1) {
    if (even(random) < base) return true;
    if (even(random) < exponent / coin) return false;
  }
};

/**
 * One draw from Beta(`a`, `b`), in (0, 1). Both are at least 1; a `RangeError` otherwise. Takes about a + b numbers of
 * `random`, and more where one of them is near 1 with a fraction.
 */
export const sampleBeta = (a: number, b: number, random: Random): number => {
  if (!(a >= 1 && b >= 1 && Number.isFinite(a + b))) throw new RangeError('Beta is drawn from 1 upwards');
  const [wholeA, wholeB] = [Math.floor(a), Math.floor(b)];
  for (;;) {
    const drawn = kthSmallest(wholeA, wholeA + wholeB - 1, random);
    if (happens(drawn, a - wholeA, random) && happens(1 - drawn, b - wholeB, random)) return drawn;
  }
};
