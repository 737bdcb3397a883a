/** The calendar against the platform's own UTC calendar, and wall clocks on the days that clocks change. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { aDay } from './days.suite.ts';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  localDayAt,
  parseLocalDay,
  weekday,
  weekStart,
  type LocalDay,
  type WallClock,
  type Weekday,
} from './local-day.ts';

const MILLISECONDS_A_DAY = 86_400_000;
const anyNumber = fc.integer({ min: -719_162, max: 2_932_896 });

/** What the platform says the date is. */
const platformDate = (number: number): string =>
  new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

const expectAsPlatform = (number: number): void => {
  const day = dayFromNumber(number);
  const date = new Date(number * MILLISECONDS_A_DAY);
  if (day !== platformDate(number) || dayNumber(day) !== number || weekday(day) !== (date.getUTCDay() || 7))
    expect.fail(`${day} is not ${platformDate(number)}`);
};

test('agrees with Date.UTC on every day of two centuries', () => {
  for (let number = dayNumber(aDay('1899-01-01')); number <= dayNumber(aDay('2101-12-31')); number += 1)
    expectAsPlatform(number);
  expect(dayNumber(aDay('2024-02-29'))).toBe(Date.UTC(2024, 1, 29) / MILLISECONDS_A_DAY);
});

test('agrees with Date.UTC around the end of February and of the year, in every year there is', () => {
  for (let year = 1; year <= 9999; year += 1) {
    const text = String(year).padStart(4, '0');
    const [march, newYear] = [dayNumber(aDay(`${text}-03-01`)), dayNumber(aDay(`${text}-01-01`))];
    for (const number of [newYear, newYear + 30, newYear + 31, march - 1, march, march + 305])
      expectAsPlatform(number);
  }
});

test('agrees with Date.UTC on any day', () => {
  fc.assert(fc.property(anyNumber, expectAsPlatform), soak(1000));
});

test('takes a date exactly when the platform finds it real', () => {
  const piece = (most: number, digits: number) =>
    fc.nat({ max: most }).map((value) => String(value).padStart(digits, '0'));
  fc.assert(
    fc.property(piece(9999, 4), piece(14, 2), piece(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const instant = Date.parse(`${text}T00:00:00Z`);
      const isReal =
        !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text && year !== '0000';
      expect(parseLocalDay(text).ok).toBe(isReal);
    }),
    soak(1000),
  );
});

test('days sort as text', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
    }),
    soak(500),
  );
});

test('adding and counting undo each other', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      const [from, to] = [dayFromNumber(a), dayFromNumber(b)];
      expect(addDays(from, daysBetween(from, to))).toBe(to);
    }),
    soak(500),
  );
});

test('all seven days of a week share its start', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 2_900_000 }),
      fc.integer({ min: 1, max: 7 }),
      (number, first) => {
        const start = weekStart(dayFromNumber(number), first as Weekday);
        for (let later = 0; later < 7; later += 1)
          expect(weekStart(addDays(start, later), first as Weekday)).toBe(start);
      },
    ),
    soak(300),
  );
});

/** The wall clock in a zone at an instant, as the platform shows it. */
const wallClocksIn = (zone: string): ((instant: number) => WallClock) => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0];
    return { year, month, day, hour: parts.get('hour') ?? 0, minute: parts.get('minute') ?? 0 };
  };
};

const HOUR = 3_600_000;

/** The person's days while the instants run on, each with how many hours it lasted. */
const daysLived = (
  zone: string,
  from: string,
  dayStartsAt: number,
): readonly (readonly [LocalDay, number])[] => {
  const wallClock = wallClocksIn(zone);
  const lived = new Map<LocalDay, number>();
  const start = Date.parse(from);
  for (let instant = start; instant < start + 96 * HOUR; instant += HOUR / 4) {
    const day = localDayAt(wallClock(instant), dayStartsAt);
    lived.set(day, (lived.get(day) ?? 0) + 0.25);
  }
  // The first and last are cut off by where we began and stopped to look.
  return [...lived].slice(1, -1);
};

test.each([
  [
    'Europe/Berlin',
    '2026-03-27T12:00Z',
    [
      ['2026-03-28', 23],
      ['2026-03-29', 24],
    ],
  ],
  [
    'Europe/Berlin',
    '2026-10-23T12:00Z',
    [
      ['2026-10-24', 25],
      ['2026-10-25', 24],
    ],
  ],
  [
    'Australia/Lord_Howe',
    '2026-10-02T03:00Z',
    [
      ['2026-10-03', 23.5],
      ['2026-10-04', 24],
    ],
  ],
  [
    'Australia/Lord_Howe',
    '2026-04-03T03:00Z',
    [
      ['2026-04-04', 24.5],
      ['2026-04-05', 24],
    ],
  ],
] as const)('in %s from %s each date is one day, whatever the clocks do', (zone, from, days) => {
  expect(daysLived(zone, from, 240).slice(0, 2)).toStrictEqual(days);
});

test.each(['Europe/Berlin', 'Australia/Lord_Howe'])(
  'in %s the dates run on one by one all through 2026',
  (zone) => {
    const wallClock = wallClocksIn(zone);
    let before = localDayAt(wallClock(Date.parse('2026-01-01T00:00Z')), 240);
    for (let hour = 1; hour < 8760; hour += 1) {
      const day = localDayAt(wallClock(Date.parse('2026-01-01T00:00Z') + hour * HOUR), 240);
      if (daysBetween(before, day) !== 0) expect(daysBetween(before, day)).toBe(1);
      before = day;
    }
  },
);

test('half past two is the evening before, both times the clock shows it', () => {
  const wallClock = wallClocksIn('Europe/Berlin');
  expect(localDayAt(wallClock(Date.parse('2026-10-25T00:30Z')), 240)).toBe('2026-10-24');
  expect(localDayAt(wallClock(Date.parse('2026-10-25T01:30Z')), 240)).toBe('2026-10-24');
});

test('flying west lives a date twice; flying east passes over one', () => {
  const [auckland, honolulu] = [wallClocksIn('Pacific/Auckland'), wallClocksIn('Pacific/Honolulu')];
  const takeOff = Date.parse('2026-05-10T09:00Z');
  expect(localDayAt(auckland(takeOff), 240)).toBe('2026-05-10');
  expect(localDayAt(honolulu(takeOff + 9 * HOUR), 240)).toBe('2026-05-10');
  const back = Date.parse('2026-05-20T06:00Z');
  expect(localDayAt(honolulu(back), 240)).toBe('2026-05-19');
  expect(localDayAt(auckland(back + 11 * HOUR), 240)).toBe('2026-05-21');
});

test('one wall clock gives one day, wherever it hangs', () => {
  const anyWall = fc.record({
    number: fc.integer({ min: -700_000, max: 2_900_000 }),
    hour: fc.nat({ max: 23 }),
    minute: fc.nat({ max: 59 }),
    dayStartsAt: fc.nat({ max: 719 }),
  });
  fc.assert(
    fc.property(anyWall, ({ number, hour, minute, dayStartsAt }) => {
      const date = new Date(number * MILLISECONDS_A_DAY);
      const wall = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour,
        minute,
      };
      const early = hour * 60 + minute < dayStartsAt ? 1 : 0;
      expect(dayNumber(localDayAt(wall, dayStartsAt))).toBe(number - early);
    }),
    soak(500),
  );
});
