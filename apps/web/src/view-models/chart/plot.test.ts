/** Places of points: a fixed scale, gaps that stay gaps. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPoints, nearestTo, placePoints, topOf } from './plot.ts';

const TEN = { low: 0, high: 10 };

test('the scale is the whole range, whatever the points are', () => {
  expect([0, 5, 10, 12, -3].map((y) => topOf(y, TEN))).toEqual([100, 50, 0, 0, 100]);
  expect(topOf(60, { low: 0, high: 100 })).toBe(40);
});

test('points stand from edge to edge by their days; one alone stands in the middle', () => {
  const points = [20, 22, 30].map((x) => ({ x, y: 5 }));
  expect(placePoints(points, TEN).map(({ left }) => left)).toEqual([0, 20, 100]);
  expect(placePoints([{ x: 7, y: 10 }], TEN)).toEqual([{ left: 50, top: 0 }]);
  expect(placePoints([], TEN)).toEqual([]);
});

test('on a stretch that is given they stand where their days are in it, one alone as well', () => {
  const points = [20, 22].map((x) => ({ x, y: 5 }));
  expect(placePoints(points, TEN, { first: 10, last: 30 }).map(({ left }) => left)).toEqual([50, 60]);
  expect(placePoints([{ x: 30, y: 5 }], TEN, { first: 10, last: 30 })).toEqual([{ left: 100, top: 50 }]);
});

test('a time without a point is a gap in the line', () => {
  const points = [1, 2, 3, 9, 10].map((x) => ({ x, y: x }));
  expect(joinPoints(points, TEN, 3)).toHaveLength(3);
  expect(joinPoints(points, TEN, 6)).toHaveLength(4);
  expect(joinPoints(points, TEN, 0)).toEqual([]);
});

test('a touch finds the nearest point', () => {
  const placed = placePoints(
    [0, 4, 10].map((x) => ({ x, y: 1 })),
    TEN,
  );
  expect([0, 19, 21, 69, 71, 100].map((left) => nearestTo(left, placed))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nearestTo(50, [])).toBeNull();
});

test('every point stands inside its box', () => {
  const point = fc.record({ x: fc.integer({ min: -9999, max: 99999 }), y: fc.double({ noNaN: true }) });
  fc.assert(
    fc.property(fc.array(point), (any) => {
      const points = any.toSorted((one, other) => one.x - other.x);
      for (const { left, top } of placePoints(points, TEN)) {
        expect(left >= 0 && left <= 100 && top >= 0 && top <= 100).toBe(true);
      }
    }),
  );
});
