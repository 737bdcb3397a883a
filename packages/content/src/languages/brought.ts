/**
 * The words of other languages that are here: brought by `bringContent`, read by whatever speaks. What is not here is spoken
 * in English, and nothing throws for it.
 */

import type { ContentLocale } from '../content-locale.ts';
import type { ContentPart, LanguageContent } from './language-content.ts';

const held = new Map<string, Partial<LanguageContent>>();

/** `null`: English, or not here. */
export const brought = <P extends ContentPart>(locale: ContentLocale, part: P): LanguageContent[P] | null =>
  held.get(locale)?.[part] ?? null;

export const hold = (locale: ContentLocale, parts: Partial<LanguageContent>): void => {
  held.set(locale, { ...held.get(locale), ...parts });
};
