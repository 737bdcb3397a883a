/** An instant as FHIR writes it: by the clock of the place where it was, with its offset. A day alone stays a day: no hour is invented. */

import type { Instant, LocalDay } from '@cairn/domain';

export interface Moment {
  readonly localDay: LocalDay;
  readonly at: Instant | null;
  readonly zone: string | null;
}

/** `2026-11-20T07:40:00+01:00`; in UTC where the place is not known; the day alone without an instant in years 1 to 9999. */
export const fhirDateTime = ({ localDay, at, zone }: Moment): string => {
  if (at === null) return localDay;
  const offset = offsetAt(at, zone);
  const wall = new Date(at + offset * 60_000);
  // Beyond what a date can be, or what FHIR can write.
  if (Number.isNaN(wall.getTime()) || wall.getUTCFullYear() < 1 || wall.getUTCFullYear() > 9999)
    return localDay;
  const clock = wall.toISOString().slice(0, 19);
  return offset === 0 && zone === null ? `${clock}Z` : clock + offsetText(offset);
};

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
};

/** Whole minutes east of Greenwich; 0 where the platform knows no such zone. Seconds of old local times are left aside. */
const offsetAt = (at: Instant, zone: string | null): number => {
  if (zone === null) return 0;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(at)) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -size : size;
  } catch {
    return 0;
  }
};
