/** Days and moments as this device's zone, or the file's own, has them. */

import { isInstant, isZoneName, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import { createWallClock } from '../time/create-wall-clock.ts';
import type { Around } from './found.ts';

/** `null` when the platform does not know the zone. */
export const createAround = ({
  zone,
  dateOrder,
  columns,
  knownColumns = [],
}: ImportOptions): Around | null => {
  const clock = createWallClock(zone);
  if (clock === null) return null;
  const days = createDays();
  return {
    ...{ zone, dateOrder, columns, knownColumns },
    at: (day, minutes) => ({ day, at: clock(day, minutes), zone }),
    moment: (milliseconds, written) => {
      const at = Math.trunc(milliseconds);
      if (!isInstant(at)) return null;
      // A zone that the platform does not know, or that is no name of one, says nothing.
      const there = written !== undefined && isZoneName(written) ? days(written, at) : null;
      if (there !== null && written !== undefined) return { day: there, at, zone: written };
      const here = days(zone, at);
      return here === null ? null : { day: here, at, zone };
    },
  };
};

/** The calendar day of a moment, where the zone is known. */
const createDays = (): ((zone: string, at: number) => LocalDay | null) => {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  return (zone, at) => {
    const format = formats.get(zone) ?? dayFormat(zone);
    formats.set(zone, format);
    if (format === null) return null;
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const written = `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`;
    const day = parts['era'] === 'AD' ? parseLocalDay(written) : null;
    return day?.ok === true ? day.value : null;
  };
};

const dayFormat = (zone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...({ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' } as const),
      ...({ era: 'short', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    });
  } catch {
    return null;
  }
};
