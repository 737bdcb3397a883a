/** The rule, the figures it was chosen for (domain.md 6.3 A), and a closed form that shares nothing with it. */

import { expect, test } from 'vitest';
import { isRating, type Rating } from '../activity/rating.ts';
import { createRandom, type Random } from '../basics/hash.ts';
import { soak } from '../basics/soak.suite.ts';
import { predictionGapOf, sureGap, type RatedPair } from './prediction-gap.ts';

const aPair = (expected: Rating, actual: Rating): RatedPair => ({ expected, actual });

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

test('counts both sides, and says nothing of any size before eight', () => {
  const pairs = [aPair(3, 5), aPair(6, 5), aPair(4, 4), ...times(4, () => aPair(2, 7))];
  expect(predictionGapOf(pairs)).toEqual({
    rated: 7,
    better: 5,
    worse: 1,
    same: 1,
    about: null,
    within: null,
  });
  expect(predictionGapOf([...pairs, aPair(2, 7)])).toMatchObject({ rated: 8, better: 6, about: 1.9 });
  expect(predictionGapOf([])).toEqual({ rated: 0, better: 0, worse: 0, same: 0, about: null, within: null });
});

test('follows the formula: twelve with mean 2 and variance 4 give 1.5', () => {
  // s2 = (11 * 4 + 4 * 4) / 15 = 4, v = 1/3, 2 / (1/3) / (3 + 1) = 1.5.
  const away = Math.sqrt((11 * 4) / 12);
  expect(sureGap(times(12, (at) => 2 + (at % 2 === 0 ? away : -away)))).toBe(1.5);
});

test('is drawn towards none, more so the fewer there are', () => {
  const [few, more, many] = [8, 20, 200].map(
    (count) => sureGap(times(count, (at) => 3 + (at % 2 === 0 ? 2 : -2))) ?? 0,
  );
  expect(few).toBeLessThan(more ?? 0);
  expect(more).toBeLessThan(many ?? 0);
  expect(many).toBeLessThan(3);
});

test('says it the other way round where it went worse, and nothing where it went both ways', () => {
  expect(sureGap(times(12, (at) => (at % 3 === 0 ? -1 : -3)))).toBe(
    -(sureGap(times(12, (at) => (at % 3 === 0 ? 1 : 3))) ?? 0),
  );
  expect(sureGap(times(20, (at) => (at % 2 === 0 ? 2 : -2)))).toBeNull();
  expect(
    sureGap(times(100_000, (at) => (at % 2 === 0 ? 1.01 : -0.99))),
    'sure, and next to nothing',
  ).toBeNull();
});

/** Box and Muller's normal deviate. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log((random() + 0.5) / 2 ** 32)) * Math.cos((2 * Math.PI * random()) / 2 ** 32);

const RUNS = soak(6000).numRuns;
/** Four standard errors of a share of {@link RUNS}. */
const NEAR = 4 * Math.sqrt(0.25 / RUNS);

interface Claims {
  readonly up: number;
  readonly down: number;
}

const claims = (gapsOf: (random: Random) => number | null): Claims => {
  const random = createRandom(20_260_105);
  const told = times(RUNS, () => gapsOf(random)).filter((gap) => gap !== null);
  return {
    up: told.filter((gap) => gap > 0).length / RUNS,
    down: told.filter((gap) => gap < 0).length / RUNS,
  };
};

const SD = 2.2;

const below = (z: number): number => {
  // Adding up the density from far below; steps of a thousandth.
  let area = 0;
  for (let at = -8; at < z; at += 0.001) area += Math.exp(-(at * at) / 2);
  return Math.min(1, (area * 0.001) / Math.sqrt(2 * Math.PI));
};

const BELOW = times(1601, (at) => below((at - 800) / 100));

/**
 * The chance of a claim upwards, worked out: given the sum of squares (chi-squared with n - 1 degrees), the mean is normal
 * and has to pass z * sqrt(v (1 + v)).
 */
const claimChance = (n: number, truth: number): number => {
  const freedom = n - 1;
  let [chance, mass] = [0, 0];
  for (let x = 0.05; x < freedom + 12 * Math.sqrt(2 * freedom); x += 0.1) {
    const density = Math.exp((freedom / 2 - 1) * Math.log(x) - x / 2);
    const v = (x * SD ** 2 + 16) / (n + 3) / n;
    const z = (truth - 1.28155 * Math.sqrt(v * (1 + v))) / (SD / Math.sqrt(n));
    chance += density * (BELOW[Math.round(Math.min(16, Math.max(0, z + 8)) * 100)] ?? 0);
    mass += density;
  }
  return chance / mass;
};

test.each([8, 12, 20])('claims as often as the closed form says, with %d pairs', (n) => {
  for (const truth of [0, 1.5]) {
    const told = claims((random) => sureGap(times(n, () => truth + SD * normal(random))));
    expect(Math.abs(told.up - claimChance(n, truth)), `true ${truth}`).toBeLessThan(NEAR);
  }
});

/**
 * Whole numbers as people give them, cut off at 0 and 10; expectations lie in the middle, so that the cut is the same on both
 * sides. (Where they lie near 0 the floor itself makes things look better: by up to 0.1 of a claim more at 4.)
 */
const aRating = (value: number): Rating => {
  const whole = Math.min(10, Math.max(0, Math.round(value)));
  return isRating(whole) ? whole : 5;
};

const ratedPairs = (random: Random, n: number, truth: number): RatedPair[] =>
  times(n, () => {
    const expected = 5 + 1.5 * normal(random);
    return aPair(aRating(expected), aRating(expected + truth + SD * normal(random)));
  });

test.each([
  [8, 0.62],
  [12, 0.8],
  [20, 0.95],
])(
  'with %d rated things, a true gap of 1.5 is told in about %d, and none is claimed falsely in nine of ten',
  (n, power) => {
    const nothing = claims((random) => predictionGapOf(ratedPairs(random, n, 0)).about);
    for (const side of [nothing.up, nothing.down]) {
      expect(side).toBeGreaterThan(0.05);
      expect(side).toBeLessThan(0.1);
    }
    const real = claims((random) => predictionGapOf(ratedPairs(random, n, 1.5)).about);
    expect(real.up).toBeGreaterThan(power - 0.05);
    expect(real.up).toBeLessThan(power + 0.05);
    expect(real.down).toBeLessThan(0.01);
  },
);
