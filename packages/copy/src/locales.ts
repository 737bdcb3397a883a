/** The locales that Cairn has words in, and which of them a device's wishes lead to. Pure. */

import { LOCALES, REVIEWED } from './generated/tags.ts';

export { LOCALES };

/** Made-up locales for looking at layouts; offered only where `?pseudo` asks for them. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;

export type Locale = (typeof LOCALES)[number] | (typeof PSEUDO_LOCALES)[number];

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'dv', 'ckb', 'sd', 'ug']);

export const isLocale = (tag: string): tag is Locale =>
  ([...LOCALES, ...PSEUDO_LOCALES] as readonly string[]).includes(tag);

export const directionOf = (locale: Locale): Direction =>
  RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** Nobody has reviewed its words: it is there for whoever chooses it, and Help keeps the English beside it. */
export const isDraft = (locale: Locale): boolean =>
  (LOCALES as readonly string[]).includes(locale) && !REVIEWED.includes(locale);

const fits = (locale: string, tag: string): boolean => {
  const [language = ''] = tag.split('-');
  return locale === tag || locale === language || locale.split('-')[0] === language;
};

/**
 * `wanted` is the person's choice, or `auto`; `device` is what their device prefers, best first. A draft comes to whoever
 * chose it and to nobody else. English when nothing fits.
 */
export const pickLocale = (wanted: string, device: readonly string[]): Locale => {
  if (isLocale(wanted)) return wanted;
  const reviewed = LOCALES.filter((locale) => !isDraft(locale));
  for (const tag of device) {
    const found = reviewed.find((locale) => fits(locale, tag));
    if (found !== undefined) return found;
  }
  return 'en';
};

/** The draft that could be offered: in the language that the device likes best, where that is none that is reviewed. */
export const draftFor = ([best]: readonly string[]): Locale | null =>
  LOCALES.find((locale) => isDraft(locale) && best !== undefined && fits(locale, best)) ?? null;
