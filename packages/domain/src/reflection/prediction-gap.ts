/**
 * How what happened differs from what was expected of it (domain.md 6.3 A): pairs on one scale, their mean drawn towards none,
 * and a sentence only from eight pairs and when its direction is sure enough. Pure. Law: better and worse are always counted
 * both, so that no sentence hides the other side.
 *
 * With d the differences, n of them: s2 = (SS + 4 * 2^2) / (n - 1 + 4), v = s2 / n, and a prior N(0, 1) give a mean of
 * (mean d / v) / (1 / v + 1) with variance 1 / (1 / v + 1). Twelve pairs with mean 2 and s 2 give 1.5.
 */

import { NINE_TENTHS } from '../insight/after-by-area.ts';
import type { Rating } from '../activity/rating.ts';

/** What was expected and what was, both 0-10 on the same scale. */
export interface RatedPair {
  readonly expected: Rating;
  readonly actual: Rating;
}

export interface GapOfPairs {
  readonly rated: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Points of ten to a tenth, above 0 where it went better than expected; `null`: too early to say. */
  readonly about: number | null;
  /** Points either way of `about` within which it lies nine times in ten; `null` with it. */
  readonly within: number | null;
}

export const FEWEST_PAIRS = 8;

/** The normal deviate below which nine tenths lie: P(sign) >= 0.90. */
const SURE = 1.281_551_565_544_600_4;
/** As if four differences of two points had been seen before the first. */
const PRIOR_COUNTS = 4;
const PRIOR_VARIANCE = 4;

export const predictionGapOf = (pairs: readonly RatedPair[]): GapOfPairs => {
  const gaps = pairs.map(({ expected, actual }) => actual - expected);
  const better = gaps.filter((gap) => gap > 0).length;
  const worse = gaps.filter((gap) => gap < 0).length;
  const about = sureGap(gaps);
  const within = about === null ? null : NINE_TENTHS * gapEstimate(gaps).deviation;
  return { rated: gaps.length, better, worse, same: gaps.length - better - worse, about, within };
};

/** The mean drawn towards none, to a tenth; `null` below eight, while its sign is not sure, and where nothing of it is left. */
export const sureGap = (gaps: readonly number[]): number | null => {
  if (gaps.length < FEWEST_PAIRS) return null;
  const { mean, deviation } = gapEstimate(gaps);
  if (Math.abs(mean) < SURE * deviation) return null;
  const tenths = Math.round(mean * 10);
  return tenths === 0 ? null : tenths / 10;
};

/** What is known of the mean after the differences were seen: normal, with this mean and deviation. At least one difference. */
export const gapEstimate = (
  gaps: readonly number[],
): { readonly mean: number; readonly deviation: number } => {
  const n = gaps.length;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  const v = (squares + PRIOR_COUNTS * PRIOR_VARIANCE) / (n - 1 + PRIOR_COUNTS) / n;
  const variance = 1 / (1 / v + 1);
  return { mean: (mean / v) * variance, deviation: Math.sqrt(variance) };
};
