/** The locales that Cairn has words in, and which of them a device's wishes lead to. Pure. */

export const LOCALES = ['en'] as const;

/** Made-up locales for looking at layouts; offered only where `?pseudo` asks for them. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;

export type Locale = (typeof LOCALES)[number] | (typeof PSEUDO_LOCALES)[number];

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'dv', 'ckb', 'sd', 'ug']);

export const isLocale = (tag: string): tag is Locale =>
  ([...LOCALES, ...PSEUDO_LOCALES] as readonly string[]).includes(tag);

export const directionOf = (locale: Locale): Direction =>
  RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** `wanted` is the person's choice, or `auto`; `device` is what their device prefers, best first. English when nothing fits. */
export const pickLocale = (wanted: string, device: readonly string[]): Locale => {
  if (isLocale(wanted)) return wanted;
  for (const tag of device) {
    const language = tag.split('-')[0] ?? '';
    const found = LOCALES.find((locale) => locale === tag || locale === language);
    if (found !== undefined) return found;
  }
  return 'en';
};
