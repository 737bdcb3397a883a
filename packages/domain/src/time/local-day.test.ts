import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { aDay } from './days.suite.ts';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  DEFAULT_DAY_START,
  isDayStart,
  localDayAt,
  monthOf,
  parseDayStart,
  parseLocalDay,
  weekday,
  weekStart,
  yearOf,
  type Weekday,
} from './local-day.ts';

const FIRST = aDay('0001-01-01');
const LAST = aDay('9999-12-31');

test.each([
  '0001-01-01',
  '9999-12-31',
  '2024-02-29',
  '2000-02-29',
  '2400-02-29',
  '1900-02-28',
  '2026-01-31',
  '2026-04-30',
  '2026-12-31',
])('%s is a day', (text) => {
  expect(parseLocalDay(text)).toStrictEqual(ok(text));
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2100-02-29',
  '2024-02-30',
  '2026-04-31',
  '2026-06-31',
  '2026-01-32',
  '2026-13-01',
  '2026-00-10',
  '2026-05-00',
  '0000-01-01',
  '0000-12-31',
  '9999-12-32',
  '9999-99-99',
  '2026-5-1',
  '26-05-01',
  '12026-05-01',
  '2026-05-01T00:00',
  ' 2026-05-01',
  '2026-05-01\n',
  '2026/05/01',
  '-001-05-01',
  '٢٠٢٦-٠٥-٠١',
  '2026-05-1x',
  '',
])('%j is none', (text) => {
  expect(parseLocalDay(text)).toStrictEqual(err({ type: 'NotALocalDay' }));
});

test.each([[20260501], [null], [undefined], [new Date(0)], [['2026-05-01']], [{}]])('%s is none', (raw) => {
  expect(parseLocalDay(raw)).toStrictEqual(err({ type: 'NotALocalDay' }));
});

test('days are numbered from 1970', () => {
  expect(dayNumber(aDay('1970-01-01'))).toBe(0);
  expect(dayNumber(aDay('1970-01-02'))).toBe(1);
  expect(dayNumber(aDay('1969-12-31'))).toBe(-1);
  expect(dayNumber(aDay('2000-03-01'))).toBe(11_017);
  expect(dayNumber(FIRST)).toBe(-719_162);
  expect(dayNumber(LAST)).toBe(2_932_896);
});

