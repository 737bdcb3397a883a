/** The words of all activities, by language. Apart from the list of languages, which Help needs without them. */

import { LIFE_AREAS } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { enActivityReview, enActivityWords } from '../en/activity-words.ts';
import { brought } from '../languages/brought.ts';
import type { ActivityWords, LocaleWords, WordsReview } from './activity-structure.ts';

const byArea = (words: ActivityWords): LocaleWords =>
  Object.fromEntries(LIFE_AREAS.map((area) => [area, words])) as unknown as LocaleWords;

const laidOut = new WeakMap<ActivityWords, LocaleWords>();

/** English where the language is not here. The same object each time. */
export const activityWords = (locale: ContentLocale): LocaleWords => {
  const own = brought(locale, 'words')?.activities;
  if (own === undefined) return enActivityWords;
  const known = laidOut.get(own) ?? byArea(own);
  laidOut.set(own, known);
  return known;
};

/** Where the words come from and whether anybody has reviewed them, for the page that says so. */
export const activityReview = (locale: ContentLocale): WordsReview =>
  brought(locale, 'words')?.review ?? enActivityReview;
