import { expect, test } from 'vitest';
import type { Instant } from '../time/instant.ts';
import { INSTRUMENTS } from './instrument.ts';
import { calmCardOf, calmFrom, isCalmTime } from './item-nine.ts';

const nine = INSTRUMENTS['phq-9'];
const answered = (last: number): number[] => [...Array.from({ length: 8 }, () => 0), last];
const now = 1_795_347_000_000 as Instant;
const HOUR = 3_600_000;

test('an answer of 1 brings the card, 2 and 3 put the line first, and of 0 nothing is said', () => {
  expect([0, 1, 2, 3].map((last) => calmCardOf(nine, answered(last)))).toEqual([
    null,
    'calm',
    'line-first',
    'line-first',
  ]);
});

test('high answers to the other questions bring no card, and no other instrument has one', () => {
  expect(calmCardOf(nine, [3, 3, 3, 3, 3, 3, 3, 3, 0])).toBeNull();
  expect(calmCardOf(INSTRUMENTS['phq-8'], [3, 3, 3, 3, 3, 3, 3, 3])).toBeNull();
  expect(calmCardOf(INSTRUMENTS['gad-7'], [3, 3, 3, 3, 3, 3, 3])).toBeNull();
});

test('the quiet lasts 72 hours and not a moment longer', () => {
  const until = calmFrom(now);
  expect([0, 1, 71.999, 72, 80].map((hours) => isCalmTime(until, now + hours * HOUR))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test('it never began, or a clock was a year ahead: nothing is quiet for ever', () => {
  expect(isCalmTime(0, now)).toBe(false);
  expect(isCalmTime(now + 365 * 24 * HOUR, now)).toBe(false);
});
