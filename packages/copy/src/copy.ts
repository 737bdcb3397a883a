/**
 * The words of Cairn in one language. Keys and their parameters are types made from the catalogue, so that an unknown
 * key or a wrong parameter does not build. A person's own words are shown beside messages, not put into them, where they can be.
 */

import type { Catalogue, CompiledMessage } from './compiled-catalogue.ts';
import { fillIn } from './fill-in.ts';
import type { MessageParams } from './generated/message-params.ts';
import { directionOf, type Direction, type Locale } from './locales.ts';
import { COPY_PARTS, type CopyPart } from './parts.ts';

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
  /** Brings more of the words; at once where they are here. Messages of a part that was not loaded show their key. */
  load(part: CopyPart): Promise<void>;
  /** The words for an expected error, by its `type`; the error's own fields are the parameters. */
  error<S extends 'vault-error' | 'import-error' | 'archive-error' | 'model-trouble'>(
    scope: S,
    error: { readonly type: TagIn<S> },
  ): string;
}

const ENGLISH: Catalogue = {
  today: () => import('./generated/en/today.ts'),
  help: () => import('./generated/en/help.ts'),
  paths: () => import('./generated/en/paths.ts'),
  rest: () => import('./generated/en/rest.ts'),
  days: () => import('./generated/en/days.ts'),
  'look-back': () => import('./generated/en/look-back.ts'),
  insights: () => import('./generated/en/insights.ts'),
  thoughts: () => import('./generated/en/thoughts.ts'),
  journal: () => import('./generated/en/journal.ts'),
  model: () => import('./generated/en/model.ts'),
  lock: () => import('./generated/en/lock.ts'),
  devices: () => import('./generated/en/devices.ts'),
  about: () => import('./generated/en/about.ts'),
  after: () => import('./generated/en/after.ts'),
  zoom: () => import('./generated/en/zoom.ts'),
  scales: () => import('./generated/en/scales.ts'),
  supporter: () => import('./generated/en/supporter.ts'),
  cli: () => import('./generated/en/cli.ts'),
};

const catalogueOf = async (locale: Locale): Promise<Catalogue> => {
  if (locale === 'en') return ENGLISH;
  if (locale === 'en-XA') return (await import('./made-up-words.ts')).ACCENTED;
  if (locale === 'ar-XB') return (await import('./made-up-words.ts')).MIRRORED;
  return (await import('./other-words.ts')).otherWords(locale);
};

/** Loads the parts named of one catalogue, all unless told, and nothing else. Works in the browser and in Node. */
export const createCopy = async (locale: Locale, parts: readonly CopyPart[] = COPY_PARTS): Promise<Copy> => {
  const formatLocale = locale === 'ar-XB' ? 'en' : locale;
  const catalogue = await catalogueOf(locale);
  const known = new Map<string, CompiledMessage>();
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
    fillIn(known.get(key) ?? key, { locale: formatLocale, values });
  const loaded = new Set<CopyPart>();
  const load = async (part: CopyPart): Promise<void> => {
    if (loaded.has(part)) return;
    const { messages } = await catalogue[part]();
    for (const [key, message] of Object.entries(messages)) known.set(key, message);
    loaded.add(part);
  };
  await Promise.all(parts.map(load));
  return {
    locale,
    dir: directionOf(locale),
    formatLocale,
    load,
    t: (key, ...params) => say(key, params[0]),
    error: (scope, error) => say(`${scope}.${error.type}`, { ...error }),
  };
};
