/** The ground rises, and nothing lowers it. */

import { expect, test } from 'vitest';
import { addDays, type LocalDay } from '@cairn/domain';
import { growthOf } from './growth.ts';

const MOST = 14;
const MONDAY = '2024-01-01' as LocalDay;
const week = (at: number, wins = 3) => ({
  ...{ weekStart: addDays(MONDAY, at * 7), wins, areas: { home: wins } },
});
const heights = (count: number, wins = 3): readonly number[] =>
  growthOf(
    Array.from({ length: count }, (_, at) => week(at, wins)),
    MOST,
  ).map(({ height }) => height);

test('each stretch lies on those before, and stays as high when more is laid on it', () => {
  const twelve = heights(12);
  expect(twelve).toEqual(twelve.toSorted((a, b) => a - b));
  expect(heights(13).slice(0, 12)).toEqual(twelve);
});

test('time without stones has no place in it', () => {
  const apart = growthOf([week(0), { ...week(30), wins: 0, areas: {} }, week(60)], MOST);
  expect(apart.map(({ height }) => height)).toEqual(
    growthOf([week(0), week(1)], MOST).map(({ height }) => height),
  );
});

test('is as high in the end however it is grouped, and never too many to see', () => {
  for (const count of [1, 14, 15, 60, 300, 1500]) {
    const grown = heights(count);
    expect(grown.length).toBeLessThanOrEqual(14);
    expect(grown.at(-1)).toBe(Math.round(14 + 11 * (count * 3) ** 0.26));
  }
});

test('one stone is a beginning with one stone on it', () => {
  expect(growthOf([week(0, 1)], MOST)).toEqual([{ first: MONDAY, height: 25, pile: ['home'] }]);
  expect(growthOf([], MOST)).toEqual([]);
});
