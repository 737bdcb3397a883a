/**
 * Days, hours and numbers in the person's language, by `Intl`. A civil day is shown through the UTC noon of its date,
 * so that no time zone can move it.
 */

import type { DayStart, Instant, LocalDay, Weekday } from '@cairn/domain';

export const noonOf = (day: LocalDay): Date => {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const noon = new Date(Date.UTC(2000, month - 1, date, 12));
  noon.setUTCFullYear(year, month - 1, date);
  return noon;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
};

/** "Sunday 22 November"; with the year when it is not `today`'s. */
export const formatDay = (locale: string, day: LocalDay, today: LocalDay): string => {
  const sameYear = today.slice(0, 4) === day.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return formatOf(locale, sameYear ? options : { ...options, year: 'numeric' }).format(noonOf(day));
};

/** "22 November 2026". */
export const formatDate = (locale: string, day: LocalDay): string =>
  formatOf(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(noonOf(day));

/** "Nov 22, 2026": where room is short. */
export const formatShortDate = (locale: string, day: LocalDay): string =>
  formatOf(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(noonOf(day));

/** "22 November": a day of this year. */
export const formatDayOfYear = (locale: string, day: LocalDay): string =>
  formatOf(locale, { day: 'numeric', month: 'long' }).format(noonOf(day));

/** "22 November"; with the year when it is not `today`'s. */
export const formatShortDay = (locale: string, day: LocalDay, today: LocalDay): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDayOfYear(locale, day) : formatDate(locale, day);

/** "November"; with the year when it is not `today`'s. */
export const formatMonth = (locale: string, day: LocalDay, today: LocalDay): string =>
  formatOf(
    locale,
    day.slice(0, 4) === today.slice(0, 4) ? { month: 'long' } : { month: 'long', year: 'numeric' },
  ).format(noonOf(day));

/** "November 2026". */
export const formatMonthOfYear = (locale: string, day: LocalDay): string =>
  formatOf(locale, { month: 'long', year: 'numeric' }).format(noonOf(day));

/** What fits into the seventh part of a phone. */
const MOST_OF_A_WEEKDAY = 4;

/** The seven days from `first` on, as short as the locale writes them. 1970-01-05 was a Monday. */
export const formatWeekdays = (locale: string, first: Weekday): readonly string[] => {
  const inWords = (weekday: 'short' | 'narrow'): readonly string[] =>
    Array.from({ length: 7 }, (_, at) =>
      formatOf(locale, { weekday }).format(new Date(Date.UTC(1970, 0, 4 + first + at, 12))),
    );
  const short = inWords('short');
  return short.every((name) => name.length <= MOST_OF_A_WEEKDAY) ? short : inWords('narrow');
};

/** "04:00" or "4:00 AM": minutes after midnight as the locale writes an hour. */
export const formatHour = (locale: string, start: DayStart): string =>
  formatOf(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(Date.UTC(2000, 0, 1, 0, start)));

const moments = new Map<string, Intl.DateTimeFormat>();

/** "22 November at 16:05": a moment by this device's clock; with the year when it is not `today`'s. */
export const formatMoment = (locale: string, at: Instant, today: LocalDay): string => {
  const when = new Date(at);
  const sameYear = today.slice(0, 4) === String(when.getFullYear());
  const key = `${locale} ${sameYear}`;
  const format =
    moments.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...{ day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
      ...(sameYear ? {} : { year: 'numeric' }),
    });
  moments.set(key, format);
  return format.format(when);
};
