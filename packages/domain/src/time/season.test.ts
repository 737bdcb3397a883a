import { expect, test } from 'vitest';
import { seasonOf } from './season.ts';

test('December begins the winter of the north and the summer of the south', () => {
  const year = Array.from({ length: 12 }, (_, month) => month + 1);
  expect(year.map((month) => seasonOf(month, 'north')[0]).join('')).toBe('wwssssssaaaw');
  expect([1, 3, 6, 9, 12].map((month) => seasonOf(month, 'north'))).toEqual([
    ...['winter', 'spring', 'summer', 'autumn', 'winter'],
  ]);
  expect([1, 3, 6, 9, 12].map((month) => seasonOf(month, 'south'))).toEqual([
    ...['summer', 'autumn', 'winter', 'spring', 'summer'],
  ]);
});

test('where nobody said where they live there is no season', () => {
  expect([1, 4, 7, 10].map((month) => seasonOf(month, ''))).toEqual(Array(4).fill('neutral'));
});
