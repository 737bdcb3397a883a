/**
 * Wall-clock times of one zone as instants, by the platform's own zone tables. A time the clocks jumped over counts by
 * the offset before the jump; a time they showed twice is the first of the two (as Temporal's "compatible").
 */

import { dayNumber, isZoneName } from '@cairn/domain';
import type { Instant, LocalDay } from '@cairn/domain';

/** `minutes` after midnight, 0-1439. */
export type WallClockReader = (day: LocalDay, minutes: number) => Instant;

const DAY = 86_400_000;

/** `null` when the platform knows no such zone. */
export const createWallClock = (zone: string): WallClockReader | null => {
  const format = zoneFormat(zone);
  if (format === null) return null;
  const offsetAt = (utc: number): number => offsetOf(format.format(utc));
  const atMidnight = new Map<number, number>();
  const offsetAtMidnight = (day: number): number => {
    const offset = atMidnight.get(day) ?? offsetAt(day * DAY);
    atMidnight.set(day, offset);
    return offset;
  };
  return (day, minutes) => {
    const number = dayNumber(day);
    const wall = number * DAY + minutes * 60_000;
    const [before, after] = [offsetAtMidnight(number - 1), offsetAtMidnight(number + 2)];
    const isSettled = before === after || offsetAt(wall - before) === before;
    const utc = isSettled || offsetAt(wall - after) !== after ? wall - before : wall - after;
    // A whole number of milliseconds within the years of a LocalDay.
    return utc as Instant;
  };
};

const zoneFormat = (zone: string): Intl.DateTimeFormat | null => {
  if (!isZoneName(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
};

/** `'1/1/1970, GMT+05:30'` gives 19,800,000; plain `GMT` gives 0. */
const offsetOf = (written: string): number => {
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(written) ?? [];
  if (sign === undefined) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -size : size;
};
