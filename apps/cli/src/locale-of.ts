/** The language of a terminal. Pure. */

import { draftFor, pickLocale } from '@cairn/copy';
import type { Locale } from '@cairn/copy';
import type { HomeSurroundings } from './surroundings.ts';

/** `CAIRN_LANG` asks for a language, a draft too; else the one of the system, where somebody has reviewed it. */
export const localeOf = (env: HomeSurroundings['env']): Locale => {
  const asked = env['CAIRN_LANG'] ?? '';
  return draftFor([asked.replace(/[.@].*$/, '').replace('_', '-')]) ?? pickLocale(asked, localesOf(env));
};

/** `de_AT.UTF-8` is `de-AT`. */
const localesOf = (env: HomeSurroundings['env']): readonly string[] =>
  [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
    .filter((value): value is string => value !== undefined && value !== '')
    .map((value) => value.replace(/[.@].*$/, '').replace('_', '-'));
