/** The calendar file as ical.js reads it, an implementation that shares nothing with ours. */

import { expect, test } from 'vitest';
import { alarmsIn, aDay, aRitual, aStep, idOf, readEvents } from './a-calendar.suite.ts';
import { calendarEntries } from './calendar-entries.ts';
import type { CalendarSource } from './calendar-entries.ts';
import { writeIcs } from './write-ics.ts';

const WRITTEN_AT = Date.UTC(2026, 10, 26, 19, 0);
const GENERIC = 'Cairn: a small thing';

const fileOf = (part: Partial<CalendarSource>, writtenAt = WRITTEN_AT): string =>
  writeIcs({
    name: 'Cairn',
    writtenAt,
    entries: calendarEntries({
      ...{ rituals: [], steps: [], today: aDay('2026-11-26'), dayStartsAt: 240, generic: GENERIC },
      ...part,
    }),
  });

const onlyEvent = (ics: string) => {
  const [event, ...others] = readEvents(ics);
  if (event === undefined || others.length > 0) throw new Error('there is one event');
  return event;
};

const wallClock = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );

const HOUR = 3_600_000;

test.each([
  { zone: 'Europe/Berlin', today: '2026-10-23', changes: '2026-10-25', hours: 25 },
  { zone: 'Europe/Berlin', today: '2027-03-26', changes: '2027-03-28', hours: 23 },
  { zone: 'America/New_York', today: '2026-10-30', changes: '2026-11-01', hours: 25 },
  { zone: 'America/New_York', today: '2027-03-12', changes: '2027-03-14', hours: 23 },
])(
  'in $zone the alarm stays at eight while the clocks change on $changes',
  ({ zone, today, changes, hours }) => {
    const event = onlyEvent(fileOf({ rituals: [aRitual('Open the curtains')], today: aDay(today) }));
    const alarms = alarmsIn(zone, event, 5);
    expect(alarms.map((alarm) => wallClock(zone, alarm).slice(11))).toEqual(Array(5).fill('08:00'));
    const before = alarms.findIndex((alarm) => wallClock(zone, alarm).startsWith(changes)) - 1;
    expect(((alarms[before + 1] ?? 0) - (alarms[before] ?? 0)) / HOUR).toBe(hours);
  },
);

test('after a journey the alarm falls at eight of the new place', () => {
  const event = onlyEvent(fileOf({ rituals: [aRitual('Stand up', { kind: 'wake' })] }));
  const [berlin, newYork] = ['Europe/Berlin', 'America/New_York'].map(
    (zone) => alarmsIn(zone, event, 1)[0] ?? 0,
  );
  expect(((newYork ?? 0) - (berlin ?? 0)) / HOUR).toBe(6);
});

test('on the night the clocks jump, an alarm within the hour that is left out still comes, once', () => {
  const ritual = aRitual('Drink water', { remindAt: 150 });
  const event = onlyEvent(fileOf({ rituals: [ritual], today: aDay('2027-03-27') }));
  const alarms = alarmsIn('Europe/Berlin', event, 3).map((alarm) => wallClock('Europe/Berlin', alarm));
  // The format puts it at half past three, this reader at half past one: at an hour that is not, either may be heard.
  expect(alarms[1]).toMatch(/^2027-03-28 0[13]:30$/);
  expect([alarms[0], alarms[2]]).toEqual(['2027-03-27 02:30', '2027-03-29 02:30']);
});

test('comes on the weekdays that were chosen, from the first of them', () => {
  const weekends = 32 + 64;
  const event = onlyEvent(fileOf({ rituals: [aRitual('Sit in the sun', { remindDays: weekends })] }));
  const days = alarmsIn('Europe/Berlin', event, 4).map((alarm) =>
    wallClock('Europe/Berlin', alarm).slice(0, 10),
  );
  expect(days).toEqual(['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06']);
});

test('the file keeps one’s words to itself unless they are asked for', () => {
  const source = {
    rituals: [aRitual('Take my medicine')],
    steps: [aStep('Open the letter from the bank', { plannedOn: aDay('2026-11-27') })],
  };
  const silent = fileOf(source);
  expect(silent).not.toMatch(/medicine|bank|coffee|Kitchen|Light/);
  expect(readEvents(silent).map(({ summary }) => summary)).toEqual([GENERIC, GENERIC]);
  const spoken = fileOf({ ...source, generic: null });
  expect(readEvents(spoken).map(({ summary }) => summary)).toEqual([
    'Take my medicine',
    'Open the letter from the bank',
  ]);
  // The morning line is for Cairn’s own page: an alarm is read on a lock screen.
  expect(spoken).not.toContain('Light');
});

test('any words at all come back as they were written, and no line is longer than a calendar takes', () => {
  const words = `Tea, bread; a \\ spoon: "two"\n${'Äpfel für Großmütter 🌄 '.repeat(12)}שטפתי כוס 👩‍👩‍👧`.trim();
  const ics = fileOf({ rituals: [aRitual(words)], generic: null });
  expect(onlyEvent(ics).summary).toBe(words);
  for (const line of ics.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r\uFFFD]/);
  }
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a newer file is the newer word on the same entry', () => {
  const files = [0, 1].map((minutes) =>
    onlyEvent(fileOf({ rituals: [aRitual('Open the curtains')] }, WRITTEN_AT + minutes * 60_000)),
  );
  expect(files.map(({ uid }) => uid)).toEqual(Array(2).fill(`${idOf('Open the curtains')}@cairn`));
  const [older, newer] = files.map(({ event }) => event.sequence);
  expect(newer).toBe((older ?? 0) + 1);
});

test('what rests, has no time, or was planned for a day that has passed is left out', () => {
  const rituals = [
    aRitual('resting', { resting: true }),
    aRitual('trashed', { trashed: true }),
    aRitual('no time', { remindAt: null }),
    aRitual('no day', { remindDays: 0 }),
  ];
  const steps = [
    aStep('yesterday', { plannedOn: aDay('2026-11-25') }),
    aStep('not planned', { plannedOn: null }),
    aStep('taken out', { trashed: true }),
  ];
  expect(readEvents(fileOf({ rituals, steps }))).toEqual([]);
});

test('a step for a day alone fills the day and rings at no hour; one o’clock at night is on the next date', () => {
  const on = aDay('2026-11-27');
  const wholeDay = onlyEvent(
    fileOf({ steps: [aStep('Call the clinic', { plannedOn: on, plannedAt: null })] }),
  );
  expect([wholeDay.event.startDate.isDate, wholeDay.event.startDate.toString()]).toEqual([
    true,
    '2026-11-27',
  ]);
  expect(wholeDay.component.getFirstSubcomponent('valarm')).toBeNull();
  const atNight = onlyEvent(fileOf({ steps: [aStep('Lie down', { plannedOn: on, plannedAt: 60 })] }));
  expect(alarmsIn('Europe/Berlin', atNight, 1).map((alarm) => wallClock('Europe/Berlin', alarm))).toEqual([
    '2026-11-28 01:00',
  ]);
});

test('nobody else sees when, or that one is taken up by it', () => {
  const { component } = onlyEvent(fileOf({ rituals: [aRitual('Open the curtains')] }));
  expect([component.getFirstPropertyValue('class'), component.getFirstPropertyValue('transp')]).toEqual([
    'PRIVATE',
    'TRANSPARENT',
  ]);
});
