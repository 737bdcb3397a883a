/** Reads the day that a person names: `today`, `yesterday`, `3 days ago` or `2026-11-20`. Knows no clock. */

import { dayFromNumber, dayNumber, err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';

export interface DayNotUnderstood {
  readonly type: 'DayNotUnderstood';
}

/** `today` is the person's own. Whether a day can be kept is the vault's to say. */
export const parseDay = (written: string, today: LocalDay): Result<LocalDay, DayNotUnderstood> => {
  const text = written.trim().toLowerCase();
  const [, days] = /^(\d{1,5}) days? ago$/.exec(text) ?? [];
  const back = days === undefined ? NEAR_DAYS.get(text) : Number(days);
  const day = back === undefined ? parseLocalDay(text) : daysBack(today, back);
  return day.ok ? day : err({ type: 'DayNotUnderstood' });
};

/** By how many days they lie back. Tomorrow is understood, and told to be still to come. */
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
  ['tomorrow', -1],
]);

/** No day lies before year 1 or after year 9999. */
const daysBack = (today: LocalDay, days: number): Result<LocalDay, unknown> => {
  const number = dayNumber(today) - days;
  return number >= FIRST_DAY && number <= LAST_DAY ? ok(dayFromNumber(number)) : err(null);
};

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
