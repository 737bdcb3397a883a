import { expect, test } from 'vitest';
import type { EntityId, LocalDay } from '@cairn/domain';
import type { PictureRecord } from '@cairn/picture';
import {
  beforeCairn,
  cairnsOn,
  drawnAlong,
  marksAt,
  placeOfWeek,
  stepOf,
  weekAt,
  within,
} from './along-path.ts';

const day = (text: string): LocalDay => text as LocalDay;
const stone = (id: string) =>
  ({
    id: id.repeat(32) as EntityId,
    area: null,
    big: false,
    isReturn: false,
    localDay: day('2026-11-04'),
  }) as const;
const weeks = ['2026-10-05', '2026-10-19', '2026-11-02'].map((weekStart) => ({
  weekStart: day(weekStart),
  wins: 2,
  areas: {},
  returns: 0,
}));
const record: PictureRecord = {
  ...{ today: day('2026-11-11'), todayStones: [], lastWeekStones: [], total: 7, restDays: 0, weeks },
  weekStones: [stone('a')],
  firstDay: day('2026-10-05'),
};
const quiet: PictureRecord = { ...record, weekStones: [], lastWeekStones: [stone('b')] };

test('counts the cairns from the latest, whether this week has one or not', () => {
  expect(cairnsOn(record)).toBe(4);
  expect([0, 1, 3, 4].map((nth) => weekAt(record, nth))).toEqual([null, '2026-11-02', '2026-10-05', null]);
  expect([0, 2].map((nth) => weekAt(quiet, nth))).toEqual(['2026-11-02', '2026-10-05']);
});

test('finds the way to a week, and from a quiet week to the one before it', () => {
  for (const one of [record, quiet])
    for (let nth = 0; nth < cairnsOn(one); nth += 1) expect(placeOfWeek(one, weekAt(one, nth))).toBe(nth);
  expect(placeOfWeek(record, day('2026-10-26'))).toBe(2);
  expect(placeOfWeek(record, day('2020-01-06'))).toBe(3);
});

test('has the stones at hand that were brought, and the last cairn’s while this week is quiet', () => {
  const brought = { ...record, nearStones: [{ weekStart: day('2026-10-19'), stones: [stone('c')] }] };
  expect(marksAt(brought, 2).map(({ id }) => id)).toEqual([stone('c').id]);
  expect(marksAt(record, 0)).toEqual(record.weekStones);
  expect(marksAt(quiet, 0)).toEqual(quiet.lastWeekStones);
  expect(marksAt(record, 3)).toEqual([]);
});

test('steps from level to level, also from between two of them, and no further than there is', () => {
  expect([stepOf(2000, 1), stepOf(2400, 1), stepOf(2400, -1), stepOf(0, -1), stepOf(5000, 1)]).toEqual([
    3000, 3000, 2000, 0, 5000,
  ]);
  expect(within({ zoom: 9000, walk: 90_000 }, record)).toEqual({ zoom: 5000, walk: 3000 });
  expect(beforeCairn({ zoom: 0, walk: 1600 }).walk).toBe(2000);
});

test('the further drawn back, the more cairns pass under the hand', () => {
  expect(drawnAlong(0.1, 5000)).toBeGreaterThan(drawnAlong(0.1, 3000));
  expect(drawnAlong(0.1, 0)).toBe(drawnAlong(0.1, 2000));
});
