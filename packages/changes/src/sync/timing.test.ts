import { expect, test } from 'vitest';
import { delayAfterAct, delayAfterCut, delayAfterFailure } from './timing.ts';

test('an act is sent 2 to 30 seconds later, or after one when another device is known to wait', () => {
  expect([0, 0.5, 0.999_999].map((chance) => delayAfterAct(chance, false))).toEqual([2000, 16_000, 29_999]);
  expect(delayAfterAct(0.9, true)).toBe(1000);
});

test('failures wait 2, 4, 8 ... up to 300 seconds, shortened by up to half', () => {
  expect([1, 2, 3, 8, 9, 99].map((failures) => delayAfterFailure(failures, 0, null))).toEqual([
    2000, 4000, 8000, 256_000, 300_000, 300_000,
  ]);
  expect(delayAfterFailure(3, 0.999_999, null)).toBeGreaterThanOrEqual(4000);
  expect(delayAfterFailure(0, 0, null)).toBe(2000);
});

test('hints that are cut bring everybody back over seven seconds, and later where they are cut again and again', () => {
  expect([0, 0.5, 0.999_999].map((chance) => delayAfterCut(1, chance))).toEqual([1000, 4500, 7999]);
  expect(delayAfterCut(3, 0)).toBe(1000);
  expect(delayAfterCut(4, 0)).toBe(16_000);
  expect(delayAfterCut(20, 0.5)).toBe(225_000);
});

test('what the relay asks for is kept, and never shortens a wait', () => {
  expect(delayAfterFailure(1, 0.5, 90)).toBe(90_000);
  expect(delayAfterFailure(9, 0, 5)).toBe(300_000);
});
