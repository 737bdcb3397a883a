import { expect, test } from 'vitest';
import { isHardDay } from './hard-day.ts';

test('a mood of three or less is a hard day, the lowest too, and four is not', () => {
  expect(([0, 3, 4, 10] as const).map((mood) => isHardDay({ mood, isRest: false }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a mood that nobody gave says nothing', () => {
  expect(isHardDay({ mood: null, isRest: false })).toBe(false);
});

test('a day of rest is let rest, however good it is', () => {
  expect(isHardDay({ mood: 9, isRest: true })).toBe(true);
});
