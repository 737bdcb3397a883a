/**
 * Our statistics against jStat's, which share nothing with them: least squares by matrices, analysis of variance, the normal
 * distribution and its inverse. `CAIRN_RUNS=1000` and more for many series.
 */

import jstat from 'jstat';
import { expect, test } from 'vitest';
import { isRating, type Rating } from '../activity/rating.ts';
import { LIFE_AREAS, type LifeArea } from '../activity/life-area.ts';
import { createRandom, type Random } from '../basics/hash.ts';
import { soak } from '../basics/soak.suite.ts';
import { gapEstimate, predictionGapOf, sureGap } from '../reflection/prediction-gap.ts';
import {
  afterByArea,
  FEWEST_OF_AN_AREA,
  NINE_TENTHS,
  type AfterByArea,
  type BeforeAfter,
} from './after-by-area.ts';
import { amongMoods, even, lifeOfDays, normal } from './insights.suite.ts';
import { compareDays, type WithAndWithout } from './with-and-without.ts';

const { jStat } = jstat;
const SERIES = soak(300).numRuns;

const ratingNear = (value: number): Rating => {
  const whole = Math.min(10, Math.max(0, Math.round(value)));
  return isRating(whole) ? whole : 5;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test(`what is known of a gap, its interval and whether it is told, on ${SERIES} series`, () => {
  const random = createRandom(1);
  let told = 0;
  for (let series = 0; series < SERIES; series += 1) {
    const truth = 2 * normal(random);
    const n = 2 + (random() % 30);
    const pairs = Array.from({ length: n }, () => ({
      expected: ratingNear(5 + 2 * normal(random)),
      actual: ratingNear(5 + truth + 2 * normal(random)),
    }));
    const gaps = pairs.map(({ expected, actual }) => actual - expected);
    const v = ((n - 1) * jStat.variance(gaps, true) + 4 * 2 ** 2) / (n - 1 + 4) / n;
    // A normal prior and a normal likelihood: precisions add up, means are weighed by them.
    const deviation = Math.sqrt(jStat.inv([[1 / v + 1]])[0]?.[0] ?? 0);
    const mean = (jStat.mean(gaps) / v) * deviation ** 2;
    const found = gapEstimate(gaps);
    expect(found.mean).toBeCloseTo(mean, 9);
    expect(found.deviation).toBeCloseTo(deviation, 9);
    const above = 1 - jStat.normal.cdf(0, mean, deviation);
    const isSure = n >= 8 && Math.max(above, 1 - above) >= 0.9 && Math.round(mean * 10) !== 0;
    expect(sureGap(gaps) !== null, `series ${series}`).toBe(isSure);
    told += Number(isSure);
    const { within } = predictionGapOf(pairs);
    if (within !== null) expect(mean + within).toBeCloseTo(jStat.normal.inv(0.95, mean, deviation), 6);
  }
  expect(told > SERIES / 5 && told < SERIES).toBe(true);
});

/** The square of Student's t of two groups with one variance is the F of their analysis of variance. */
const split = (moods: readonly number[], done: readonly boolean[]): [number[], number[]] => [
  moods.filter((_, at) => done[at]),
  moods.filter((_, at) => !done[at]),
];

const alike = (row: readonly number[]): number => {
  const mean = jStat.mean(row);
  const squares = sum(row.map((value) => (value - mean) ** 2));
  const together = sum(row.slice(1).map((value, at) => (value - mean) * ((row[at] ?? 0) - mean)));
  return Math.min(0.9, Math.max(0, together / squares));
};

/** For each roll by 0 to n - 1 the largest F of all rows. */
const largestOfAll = (values: readonly number[], rows: readonly (readonly boolean[])[]): number[] =>
  values.map((_, by) => {
    const rolled = [...values.slice(by), ...values.slice(0, by)];
    return Math.max(...rows.map((row) => jStat.anovafscore(split(rolled, row))));
  });

const checkEstimate = (one: WithAndWithout<string>, values: readonly number[], row: readonly boolean[]) => {
  const [there, not] = split(values, row);
  const difference = jStat.mean(there) - jStat.mean(not);
  if (difference === 0) return;
  const ab = alike(values) * alike(row.map(Number));
  const v = ((difference ** 2 / jStat.anovafscore([there, not])) * (1 + ab)) / (1 - ab);
  expect(one.about).toBeCloseTo(difference / (1 + v), 9);
  const deviation = Math.sqrt(jStat.inv([[1 + 1 / v]])[0]?.[0] ?? 0);
  expect(one.about + one.within).toBeCloseTo(jStat.normal.inv(0.95, one.about, deviation), 6);
};

test(`shares of rolls, estimates and intervals of days, on ${SERIES} series`, () => {
  for (let seed = 0; seed < SERIES; seed += 1) {
    const life = { seed, alike: { mood: 0.6, doing: 0.5 }, activities: 1 + (seed % 3), lift: seed % 2 };
    const { moods, activities } = lifeOfDays({ ...life, days: 42 + (seed % 15) });
    const values = moods.map(({ mood }) => mood);
    const { compared } = compareDays(moods, amongMoods(moods, activities));
    const rows = compared.map(({ name }) => {
      const days = activities.find((activity) => activity.name === name)?.days;
      return moods.map(({ day }) => days?.has(day) === true);
    });
    const [seen = 0, ...rolled] = largestOfAll(values, rows);
    for (const [at, one] of compared.entries()) {
      const row = rows[at] ?? [];
      const f = jStat.anovafscore(split(values, row));
      const reached = rolled.filter((largest) => largest >= f * (1 - 1e-9)).length;
      expect(one.familyP, `life ${seed}`).toBeCloseTo((1 + reached) / values.length, 9);
      expect(f).toBeLessThanOrEqual(seen);
      checkEstimate(one, values, row);
    }
  }
});

const someAreas = (random: Random): BeforeAfter[] =>
  LIFE_AREAS.slice(0, 2 + (random() % 4)).flatMap((area: LifeArea, at) => {
    const height = at % 2 === 0 ? normal(random) : 0;
    return Array.from({ length: 6 + (random() % 20) }, () => {
      const before = 10 * even(random);
      return {
        area,
        before: ratingNear(before),
        after: ratingNear(2.5 + 0.5 * before + height + 1.2 * normal(random)),
      };
    });
  });

/** Dummies for all areas but the first, by least squares on matrices. */
const byLeastSquares = (pairs: readonly BeforeAfter[], areas: readonly LifeArea[]) =>
  jStat.models.ols(
    pairs.map(({ after }) => after),
    pairs.map(({ before, area }) => [1, before, ...areas.slice(1).map((one) => Number(one === area))]),
  );

/** Variance between areas: their mean square by the analysis of variance of moods moved to the mean mood before. */
const betweenAreas = (moved: readonly (readonly number[])[], squaresLeft: number): number => {
  const n = sum(moved.map(({ length }) => length));
  const between = (jStat.anovafscore(moved) * squaresLeft) / (n - moved.length);
  const n0 = (n - sum(moved.map(({ length }) => length ** 2)) / n) / (moved.length - 1);
  return Math.max(0, (between - squaresLeft / (n - moved.length - 1)) / n0);
};

const checkAreas = (found: AfterByArea, used: readonly BeforeAfter[], areas: readonly LifeArea[]): void => {
  const { coef, SSR } = byLeastSquares(used, areas);
  const [constant = 0, slope = 0, ...dummies] = coef;
  const s2 = SSR / (used.length - areas.length - 1);
  expect(found.slope).toBeCloseTo(slope, 6);
  expect(found.s2).toBeCloseTo(s2, 6);
  const x = jStat.mean(used.map(({ before }) => before));
  const heights = [0, ...dummies].map((dummy) => constant + dummy + slope * x);
  const moved = areas.map((area) =>
    used.filter((pair) => pair.area === area).map(({ before, after }) => after - slope * (before - x)),
  );
  const tau2 = betweenAreas(moved, SSR);
  expect(found.tau2).toBeCloseTo(tau2, 6);
  // The best linear guess: mu by generalised least squares, then tau^2 V^-1 (m - mu).
  const inverse = jStat.inv(
    moved.map(({ length }, row) => moved.map((_, at) => (at === row ? tau2 + s2 / length : 0))),
  );
  const mu = sum(inverse.map((row, at) => sum(row) * (heights[at] ?? 0))) / sum(inverse.flat());
  for (const [at, area] of areas.entries()) {
    const one = found.areas.find((known) => known.area === area);
    const weight = tau2 * (inverse[at]?.[at] ?? 0);
    expect(one?.about, area).toBeCloseTo(weight * ((heights[at] ?? 0) - mu), 6);
    expect(one?.within, area).toBeCloseTo(NINE_TENTHS * Math.sqrt(tau2 * (1 - weight)), 6);
  }
};

test(`moods after by area: slope, variance, pooling and intervals, on ${SERIES} series`, () => {
  const random = createRandom(3);
  let [pulledAll, read] = [0, 0];
  for (let series = 0; series < SERIES; series += 1) {
    const pairs = someAreas(random);
    const many = (area: LifeArea): number => pairs.filter((pair) => pair.area === area).length;
    const areas = LIFE_AREAS.filter((area) => many(area) >= FEWEST_OF_AN_AREA);
    const found = afterByArea(pairs);
    expect(found === null).toBe(areas.length < 2);
    if (found === null) continue;
    checkAreas(
      found,
      pairs.filter(({ area }) => areas.includes(area)),
      areas,
    );
    read += 1;
    pulledAll += Number(found.tau2 === 0);
  }
  expect(read > SERIES / 2 && pulledAll > 0 && pulledAll < read).toBe(true);
});

test('nine tenths of a normal lie within this many deviations', () => {
  expect(jStat.normal.inv(0.95, 0, 1)).toBeCloseTo(NINE_TENTHS, 7);
});
