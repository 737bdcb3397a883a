/**
 * The lists of a language for the check where Cairn answers words. Loaded only where words are answered. A language without
 * a list has none: its texts are kept quietly, Help is linked, and nothing is praised or shaped (domain.md 5.3). Beside
 * the list of another language the English one is read as well: people write in both.
 */

import { createHarmLexicon } from '@cairn/domain';
import type { HarmLexicon } from '@cairn/domain';
import { contentLocale } from '../content-locale.ts';
import { enSupportWords } from '../en/support-words.ts';
import { brought } from '../languages/brought.ts';
import type { PlainSupportWords } from '../languages/language-content.ts';
import { supportWordsOf } from './support-words-of.ts';

/** Whether there is a list for a BCP 47 tag. English is no stand-in here. */
const hasList = (tag: string): boolean =>
  contentLocale(tag) !== 'en' || tag.toLowerCase().split('-')[0] === 'en';

let english: HarmLexicon | null = null;

const made = new WeakMap<PlainSupportWords, HarmLexicon>();

const ownLexicon = (tag: string): readonly HarmLexicon[] => {
  const locale = contentLocale(tag);
  const words = brought(locale, 'support');
  if (words === null) return [];
  const lexicon = made.get(words) ?? createHarmLexicon(supportWordsOf(locale, words));
  made.set(words, lexicon);
  return [lexicon];
};

/** For a BCP 47 tag; none where there is no list. Each is made at its first call and kept. */
export const harmLexicons = (tag: string): readonly HarmLexicon[] =>
  hasList(tag) ? [...ownLexicon(tag), (english ??= createHarmLexicon(enSupportWords))] : [];
