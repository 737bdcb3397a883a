/** The languages the catalogue is written in. A new language is a folder of words and one line here. */

import { enActivityReview, enActivityWords } from '../en/activity-words.ts';
import type { LocaleWords, WordsReview } from './activity-structure.ts';

export const CONTENT_LOCALES = ['en'] as const;

export type ContentLocale = (typeof CONTENT_LOCALES)[number];

export const LOCALE_WORDS: Readonly<Record<ContentLocale, LocaleWords>> = { en: enActivityWords };

/** Where the words come from and whether anybody has reviewed them, for the page that says so. */
export const ACTIVITY_REVIEWS: Readonly<Record<ContentLocale, WordsReview>> = { en: enActivityReview };

/** The catalogue's language for a BCP 47 tag: its own, or English where nobody has translated yet. */
export const contentLocale = (tag: string): ContentLocale => {
  const language = tag.toLowerCase().split('-')[0];
  return CONTENT_LOCALES.find((locale) => locale === language) ?? 'en';
};
