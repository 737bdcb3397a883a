/**
 * Help by country. The country is chosen by the person: nothing here guesses one, and an unknown country has no row rather
 * than somebody else's. Works without a network; the directory is a link that a person may tap.
 */

import { parseCountryHelp } from '@cairn/domain';
import type { CountryHelp } from '@cairn/domain';
import { helplineRows } from './data/helplines.ts';

/** After so many days without a check a row is shown with a warning, and no release ships it. */
export const OLDEST_HELPLINE_DAYS = 365;

/** ISO 3166-1 alpha-2 of every country with a row, in alphabetical order. Names come from the platform's own lists. */
export const HELP_COUNTRIES: readonly string[] = helplineRows.map(({ iso2 }) => iso2);

/** A country's emergency numbers and lines; `null` for a country without a row, and for anything else. */
export const countryHelp = (iso2: string): CountryHelp | null => {
  const row = helplineRows.find((known) => known.iso2 === iso2.toUpperCase());
  if (row === undefined) return null;
  const read = parseCountryHelp(row);
  if (!read.ok) throw new Error(`the helplines of ${row.iso2} are malformed`);
  return read.value;
};

/** The public directory of lines, at the country's page where one is chosen. It is a link out: nothing is fetched. */
export const directoryLink = (iso2: string | null): string =>
  iso2 === null || !/^[A-Za-z]{2}$/.test(iso2)
    ? 'https://findahelpline.com/'
    : `https://findahelpline.com/countries/${iso2.toLowerCase()}`;
