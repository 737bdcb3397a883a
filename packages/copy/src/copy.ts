/**
 * The words of Cairn in one language. Keys and their parameters are types made from the catalogue, so that an unknown
 * key or a wrong parameter does not build. A person's own words are shown beside messages, not put into them, where they can be.
 */

import { setupI18n } from '@lingui/core';
import type { CompiledCatalogue } from './compiled-catalogue.ts';
import type { MessageParams } from './generated/message-params.ts';
import { directionOf, type Direction, type Locale } from './locales.ts';

export type MessageKey = keyof MessageParams;

/** Keys of messages that take no parameters. */
export type PlainKey = { [K in MessageKey]: MessageParams[K] extends undefined ? K : never }[MessageKey];

type ParamsOf<K extends MessageKey> = MessageParams[K] extends undefined ? [] : [params: MessageParams[K]];

/** The tags that have words under `scope`, such as `NoRoom` for `vault-error.NoRoom`. */
export type TagIn<S extends string> = MessageKey extends infer K
  ? K extends `${S}.${infer T}`
    ? T
    : never
  : never;

export interface Copy {
  readonly locale: Locale;
  readonly dir: Direction;
  /** What to hand to `Intl`. The made-up locales count and date as English does. */
  readonly formatLocale: string;
  t<K extends MessageKey>(key: K, ...params: ParamsOf<K>): string;
  /** The words for an expected error, by its `type`; the error's own fields are the parameters. */
  error<S extends 'vault-error' | 'import-error'>(scope: S, error: { readonly type: TagIn<S> }): string;
}

const loadCatalogue = async (locale: Locale): Promise<CompiledCatalogue> => {
  switch (locale) {
    case 'en':
      return (await import('./generated/en.ts')).messages;
    case 'en-XA':
      return (await import('./generated/en-xa.ts')).messages;
    case 'ar-XB':
      return (await import('./generated/ar-xb.ts')).messages;
    default:
      return locale satisfies never;
  }
};

/** Loads one catalogue and nothing else. Works in the browser and in Node. */
export const createCopy = async (locale: Locale): Promise<Copy> => {
  const formatLocale = locale === 'ar-XB' ? 'en' : locale;
  const messages = await loadCatalogue(locale);
  const i18n = setupI18n({ locale, locales: formatLocale, messages: { [locale]: messages } });
  return {
    locale,
    dir: directionOf(locale),
    formatLocale,
    t: (key, ...params) => i18n._(key, params[0]),
    error: (scope, error) => i18n._(`${scope}.${error.type}`, { ...error }),
  };
};
