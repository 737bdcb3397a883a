/** The languages the catalogue is written in, without any of its words. A new language is a folder of words and one line here. */

export const CONTENT_LOCALES = ['en'] as const;

export type ContentLocale = (typeof CONTENT_LOCALES)[number];

/** The catalogue's language for a BCP 47 tag: its own, or English where nobody has translated yet. */
export const contentLocale = (tag: string): ContentLocale => {
  const language = tag.toLowerCase().split('-')[0];
  return CONTENT_LOCALES.find((locale) => locale === language) ?? 'en';
};
