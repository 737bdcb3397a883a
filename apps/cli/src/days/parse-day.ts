/** Reads the day that a person names, in their language or in English: `today`, `yesterday`, `3 days ago` or `2026-11-20`. Knows no clock. */

import type { Copy } from '@cairn/copy';
import { dayFromNumber, dayNumber, err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import { namesIn, plainOf } from '../typed-names.ts';

export interface DayNotUnderstood {
  readonly type: 'DayNotUnderstood';
}

/** `today` is the person's own. Whether a day can be kept is the vault's to say. */
export const parseDay = (
  written: string,
  today: LocalDay,
  copy: Copy,
): Result<LocalDay, DayNotUnderstood> => {
  const plain = plainOf(written);
  const back = NEAR_DAYS.get(plain) ?? nearDay(plain, copy) ?? daysAgo(plain, copy);
  const day = back === null ? parseLocalDay(plain) : daysBack(today, back);
  return day.ok ? day : err({ type: 'DayNotUnderstood' });
};

/** By how many days they lie back. Tomorrow is understood, and told to be still to come. */
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
  ['tomorrow', -1],
]);

const NAMED = [
  ['cli.day.today', 0],
  ['cli.day.yesterday', 1],
  ['cli.day.before-yesterday', 2],
  ['cli.day.tomorrow', -1],
] as const;

const nearDay = (plain: string, copy: Copy): number | null =>
  NAMED.find(([key]) => namesIn(copy.t(key)).some((name) => plainOf(name) === plain))?.[1] ?? null;

/** Stands where the number does; no letter, so that nothing else of a message is it. */
const NUMBER = '#';

const ENGLISH = ['# days ago', '# day ago'];

const daysAgo = (plain: string, copy: Copy): number | null => {
  const [, days] = /^\D*?(\d{1,5})\D*$/.exec(plain) ?? [];
  const said = days === undefined ? plain : plain.replace(days, NUMBER);
  const known = [...ENGLISH, ...namesIn(copy.t('cli.day.ago', { days: NUMBER }))];
  return days !== undefined && known.some((name) => plainOf(name) === said) ? Number(days) : null;
};

/** The names of near days, for the shell to finish: those of one word. */
export const dayNames = (copy: Copy): readonly string[] => [
  ...new Set([
    'today',
    'yesterday',
    ...NAMED.flatMap(([key, back]) => (back < 0 ? [] : namesIn(copy.t(key)))),
  ]),
];

/** No day lies before year 1 or after year 9999. */
const daysBack = (today: LocalDay, days: number): Result<LocalDay, unknown> => {
  const number = dayNumber(today) - days;
  return number >= FIRST_DAY && number <= LAST_DAY ? ok(dayFromNumber(number)) : err(null);
};

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
