/**
 * An instant as FHIR writes it: by the clock of the place where it was, with its offset. A day alone stays a day: no hour is invented.
 * Reading gives back what was written.
 */

import { isInstant, isZoneName, parseLocalDay } from '@cairn/domain';
import type { Instant, LocalDay } from '@cairn/domain';
import { objectIn, objectsIn } from '../formats/json-parts.ts';
import type { JsonObject } from '../cairn-json/json-value.ts';
import { LOCAL_DAY, ZONE_CODE } from './terms.ts';

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
  const clock = wall.toISOString().replace(/(\.000)?Z$/, '');
  return offset === 0 && zone === null ? `${clock}Z` : clock + offsetText(offset);
};

/** `{ authored: '…' }`, and beside it the zone, and the day where it is another than the calendar's there. */
export const momentFields = (name: 'authored' | 'effectiveDateTime', moment: Moment): object => {
  const written = fhirDateTime(moment);
  const extension = [
    ...(moment.zone === null || moment.at === null ? [] : [{ url: ZONE_CODE, valueCode: moment.zone }]),
    ...(written.startsWith(moment.localDay) ? [] : [{ url: LOCAL_DAY, valueDate: moment.localDay }]),
  ];
  return { [name]: written, ...(extension.length > 0 ? { [`_${name}`]: { extension } } : {}) };
};

/** `null` where no day is told, or one that there is not. */
export const momentIn = (resource: JsonObject, name: 'authored' | 'effectiveDateTime'): Moment | null => {
  const written = resource[name];
  if (typeof written !== 'string') return null;
  const told = new Map(
    objectsIn(objectIn(resource[`_${name}`])['extension']).map((one) => [one['url'], one]),
  );
  const day = parseLocalDay(told.get(LOCAL_DAY)?.['valueDate'] ?? written.slice(0, 10));
  if (!day.ok) return null;
  const read = written.includes('T') ? Date.parse(written) : null;
  const at = read !== null && isInstant(read) ? read : null;
  const zone = told.get(ZONE_CODE)?.['valueCode'];
  return { localDay: day.value, at, zone: at !== null && isZoneName(zone) ? zone : null };
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
