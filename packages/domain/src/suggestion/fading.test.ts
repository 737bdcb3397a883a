import { expect, test } from 'vitest';
import { weightAt, WHOLE } from './fading.ts';
import { DAYS_COUNTED } from './lately.ts';

test('counts half after 45 days, and what is older than four half-lives not at all', () => {
  expect([0, 45, 90, 135, 180].map(weightAt)).toEqual([1, 2, 4, 8, 16].map((part) => WHOLE / part));
  expect([DAYS_COUNTED + 1, 5000, -1].map(weightAt)).toEqual([0, 0, 0]);
});

test('is 0.5 to the power of days over 45, to the nearest whole number', () => {
  for (let days = 0; days <= DAYS_COUNTED; days += 1)
    expect(weightAt(days)).toBe(Math.round(WHOLE * 2 ** (-days / 45)));
});
