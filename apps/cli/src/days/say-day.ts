/** A civil day in a person's language, through the UTC noon of its date, so that no time zone can move it. */

import type { LocalDay } from '@cairn/domain';

const noonOf = (day: LocalDay): Date => {
  const noon = new Date(0);
  noon.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
  noon.setUTCHours(12);
  return noon;
};

/** "22 November 2026". */
export const sayDate = (locale: string, day: LocalDay): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(day));

/** "Sunday 22 November 2026". */
export const sayDay = (locale: string, day: LocalDay): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noonOf(day));

/** "November"; with the year when it is not `today`'s. */
export const sayMonth = (locale: string, day: LocalDay, today: LocalDay): string =>
  new Intl.DateTimeFormat(locale, {
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(noonOf(day));
