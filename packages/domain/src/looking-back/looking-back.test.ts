/** Then and now, what is now a stone, and the same day in other years. */

import { expect, test } from 'vitest';
import type { LocalDay } from '../time/local-day.ts';
import type { Rating } from '../activity/rating.ts';
import { askedOf, furthestSince } from './furthest.ts';
import type { MaybeFurthest } from './furthest.ts';
import { isNowAStone } from './now-a-stone.ts';
import { sameDayInOtherYears } from './same-day-in-other-years.ts';

const day = (text: string): LocalDay => text as LocalDay;

const done = (on: string, text: string, { asked = 1, isNotable = false }: Partial<MaybeFurthest> = {}) => ({
  day: day(on),
  text,
  asked,
  isNotable,
});

const THEN = done('2026-05-03', 'Put one cup in the sink');
const NEW = { isNotable: true };

test('beside the beginning stands what was new or big, not the latest thing of all', () => {
  const newest = [
    done('2026-11-20', 'Wiped the table'),
    done('2026-11-02', 'Cooked soup', NEW),
    done('2026-09-01', 'Hung a picture', NEW),
  ];
  expect(furthestSince(THEN, newest)?.text).toBe('Cooked soup');
  expect(furthestSince(THEN, newest.slice(0, 1))?.text).toBe('Wiped the table');
});

test('of what was new, the one that asked most, whenever it was', () => {
  const newest = [
    done('2026-11-20', 'Wiped the table', NEW),
    done('2026-09-01', 'Hung a picture', { ...NEW, asked: 3 }),
    done('2026-08-01', 'Moved the sofa', { ...NEW, asked: 3 }),
    done('2026-07-01', 'Wiped all tables', { asked: 4 }),
  ];
  expect(furthestSince(THEN, newest)?.text).toBe('Hung a picture');
});

test('what asked less than the beginning is never put beside it: it would read as a fall', () => {
  const then = { ...THEN, asked: 4 as const };
  const small = done('2026-11-20', 'Wiped the table', { ...NEW, asked: 3 });
  expect(furthestSince(then, [small])).toBeNull();
  expect(furthestSince(then, [small, done('2026-11-02', 'Cooked soup', { asked: 4 })])?.text).toBe(
    'Cooked soup',
  );
});

test('big is above what a catalogue says, and words of their own count as the least', () => {
  expect(askedOf({ big: true, energy: 1 })).toBe(4);
  expect(askedOf({ big: false, energy: 3 })).toBe(3);
  expect(askedOf({ big: false, energy: null })).toBe(1);
});

test('nothing is told where it is the same thing again, or the same day', () => {
  const again = done('2026-11-20', 'put one CUP in the sink.', NEW);
  const sameDay = done('2026-05-03', 'Cooked soup', NEW);
  expect(furthestSince(THEN, [again, sameDay])).toBeNull();
  expect(furthestSince(THEN, [])).toBeNull();
});

test('words are the same whatever their case, accents and stops; signs alone are themselves', () => {
  const then = done('2026-05-03', 'Went to the Café!');
  expect(furthestSince(then, [done('2026-06-01', 'went to the cafe', NEW)])).toBeNull();
  expect(furthestSince(done('2026-05-03', '✨'), [done('2026-06-01', '🌱')])?.text).toBe('🌱');
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
