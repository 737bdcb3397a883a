/** The exact test against one that goes through every row of coins by itself, and its share of false findings. */

import { expect, test } from 'vitest';
import { createRandom } from '../basics/hash.ts';
import { soak } from '../basics/soak.suite.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { coinOn, coinsOf, EXPERIMENT_DAYS, readTest, type TossedDay } from './coin-flip.ts';
import { normal } from './insights.suite.ts';

const mean = (moods: readonly number[]): number => moods.reduce((sum, mood) => sum + mood, 0) / moods.length;

const differenceOf = (days: readonly TossedDay[]): number => {
  const [one, other] = [true, false].map((side) =>
    mean(days.filter(({ withIt }) => withIt === side).map(({ mood }) => mood)),
  ) as [number, number];
  return one - other;
};

/** Every row of coins but the two that leave one side empty, each counted from the start. */
const plainShare = (days: readonly TossedDay[]): number => {
  const seen = Math.abs(differenceOf(days));
  let [rows, asLarge] = [0, 0];
  for (let row = 1; row < 2 ** days.length - 1; row += 1) {
    const other = days.map(({ mood }, at) => ({ mood, withIt: ((row >> at) & 1) === 1 }));
    rows += 1;
    asLarge += Number(Math.abs(differenceOf(other)) > seen - 1e-9);
  }
  return asLarge / rows;
};

const aTest = (seed: number, days: number, lift: number): TossedDay[] => {
  const random = createRandom(seed);
  const coins = coinsOf(seed).slice(0, days);
  let drift = normal(random);
  return coins.map((withIt) => {
    drift = 0.6 * drift + 0.8 * normal(random);
    const mood = Math.round(5.5 + 1.8 * drift + (withIt ? lift : 0));
    return { withIt, mood: Math.min(10, Math.max(0, mood)) };
  });
};

const SERIES = soak(300).numRuns;

test(`finds the share that going through every row finds, on ${SERIES} tests`, { timeout: 600_000 }, () => {
  let read = 0;
  for (let seed = 0; seed < SERIES; seed += 1) {
    const days = aTest(seed, 8 + (seed % 3), seed % 2);
    const found = readTest(days);
    if (found.type === 'too-early') continue;
    read += 1;
    expect(found.p, `test ${seed}`).toBeCloseTo(plainShare(days), 12);
    expect(found.difference).toBeCloseTo(differenceOf(days), 12);
  }
  expect(read).toBeGreaterThan(SERIES / 3);
});

test('four days each, all apart: two of the 254 rows that leave no side empty come up to it', () => {
  // 7 7 7 7 1 1 1 1 differ by 6: nobody comes up to it but this row and its mirror.
  const days = [7, 7, 7, 7, 1, 1, 1, 1].map((mood, at) => ({ mood, withIt: at < 4 }));
  expect(readTest(days)).toEqual({
    type: 'read',
    with: { days: 4, mean: 7 },
    without: { days: 4, mean: 1 },
    difference: 6,
    p: 2 / 254,
    stands: true,
  });
});

test('is too early with three days on a side, and takes no more than twenty days', () => {
  const days = aTest(1, 20, 0);
  const threeWith = [
    ...days.filter(({ withIt }) => withIt).slice(0, 3),
    ...days.filter(({ withIt }) => !withIt),
  ];
  expect(readTest(threeWith)).toMatchObject({ type: 'too-early', with: 3 });
  expect(readTest([])).toEqual({ type: 'too-early', with: 0, without: 0 });
  expect(() => readTest([...days, ...days])).toThrow(RangeError);
});

test('one seed gives one row of coins, and seeds give even rows', () => {
  expect(coinsOf(7)).toEqual(coinsOf(7));
  expect(coinsOf(7)).toHaveLength(EXPERIMENT_DAYS);
  const heads = Array.from({ length: 2000 }, (_, seed) => coinsOf(seed))
    .flat()
    .filter(Boolean).length;
  // Five standard errors of 40,000 coins.
  expect(Math.abs(heads - 20_000)).toBeLessThan(500);
});

test('a day has the coin of its number, and none outside of the experiment or after it was stopped', () => {
  const seed = 3;
  const whole = { seed, startedOn: '2026-03-01' as LocalDay, length: 20, endedOn: null };
  expect(coinsOf(seed).map((_, at) => coinOn(whole, addDays(whole.startedOn, at)))).toEqual(coinsOf(seed));
  expect(coinOn(whole, '2026-02-28' as LocalDay)).toBeNull();
  expect(coinOn(whole, '2026-03-21' as LocalDay)).toBeNull();
  const stopped = { ...whole, endedOn: '2026-03-05' as LocalDay };
  expect(coinOn(stopped, '2026-03-05' as LocalDay)).toBe(coinsOf(seed)[4]);
  expect(coinOn(stopped, '2026-03-06' as LocalDay)).toBeNull();
});

test('where nothing is there it stands in at most one test of twenty, though days are alike', () => {
  const tests = soak(40).numRuns;
  let [read, stood] = [0, 0];
  for (let seed = 0; seed < tests; seed += 1) {
    const found = readTest(aTest(seed, EXPERIMENT_DAYS, 0));
    if (found.type === 'too-early') continue;
    read += 1;
    stood += Number(found.stands);
  }
  expect(stood / read).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / read));
});
