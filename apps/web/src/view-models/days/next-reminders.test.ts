/** When a device is to be reminded: at the hour of the clock on the wall, in every zone and through every change of the clocks. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import { aRitual } from '../fixtures/fake-rituals.ts';
import { isQuiet } from './due.ts';
import { instantHere, nextReminders, type ReminderSource } from './next-reminders.ts';

const QUIET = { quietFrom: 1320, quietTo: 480 };
const CURTAINS = { id: '1'.repeat(32), text: 'Open the curtains', remindAt: 540 };

const view = (part: Parameters<typeof aRitual>[0], doneToday = false) => ({
  ritual: aRitual(part),
  ...{ timesDone: 0, rooted: 0, doneToday },
});

const aSource = (change: Partial<ReminderSource> = {}): ReminderSource => ({
  ...{ rituals: [view(CURTAINS)], quiet: QUIET, aside: [], asideOn: '', askAt: null },
  ...{ dayStartsAt: 240, promptedOn: '', mood: null },
  ...change,
});

/** A Monday. */
const MONDAY = '2026-11-23' as LocalDay;
const at = (hours: number, minutes = 0): Date => new Date(2026, 10, 23, hours, minutes);
const wall = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getMonth() + 1}/${date.getDate()} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
const next = (change: Partial<ReminderSource>, now = at(8)): readonly string[] =>
  nextReminders(aSource(change), now).slice(0, 2).map(wall);

test('each day once, from the next time on', () => {
  expect(next({})).toEqual(['11/23 09:00', '11/24 09:00']);
  expect(next({}, at(9))).toEqual(['11/24 09:00', '11/25 09:00']);
  const evening = view({ ...CURTAINS, id: '2'.repeat(32), remindAt: 1200 });
  expect(next({ rituals: [view(CURTAINS), evening] })).toEqual(['11/23 09:00', '11/24 09:00']);
  expect(next({ rituals: [view(CURTAINS), evening] }, at(10))).toEqual(['11/23 20:00', '11/24 09:00']);
});

test('not for what is done, rests, was put aside, is for other days, or lies in quiet hours', () => {
  expect(next({ rituals: [view(CURTAINS, true)] })).toEqual(['11/24 09:00', '11/25 09:00']);
  expect(next({ rituals: [view({ ...CURTAINS, resting: true })] })).toEqual([]);
  expect(next({ aside: [CURTAINS.id], asideOn: MONDAY })).toEqual(['11/24 09:00', '11/25 09:00']);
  expect(next({ rituals: [view({ ...CURTAINS, remindDays: 4 })] })).toEqual(['11/25 09:00', '12/2 09:00']);
  expect(next({ rituals: [view({ ...CURTAINS, remindAt: 400, kind: 'wake' })] })).toEqual([]);
  expect(next({ promptedOn: MONDAY })).toEqual(['11/24 09:00', '11/25 09:00']);
});

test('it may ask how it is, until that was noted today', () => {
  const asks = { rituals: [], askAt: 1080 };
  expect(next(asks)).toEqual(['11/23 18:00', '11/24 18:00']);
  expect(next({ ...asks, mood: 5 })).toEqual(['11/24 18:00', '11/25 18:00']);
});

test('at night it is still the day before: one of the two is enough', () => {
  const late = { ...CURTAINS, remindAt: 60 };
  const early = view({ ...CURTAINS, id: '2'.repeat(32), remindAt: 1380 });
  const quiet = { quietFrom: 0, quietTo: 0 };
  // 23:00 on Monday, and 1:00 on Tuesday, which is Monday still.
  expect(next({ quiet, rituals: [view(late), early] }, at(8))).toEqual(['11/23 23:00', '11/24 23:00']);
});

/** Zones whose clocks change at other hours, by half an hour, in the other half of the year, at midnight, and never. */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo'],
  ...['Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'],
];

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      ...({ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' } as const),
      ...({ hour: 'numeric', minute: 'numeric' } as const),
    });
  formats.set(zone, made);
  return made;
};

/** What stands on the wall there, as milliseconds since 1970 if it were UTC. */
const wallIn = (zone: string, instant: number): number => {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
};

