/** The words of all activities, by language. Apart from the list of languages, which Help needs without them. */

import type { ContentLocale } from '../content-locale.ts';
import { enActivityReview, enActivityWords } from '../en/activity-words.ts';
import type { LocaleWords, WordsReview } from './activity-structure.ts';

export const LOCALE_WORDS: Readonly<Record<ContentLocale, LocaleWords>> = { en: enActivityWords };

/** Where the words come from and whether anybody has reviewed them, for the page that says so. */
export const ACTIVITY_REVIEWS: Readonly<Record<ContentLocale, WordsReview>> = { en: enActivityReview };
