import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterWrongTry, NO_TRIES, parseTries, waitBeforeTry } from './lock-tries.ts';
import type { Tries } from './lock-tries.ts';

const MINUTE = 60_000;
const noon = Date.UTC(2026, 10, 27, 12);

const wrongTimes = (times: number): Tries =>
  Array.from({ length: times }).reduce<Tries>((tries) => afterWrongTry(tries, noon), NO_TRIES);

test.each([
  [0, 0],
  [4, 0],
  [5, MINUTE / 2],
  [6, MINUTE],
  [7, 2 * MINUTE],
  [8, 5 * MINUTE],
  [9, 15 * MINUTE],
  [1_000, 15 * MINUTE],
])('after %i slips the next try waits %i ms', (times, wait) => {
  expect(waitBeforeTry(wrongTimes(times), noon)).toBe(wait);
  expect(waitBeforeTry(wrongTimes(times), noon + wait)).toBe(0);
});

test('no wait is longer than a quarter of an hour, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.nat(), fc.maxSafeNat(), fc.maxSafeNat(), (wrong, at, now) => {
      expect(waitBeforeTry({ wrong, at }, now)).toBeLessThanOrEqual(15 * MINUTE);
      expect(waitBeforeTry({ wrong, at }, now)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(waitBeforeTry({ wrong: 5, at: noon }, noon - 1_000_000)).toBe(MINUTE / 2);
});

test('tries come back from where they lay; what cannot be read locks nobody out', () => {
  expect(parseTries(JSON.parse(JSON.stringify(wrongTimes(7))))).toEqual(wrongTimes(7));
  for (const value of [null, 3, 'x', {}, { wrong: -1, at: 0 }, { wrong: 1.5, at: 0 }, { wrong: 9 }])
    expect(parseTries(value)).toEqual(NO_TRIES);
});