const DAY = 86_400_000;

/** The first instant at which that stands on the wall; where none does, by the offset of the day before. */
const clockOf =
  (zone: string) =>
  (date: LocalDay, minutes: number): number => {
    const wanted = Date.parse(`${date}T00:00Z`) + minutes * 60_000;
    const offsets = [wanted - DAY, wanted + DAY].map((near) => wallIn(zone, near) - near);
    const fits = offsets.map((offset) => wanted - offset).filter((one) => wallIn(zone, one) === wanted);
    return fits.length > 0 ? Math.min(...fits) : wanted - (offsets[0] ?? 0);
  };

test('in every zone, on every day: on the wall stands the hour that was set, out of quiet hours, once a day', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  let onOrdinaryDays = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      fc.tuple(minute, minute, minute, minute),
      (zone, now, [first, second, quietFrom, quietTo]) => {
        const rituals = [
          view({ ...CURTAINS, remindAt: first }),
          view({ ...CURTAINS, id: '2'.repeat(32), remindAt: second }),
        ];
        const quiet = { quietFrom, quietTo };
        const found = nextReminders(aSource({ rituals, quiet }), now, clockOf(zone));
        const days = found.map((seconds) => {
          const there = wallIn(zone, seconds * 1000);
          const minutes = (there % DAY) / 60_000;
          const isJumped =
            wallIn(zone, there - DAY) - (there - DAY) !== wallIn(zone, there + DAY) - (there + DAY);
          if (!isJumped) {
            expect([first, second]).toContain(minutes);
            expect(isQuiet(quiet, minutes)).toBe(false);
            onOrdinaryDays += 1;
          }
          return Math.floor((there - 240 * 60_000) / DAY);
        });
        expect(found.every((seconds) => seconds * 1000 > now.getTime())).toBe(true);
        expect(
          found.every((seconds, place) => place === 0 || seconds - (found[place - 1] ?? 0) >= 3_600),
        ).toBe(true);
        expect(found.length).toBeLessThanOrEqual(32);
        if (zone === 'UTC') expect(new Set(days).size).toBe(days.length);
      },
    ),
    { seed: 52, numRuns: Number(process.env['CAIRN_RUNS'] ?? 200) },
  );
  expect(onOrdinaryDays).toBeGreaterThan(500);
});

test('an alarm stays at its hour over both changes of the clocks', () => {
  const berlin = (from: string): readonly string[] =>
    nextReminders(aSource(), new Date(from), clockOf('Europe/Berlin'))
      .slice(0, 3)
      .map((seconds) => new Date(seconds * 1000).toISOString());
  expect(berlin('2026-03-28T00:00Z')).toEqual([
    '2026-03-28T08:00:00.000Z',
    '2026-03-29T07:00:00.000Z',
    '2026-03-30T07:00:00.000Z',
  ]);
  expect(berlin('2026-10-24T00:00Z')).toEqual([
    '2026-10-24T07:00:00.000Z',
    '2026-10-25T08:00:00.000Z',
    '2026-10-26T08:00:00.000Z',
  ]);
});

test('by the clock of this device it is the same as by the tables of its zone', () => {
  const module = join(import.meta.dirname, 'next-reminders.ts');
  const dates = [
    '2026-03-29',
    '2026-10-25',
    '2026-03-08',
    '2026-11-01',
    '2026-04-05',
    '2026-10-04',
    '2026-07-15',
  ];
  const script = `
    const { instantHere } = await import(${JSON.stringify(module)});
    const found = ${JSON.stringify(dates)}.flatMap((date) => [0, 90, 120, 150, 180, 540, 1439].map((minutes) => instantHere(date, minutes)));
    console.log(JSON.stringify(found));`;
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
    const env = { PATH: process.env['PATH'], TZ: zone };
    const here = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env }).toString();
    const clock = clockOf(zone);
    const told = dates.flatMap((date) =>
      [0, 90, 120, 150, 180, 540, 1439].map((one) => clock(date as LocalDay, one)),
    );
    expect([zone, JSON.parse(here)]).toEqual([zone, told]);
  }
  expect(instantHere(MONDAY, 540)).toBe(at(9).getTime());
});
