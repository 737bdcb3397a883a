/** The language of a terminal. Pure. */

import { draftFor, isLocale, LOCALES, pickLocale } from '@cairn/copy';
import type { Locale } from '@cairn/copy';
import type { HomeSurroundings } from './surroundings.ts';

/** `CAIRN_LANG` asks for a language, a draft too; else the one of the system, where somebody has reviewed it. */
export const localeOf = (env: HomeSurroundings['env']): Locale => {
  const asked = askedIn(env);
  return (asked === null ? null : spokenFor(asked)) ?? pickLocale('auto', localesOf(env));
};

/** What `CAIRN_LANG` asks for and Cairn has no words in; `null` where it has, and where nothing is asked. */
export const unknownLanguage = (env: HomeSurroundings['env']): string | null => {
  const asked = askedIn(env);
  return asked === null || spokenFor(asked) !== null ? null : asked;
};

const askedIn = (env: HomeSurroundings['env']): string | null => {
  const asked = tagOf(env['CAIRN_LANG'] ?? '');
  return asked === '' ? null : asked;
};

/** However it is spelt: `DE`, `de-at` and `de_DE.UTF-8` ask for `de`. */
const spokenFor = (asked: string): Locale | null => {
  const tag = asked.toLowerCase();
  if (PLAIN.includes(tag)) return 'en';
  const same = [asked, ...LOCALES].find((one) => isLocale(one) && one.toLowerCase() === tag);
  if (same !== undefined && isLocale(same)) return same;
  const [language = ''] = tag.split('-');
  return draftFor([language]) ?? LOCALES.find((one) => one === language) ?? null;
};

/** What a system says that has no language. */
const PLAIN = ['c', 'posix'];

/** `de_AT.UTF-8` is `de-AT`. */
const tagOf = (written: string): string =>
  written
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-');

const localesOf = (env: HomeSurroundings['env']): readonly string[] =>
  [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
    .filter((value): value is string => value !== undefined && value !== '')
    .map(tagOf);
