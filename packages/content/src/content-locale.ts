/** The languages the content is written in, without any of its words. A new language is a folder in `locales/`. */

import { CONTENT_LOCALES, REVIEWED } from './languages/generated/tags.ts';

export { CONTENT_LOCALES };

export type ContentLocale = (typeof CONTENT_LOCALES)[number];

/** Made-up locales for looking at layouts: their words are English. */
const MADE_UP = /-X[AB]$/i;

const fits = (locale: string, tag: string): boolean => {
  const [own, asked] = [locale.toLowerCase(), tag.toLowerCase()];
  return own === asked || own.split('-')[0] === asked.split('-')[0];
};

const foundIn = (locales: readonly ContentLocale[], tag: string): ContentLocale | undefined =>
  MADE_UP.test(tag)
    ? undefined
    : (locales.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
      locales.find((locale) => fits(locale, tag)));

/** The content's language for a BCP 47 tag: its own, or English where nobody has translated yet. */
export const contentLocale = (tag: string): ContentLocale => foundIn(CONTENT_LOCALES, tag) ?? 'en';

/**
 * The language that is spoken, by the same rule as that of the interface: `wanted` is the person's choice or `auto`, `device` what
 * their device prefers, best first. A draft comes to whoever chose it and to nobody else.
 */
export const spokenLocale = (wanted: string, device: readonly string[]): ContentLocale => {
  if (wanted !== 'auto') return contentLocale(wanted);
  const reviewed = CONTENT_LOCALES.filter((locale) => locale === 'en' || REVIEWED.includes(locale));
  for (const tag of device) {
    const found = foundIn(reviewed, tag);
    if (found !== undefined) return found;
  }
  return 'en';
};
