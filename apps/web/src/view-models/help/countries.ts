/** Names of countries in the language in use, from the platform's own lists. Pure. */

import { ALL_COUNTRIES } from '@cairn/content/helplines/countries';

export interface CountryName {
  readonly iso2: string;
  readonly name: string;
}

export const countryName = (locale: string, iso2: string): string =>
  new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(iso2) ?? iso2;

/** All of them, in the order of the language. */
export const countriesByName = (locale: string): readonly CountryName[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return ALL_COUNTRIES.map((iso2) => ({ iso2, name: names.of(iso2) ?? iso2 })).sort((one, other) =>
    one.name.localeCompare(other.name, locale),
  );
};

const regionOf = (tag: string): string | null => {
  try {
    return new Intl.Locale(tag).region ?? null;
  } catch {
    return null;
  }
};

/**
 * A country that the device's language names, to be offered and never taken: `de-AT` names Austria, `de` names none. English
 * of the United States is what devices everywhere come with, so it names none either.
 */
export const suggestedCountry = (languages: readonly string[]): string | null => {
  const named = languages
    .filter((tag) => tag.toLowerCase() !== 'en-us')
    .map(regionOf)
    .find((region) => region !== null && ALL_COUNTRIES.includes(region));
  return named ?? null;
};

/** `de, tr` as words. `null` where nobody said. */
export const languageNames = (locale: string, tags: readonly string[] | null): string | null => {
  if (tags === null) return null;
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(tags.map((tag) => names.of(tag) ?? tag));
};
