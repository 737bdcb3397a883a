/** The words of the page that a supporter opens, without what else speaks: that page is small, and loads nothing of Cairn. */

import type { CompiledCatalogue } from './compiled-catalogue.ts';
import type { PlainKey, TagIn } from './copy.ts';
import { messages as english } from './generated/en/supporter.ts';
import { SUPPORTER_WORDS } from './generated/supporter-words.ts';
import type { Locale } from './locales.ts';

export { aboutLanguage } from './languages.ts';
export { directionOf, draftFor } from './locales.ts';

type SupporterKey = `supporter.${TagIn<'supporter'>}` & PlainKey;

let messages: CompiledCatalogue = english;

/** From now on in this language; in English where its words cannot be had. */
export const speakToSupporter = async (locale: Locale): Promise<void> => {
  const brought = await SUPPORTER_WORDS[locale]?.().catch(() => null);
  messages = brought?.words.supporter ?? english;
};

export const supporterWords = (key: SupporterKey): string => {
  const message = messages[key];
  if (typeof message === 'string') return message;
  return (message ?? []).map((part) => (typeof part === 'string' ? part : '')).join('');
};
