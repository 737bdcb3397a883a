import { expect, test } from 'vitest';
import { isLifeArea, LIFE_AREAS } from './life-area.ts';
import { isEffort, isRating } from './rating.ts';

test('a rating is a whole number from 0 to 10', () => {
  for (let rating = 0; rating <= 10; rating += 1) expect(isRating(rating)).toBe(true);
  for (const other of [-1, 11, 0.5, Number.NaN, '5', null, undefined, true])
    expect(isRating(other)).toBe(false);
});

test('effort is 1, 2 or 3', () => {
  for (const effort of [1, 2, 3]) expect(isEffort(effort)).toBe(true);
  for (const other of [0, 4, 1.5, '1', null]) expect(isEffort(other)).toBe(false);
});

test('the twelve areas of living are known by their stored ids', () => {
  expect(LIFE_AREAS.join(' ')).toBe('rise care nourish move rest home people paper work joy mind meaning');
  for (const area of LIFE_AREAS) expect(isLifeArea(area)).toBe(true);
  for (const other of ['', 'Rise', 'toString', 3, null, ['rise']]) expect(isLifeArea(other)).toBe(false);
});