test('numbers outside the calendar are a fault of the caller', () => {
  expect(dayFromNumber(-719_162)).toBe(FIRST);
  expect(dayFromNumber(2_932_896)).toBe(LAST);
  for (const number of [-719_163, 2_932_897, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => dayFromNumber(number)).toThrow(new RangeError('no day of the years 0001 to 9999'));
  expect(() => addDays(LAST, 1)).toThrow(RangeError);
  expect(() => addDays(FIRST, -1)).toThrow(RangeError);
});

test('counts over month, year and leap borders', () => {
  expect(addDays(aDay('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(aDay('2023-02-28'), 1)).toBe('2023-03-01');
  expect(addDays(aDay('2026-01-01'), -1)).toBe('2025-12-31');
  expect(addDays(aDay('2026-05-05'), 0)).toBe('2026-05-05');
  expect(daysBetween(aDay('2024-01-01'), aDay('2025-01-01'))).toBe(366);
  expect(daysBetween(aDay('2025-01-01'), aDay('2024-01-01'))).toBe(-366);
  expect(daysBetween(FIRST, LAST)).toBe(3_652_058);
});

test('knows the days of the week, also long ago', () => {
  expect(weekday(aDay('1970-01-01'))).toBe(4);
  expect(weekday(aDay('2026-01-05'))).toBe(1);
  expect(weekday(aDay('2026-01-11'))).toBe(7);
  expect(weekday(FIRST)).toBe(1);
  expect(weekday(aDay('1969-12-28'))).toBe(7);
  expect(weekday(LAST)).toBe(5);
});

test.each([
  [1, '2026-01-05'],
  [2, '2026-01-06'],
  [3, '2026-01-07'],
  [4, '2026-01-01'],
  [5, '2026-01-02'],
  [6, '2026-01-03'],
  [7, '2026-01-04'],
] as const)('a week that begins on weekday %i and holds Wednesday 7 January began on %s', (first, start) => {
  expect(weekStart(aDay('2026-01-07'), first)).toBe(start);
});

test('a week that began before the calendar is a fault of the caller', () => {
  expect(weekStart(FIRST, 1)).toBe(FIRST);
  expect(() => weekStart(FIRST, 7)).toThrow(RangeError);
});

test('every week start is the weekday asked for', () => {
  for (let number = -10; number < 10; number += 1)
    for (const first of [1, 2, 3, 4, 5, 6, 7] satisfies readonly Weekday[]) {
      const start = weekStart(dayFromNumber(number), first);
      expect(weekday(start)).toBe(first);
      expect(number - dayNumber(start)).toBeGreaterThanOrEqual(0);
      expect(number - dayNumber(start)).toBeLessThan(7);
    }
});

test('names month and year', () => {
  expect(monthOf(aDay('0987-06-05'))).toBe('0987-06');
  expect(yearOf(aDay('0987-06-05'))).toBe(987);
});

test('a day may start at any whole minute before noon, and at four unless chosen', () => {
  expect(DEFAULT_DAY_START).toBe(240);
  for (const start of [0, 1, 240, 719]) {
    expect(isDayStart(start)).toBe(true);
    expect(parseDayStart(start)).toStrictEqual(ok(start));
  }
  for (const other of [-1, 720, 240.5, Number.NaN, '240', null]) {
    expect(isDayStart(other)).toBe(false);
    expect(parseDayStart(other)).toStrictEqual(err({ type: 'NotADayStart' }));
  }
});

const at = (date: string, hour: number, minute: number) => {
  const day = aDay(date);
  return { year: yearOf(day), month: Number(day.slice(5, 7)), day: Number(day.slice(8)), hour, minute };
};

test('the small hours belong to the evening before', () => {
  expect(localDayAt(at('2024-03-01', 3, 59), 240)).toBe('2024-02-29');
  expect(localDayAt(at('2024-03-01', 4, 0), 240)).toBe('2024-03-01');
  expect(localDayAt(at('2024-03-01', 0, 0), 240)).toBe('2024-02-29');
  expect(localDayAt(at('2024-03-01', 23, 59), 240)).toBe('2024-03-01');
  expect(localDayAt(at('2026-01-01', 1, 30), 240)).toBe('2025-12-31');
});

test('the border is where the person put it, to the minute', () => {
  expect(localDayAt(at('2026-05-02', 0, 0), 0)).toBe('2026-05-02');
  expect(localDayAt(at('2026-05-02', 5, 29), 330)).toBe('2026-05-01');
  expect(localDayAt(at('2026-05-02', 5, 30), 330)).toBe('2026-05-02');
  expect(localDayAt(at('2026-05-02', 11, 58), 719)).toBe('2026-05-01');
  expect(localDayAt(at('2026-05-02', 11, 59), 719)).toBe('2026-05-02');
});

test.each([
  { year: 2026, month: 2, day: 29, hour: 12, minute: 0 },
  { year: 2026, month: 13, day: 1, hour: 12, minute: 0 },
  { year: 2026, month: 5, day: 1.5, hour: 12, minute: 0 },
  { year: 0, month: 5, day: 1, hour: 12, minute: 0 },
  { year: 12_026, month: 5, day: 1, hour: 12, minute: 0 },
  { year: 2026, month: 5, day: 1, hour: 24, minute: 0 },
  { year: 2026, month: 5, day: 1, hour: -1, minute: 0 },
  { year: 2026, month: 5, day: 1, hour: 12, minute: 60 },
  { year: 2026, month: 5, day: 1, hour: 12, minute: -1 },
  { year: 2026, month: 5, day: 1, hour: 12.5, minute: 0 },
  { year: 2026, month: 5, day: 1, hour: 12, minute: Number.NaN },
])('what no clock can show is a fault of the caller: %j', (wall) => {
  expect(() => localDayAt(wall, 240)).toThrow(new RangeError('no wall clock shows this'));
});

test('the edges of the clock itself are fine', () => {
  expect(localDayAt(at('0001-01-01', 4, 0), 240)).toBe(FIRST);
  expect(localDayAt(at('9999-12-31', 23, 59), 240)).toBe(LAST);
  expect(() => localDayAt(at('0001-01-01', 3, 0), 240)).toThrow(RangeError);
});
