/** Wall clocks of real zones, on ordinary days and on the nights the clocks change. */

import { parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { createWallClock } from './create-wall-clock.ts';

const aDay = (text: string): LocalDay => {
  const day = parseLocalDay(text);
  if (!day.ok) throw new Error('the test names a real day');
  return day.value;
};

const utcOf = (zone: string, day: string, clock: string): string | null => {
  const [hour, minute] = clock.split(':').map(Number);
  const instant = createWallClock(zone)?.(aDay(day), (hour ?? 0) * 60 + (minute ?? 0));
  return instant === undefined ? null : new Date(instant).toISOString();
};

test.each([
  ['Europe/Berlin', '2024-01-10', '09:30', '2024-01-10T08:30:00.000Z'],
  ['Asia/Kathmandu', '2024-01-10', '00:00', '2024-01-09T18:15:00.000Z'],
  ['America/New_York', '2024-07-01', '23:59', '2024-07-02T03:59:00.000Z'],
  ['UTC', '1968-02-29', '12:00', '1968-02-29T12:00:00.000Z'],
])('reads the clock of %s on %s at %s', (zone, day, ...[clock, utc]) => {
  expect(utcOf(zone, day, clock)).toBe(utc);
});

test('takes the first of two equal times when the clocks go back', () => {
  expect(utcOf('Europe/Berlin', '2024-10-27', '02:30')).toBe('2024-10-27T00:30:00.000Z');
  expect(utcOf('Europe/Berlin', '2024-10-27', '03:30')).toBe('2024-10-27T02:30:00.000Z');
});

test('moves a time that the clocks jumped over to after the jump', () => {
  expect(utcOf('Europe/Berlin', '2024-03-31', '02:30')).toBe('2024-03-31T01:30:00.000Z');
  expect(utcOf('Europe/Berlin', '2024-03-31', '01:59')).toBe('2024-03-31T00:59:00.000Z');
});

test('knows the day that Samoa left out', () => {
  expect(utcOf('Pacific/Apia', '2011-12-29', '12:00')).toBe('2011-12-29T22:00:00.000Z');
  expect(utcOf('Pacific/Apia', '2011-12-31', '12:00')).toBe('2011-12-30T22:00:00.000Z');
});

test('has no clock for a zone that is not one', () => {
  expect(createWallClock('Mars/Olympus')).toBeNull();
  expect(createWallClock('')).toBeNull();
});
