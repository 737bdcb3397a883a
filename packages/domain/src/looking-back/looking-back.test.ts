/** Then and now, what is now a stone, and the same day in other years. */

import { expect, test } from 'vitest';
import type { LocalDay } from '../time/local-day.ts';
import type { Rating } from '../activity/rating.ts';
import { furthestSince, isSameThing } from './furthest.ts';
import { isNowAStone } from './now-a-stone.ts';
import { sameDayInOtherYears } from './same-day-in-other-years.ts';

const day = (text: string): LocalDay => text as LocalDay;

const done = (on: string, text: string, isNotable = false) => ({ day: day(on), text, isNotable, big: false });

const THEN = done('2026-05-03', 'Put one cup in the sink');

test('beside the beginning stands the latest thing that was new or big, not the latest thing of all', () => {
  const newest = [
    done('2026-11-20', 'Wiped the table'),
    done('2026-11-02', 'Cooked soup', true),
    done('2026-09-01', 'Hung a picture', true),
  ];
  expect(furthestSince(THEN, newest)?.text).toBe('Cooked soup');
  expect(furthestSince(THEN, newest.slice(0, 1))?.text).toBe('Wiped the table');
});

test('beside a beginning that was big stands nothing small: it would read as a fall', () => {
  const then = { ...THEN, big: true };
  const small = done('2026-11-20', 'Wiped the table');
  expect(furthestSince(then, [small])).toBeNull();
  expect(furthestSince(then, [small, done('2026-11-02', 'Cooked soup', true)])?.text).toBe('Cooked soup');
});

test('nothing is told where it is the same thing again, or the same day', () => {
  const again = done('2026-11-20', 'put one CUP in the sink.', true);
  const sameDay = done('2026-05-03', 'Cooked soup', true);
  expect(furthestSince(THEN, [again, sameDay])).toBeNull();
  expect(furthestSince(THEN, [])).toBeNull();
});

test('words are the same whatever their case, accents and stops; signs alone are themselves', () => {
  expect(isSameThing({ text: 'Went to the Café!' }, { text: 'went to the cafe' })).toBe(true);
  expect(isSameThing({ text: '✨' }, { text: '🌱' })).toBe(false);
});

const how = (big: boolean, expected: number | null) => ({
  big,
  expectedDifficulty: expected as Rating | null,
});

test.each([
  ['big at first, and since as a matter of course', how(true, null), how(false, null), 3, true],
  ['expected hard at first', how(false, 7), how(false, 2), 3, true],
  ['never hard', how(false, 6), how(false, null), 30, false],
  ['done too seldom to say so', how(true, null), how(false, null), 2, false],
  ['hard again of late: nothing is said', how(true, null), how(true, null), 30, false],
  ['expected hard again of late', how(true, 9), how(false, 9), 30, false],
] as const)('a mountain that is now a stone: %s', (...[, first, latest, since, is]) => {
  expect(isNowAStone(first, latest, since)).toBe(is);
});

test('this day in other years ends where the record begins', () => {
  expect(sameDayInOtherYears(day('2026-05-03'), day('2024-05-03'))).toEqual(['2025-05-03', '2024-05-03']);
  expect(sameDayInOtherYears(day('2026-05-03'), day('2024-05-04'))).toEqual(['2025-05-03']);
  expect(sameDayInOtherYears(day('2026-05-03'), day('2026-01-01'))).toEqual([]);
  expect(sameDayInOtherYears(day('2026-05-03'), day('2027-01-01'))).toEqual([]);
});

test('29 February has its own years, and none is moved to March', () => {
  expect(sameDayInOtherYears(day('2028-02-29'), day('2019-01-01'))).toEqual(['2024-02-29', '2020-02-29']);
});
