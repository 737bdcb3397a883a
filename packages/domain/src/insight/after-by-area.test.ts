/** The worked example, and what the analysis is for: a mood that was low comes up again whatever was done. */

import { expect, test } from 'vitest';
import { isRating, type Rating } from '../activity/rating.ts';
import { createRandom } from '../basics/hash.ts';
import { afterByArea, type BeforeAfter } from './after-by-area.ts';
import { normal } from './insights.suite.ts';

const rating = (value: number): Rating => {
  const whole = Math.min(10, Math.max(0, Math.round(value)));
  return isRating(whole) ? whole : 5;
};

/** Eight of an area about one height, as often one above as one below. */
const eight = (area: 'move' | 'home', height: number): BeforeAfter[] =>
  Array.from({ length: 8 }, (_, at) => ({
    area,
    before: rating(at < 4 ? 4 : 6),
    after: rating(height + (at % 2 === 0 ? 1 : -1)),
  }));

test('follows the formula: two areas of eight, a point apart', () => {
  const found = afterByArea([...eight('move', 6), ...eight('home', 5)]);
  // The slope is 0, the squares within are 16 over 13, MSB is 16 / 4 = 4, n0 = 8.
  const s2 = 16 / 13;
  const tau2 = (4 - s2) / 8;
  const kept = 8 / (8 + s2 / tau2);
  expect(found).toMatchObject({ times: 16, slope: 0 });
  expect(found?.s2).toBeCloseTo(s2, 12);
  expect(found?.tau2).toBeCloseTo(tau2, 12);
  expect(found?.areas.map(({ area, times }) => [area, times])).toEqual([
    ['move', 8],
    ['home', 8],
  ]);
  expect(found?.areas[0]?.about).toBeCloseTo(kept / 2, 12);
  expect(found?.areas[1]?.about).toBeCloseTo(-kept / 2, 12);
});

test('says nothing with one area, or with seven of an area', () => {
  expect(afterByArea(eight('move', 6))).toBeNull();
  expect(afterByArea([...eight('move', 6), ...eight('home', 5).slice(1)])).toBeNull();
  expect(afterByArea([])).toBeNull();
});

test('moods that are all alike break nothing', () => {
  const flat = (['move', 'home'] as const).flatMap((area) =>
    Array.from({ length: 8 }, () => ({ area, before: rating(5), after: rating(5) })),
  );
  expect(afterByArea(flat)?.areas.map(({ about, within }) => [about, within])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('an area done on low days does not look better for it', () => {
  // No area does anything: moods come up from below by themselves. "Move" was written down on low days, "home" on good ones.
  const random = createRandom(5);
  const pairs = Array.from({ length: 400 }, (_, at): BeforeAfter => {
    const before = (at % 2 === 0 ? 3 : 7) + normal(random);
    return {
      area: at % 2 === 0 ? 'move' : 'home',
      before: rating(before),
      after: rating(5 + 0.4 * (before - 5) + normal(random)),
    };
  });
  const gain = (area: 'move' | 'home') => {
    const all = pairs.filter((pair) => pair.area === area);
    return all.reduce((sum, { before, after }) => sum + after - before, 0) / all.length;
  };
  expect(gain('move') - gain('home')).toBeGreaterThan(1.5);
  const [one, other] = afterByArea(pairs)?.areas ?? [];
  expect(Math.abs((one?.about ?? 0) - (other?.about ?? 0))).toBeLessThan(0.35);
});
