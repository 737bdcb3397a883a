/**
 * The list of a language for the check where Cairn answers words. Loaded only where words are answered. A language without
 * a list has none: its texts are kept quietly, Help is linked, and nothing is praised or shaped (domain.md 5.3).
 */

import { createHarmLexicon } from '@cairn/domain';
import type { HarmLexicon, SupportWords } from '@cairn/domain';
import { enSupportWords } from '../en/support-words.ts';

export const SUPPORT_LOCALES = ['en'] as const;

export type SupportLocale = (typeof SUPPORT_LOCALES)[number];

const WORDS: Readonly<Record<SupportLocale, SupportWords>> = { en: enSupportWords };

/** The list's language for a BCP 47 tag; `null` where there is none. English is no stand-in here. */
export const supportLocale = (tag: string): SupportLocale | null => {
  const language = tag.toLowerCase().split('-')[0];
  return SUPPORT_LOCALES.find((locale) => locale === language) ?? null;
};

const made = new Map<SupportLocale, HarmLexicon>();

/** For a BCP 47 tag. Made at the first call for a language and kept. */
export const harmLexicon = (tag: string): HarmLexicon | null => {
  const locale = supportLocale(tag);
  if (locale === null) return null;
  const lexicon = made.get(locale) ?? createHarmLexicon(WORDS[locale]);
  made.set(locale, lexicon);
  return lexicon;
};
