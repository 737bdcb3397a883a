/**
 * The catalogue of small things one can do, in one language. Pure data: the same array for the same locale, frozen.
 * An id without words in a language is left out there; the content check reports it.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { Activity, LifeArea } from '@cairn/domain';
import type { LocaleWords, StructureRow } from './activity-structure.ts';
import { contentLocale } from '../content-locale.ts';
import { activityWords } from './locale-words.ts';
import { STRUCTURE } from './structure.ts';

const joinRow = (area: LifeArea, row: StructureRow, words: LocaleWords): Activity[] => {
  const [id, minutes, energy, social, place, time] = row;
  const entry = words[area][id];
  if (entry === undefined) return [];
  const [text, tags] = entry;
  return [{ id, area, text, minutes, energy, social, place, time, tags: tags.split(' ').filter(Boolean) }];
};

const joinLocale = (words: LocaleWords): readonly Activity[] =>
  Object.freeze(LIFE_AREAS.flatMap((area) => STRUCTURE[area].flatMap((row) => joinRow(area, row, words))));

const joined = new WeakMap<LocaleWords, readonly Activity[]>();

/** All activities of a language, in catalogue order. `locale` is a BCP 47 tag; unknown languages read English. */
export const activities = (locale: string): readonly Activity[] => {
  const words = activityWords(contentLocale(locale));
  const list = joined.get(words) ?? joinLocale(words);
  joined.set(words, list);
  return list;
};
