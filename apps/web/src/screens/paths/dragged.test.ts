import { expect, test } from 'vitest';
import { placeAmong } from './dragged.ts';

test('a row is put where its middle is among the others', () => {
  const others = [50, 100, 150];
  expect([10, 75, 101, 149, 400].map((middle) => placeAmong(others, middle))).toEqual([0, 1, 2, 2, 3]);
  expect(placeAmong([], 40)).toBe(0);
});
