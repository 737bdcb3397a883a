/**
 * A civil day by the person's own clock: fixed once, when something is logged, and never worked out again from UTC.
 * Pure calendar arithmetic (proleptic Gregorian); knows no time zone and no clock. Source: domain.md 3.2; the month
 * formulas are those of Reingold and Dershowitz, Calendrical Calculations.
 */

import { err, ok, type Result } from '../basics/result.ts';

declare const localDay: unique symbol;

/** `YYYY-MM-DD`, years 0001 to 9999. Sorts as text. */
export type LocalDay = string & { readonly [localDay]: true };

/** What a wall clock shows. `month` 1-12, `day` 1-31, `hour` 0-23, `minute` 0-59. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Minutes after midnight at which the person's day begins, 0-719. Nights are long in depression: 04:00 unless chosen. */
export type DayStart = number;

export const DEFAULT_DAY_START: DayStart = 240;

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface NotALocalDay {
  readonly type: 'NotALocalDay';
}

export interface NotADayStart {
  readonly type: 'NotADayStart';
}

/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_162;
const FIRST_DAY = -DAYS_BEFORE_1970;
const LAST_DAY = 2_932_896;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1_461;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How far March onwards lies before where the month formula, which gives February 30 days, would put it. */
const februaryGap = (year: number): number => (isLeapYear(year) ? 1 : 2);

const daysBeforeYear = (year: number): number => {
  const whole = year - 1;
  return 365 * whole + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400);
};

const daysBeforeMonth = (year: number, month: number): number =>
  Math.floor((367 * month - 362) / 12) - (month > 2 ? februaryGap(year) : 0);

const numberOf = (year: number, month: number, day: number): number =>
  daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - DAYS_BEFORE_1970;

const yearOfNumber = (number: number): number => {
  const days = number + DAYS_BEFORE_1970;
  const inCycle = days % DAYS_IN_400_YEARS;
  // The last day of a cycle is the 366th of its last year: it opens no fifth century, and no fifth year below.
  const centuries = Math.min(3, Math.floor(inCycle / DAYS_IN_100_YEARS));
  const inCentury = inCycle - centuries * DAYS_IN_100_YEARS;
  const years = Math.min(3, Math.floor((inCentury % DAYS_IN_4_YEARS) / 365));
  return (
    400 * Math.floor(days / DAYS_IN_400_YEARS) +
    100 * centuries +
    4 * Math.floor(inCentury / DAYS_IN_4_YEARS) +
    years +
    1
  );
};

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const textOf = (number: number): string => {
  const year = yearOfNumber(number);
  const dayOfYear = number - numberOf(year, 1, 1);
  const shift = dayOfYear < daysBeforeMonth(year, 3) ? 0 : februaryGap(year);
  const month = Math.floor((12 * (dayOfYear + shift) + 373) / 367);
  return written(year, month, dayOfYear - daysBeforeMonth(year, month) + 1);
};

const numberOfText = (text: string): number =>
  numberOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

const isDayNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= FIRST_DAY && number <= LAST_DAY;

/** A text is a day when writing its number out gives the same text again: 30 February comes back as 1 or 2 March. */
const isLocalDay = (raw: string): raw is LocalDay => {
  const number = numberOfText(raw);
  return isDayNumber(number) && textOf(number) === raw;
};

/** `'2024-02-29'` is one; `'2023-02-29'`, `'2024-2-9'`, `'0000-01-01'` and a `Date` are not. */
export const parseLocalDay = (raw: unknown): Result<LocalDay, NotALocalDay> =>
  typeof raw === 'string' && isLocalDay(raw) ? ok(raw) : err({ type: 'NotALocalDay' });

/** Days since 1970-01-01, negative before: `'1970-01-02'` is 1, `'2000-03-01'` is 11017. */
export const dayNumber = (day: LocalDay): number => numberOfText(day);

/** The inverse of {@link dayNumber}. Throws a `RangeError` outside 0001-01-01 to 9999-12-31. */
export const dayFromNumber = (number: number): LocalDay => {
  if (!isDayNumber(number)) throw new RangeError('no day of the years 0001 to 9999');
  // The text was written from a day number in range.
  return textOf(number) as LocalDay;
};

/** `addDays('2024-02-28', 2)` is `'2024-03-01'`. Throws as {@link dayFromNumber} does. */
export const addDays = (day: LocalDay, days: number): LocalDay => dayFromNumber(dayNumber(day) + days);

/** How many days `to` lies after `from`; negative when before. From a Monday to the next is 7. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => dayNumber(to) - dayNumber(from);

const weekdayOfNumber = (number: number): number => ((number - FIRST_DAY) % 7) + 1;

/** `'1970-01-01'` is 4, a Thursday. */
export const weekday = (day: LocalDay): Weekday => weekdayOfNumber(dayNumber(day)) as Weekday;

/** The latest `firstWeekday` that is not after `day`. Throws when that lies before 0001-01-01. */
export const weekStart = (day: LocalDay, firstWeekday: Weekday): LocalDay =>
  addDays(day, -((weekday(day) - firstWeekday + 7) % 7));

/** `YYYY-MM`. */
export const monthOf = (day: LocalDay): string => day.slice(0, 7);

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));

export const isDayStart = (raw: unknown): raw is DayStart =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw < 720;

/** Whole minutes after midnight, 0-719; anything else is an error. */
export const parseDayStart = (raw: unknown): Result<DayStart, NotADayStart> =>
  isDayStart(raw) ? ok(raw) : err({ type: 'NotADayStart' });

const isWithin = (value: number, last: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= last;

/**
 * The person's own day: a wall clock earlier than the day start belongs to the date before. Needs neither zone nor UTC,
 * so a clock change or a flight cannot move it: 02:30 on a night the clocks went back is the evening before, twice.
 *
 * 03:59 on 2024-03-01 with the start at 04:00 is `'2024-02-29'`; 04:00 is `'2024-03-01'`.
 * Throws a `RangeError` for what no clock can show.
 */
export const localDayAt = (wall: WallClock, dayStartsAt: DayStart): LocalDay => {
  const date = written(wall.year, wall.month, wall.day);
  if (!isLocalDay(date) || !isWithin(wall.hour, 23) || !isWithin(wall.minute, 59))
    throw new RangeError('no wall clock shows this');
  return wall.hour * 60 + wall.minute < dayStartsAt ? addDays(date, -1) : date;
};
