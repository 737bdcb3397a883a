/**
 * The language that Cairn speaks on this device: the person's setting, or what the device prefers. One process speaks one
 * language; every act and question says it anew. Its words are fetched when the first of them is needed, and English stands in
 * where they cannot be. Who speaks English loads nothing of this.
 */

import type { ContentPart } from '@cairn/content/languages';
import type { ContentLocale } from '@cairn/content/locale';

interface Wish {
  readonly wanted: string;
  readonly device: readonly string[];
}

let wish: Wish = { wanted: 'auto', device: [] };

/** `wanted`: the setting, a tag or `auto`; `device`: tags that the device prefers, best first. */
export const speak = (wanted: string, device: readonly string[]): void => {
  wish = { wanted, device };
};

const ENGLISH = /^en\b/i;

const isPlainEnglish = ({ wanted, device: [best = 'en'] }: Wish): boolean =>
  ENGLISH.test(wanted === 'auto' ? best : wanted);

/** The language, once these of its words are here. */
export const speaking = async (...parts: readonly ContentPart[]): Promise<ContentLocale> => {
  const { wanted, device } = wish;
  if (isPlainEnglish(wish)) return 'en';
  try {
    const { bringContent, spokenLocale } = await import('@cairn/content/languages');
    const locale = spokenLocale(wanted, device);
    await bringContent(locale, parts);
    return locale;
  } catch {
    // Without a network, before everything is kept for later.
    return 'en';
  }
};
