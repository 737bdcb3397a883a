/**
 * Help by country. The country is chosen by the person: nothing here guesses one, and an unknown country has no row rather
 * than somebody else's. Works without a network; the directory is a link that a person may tap.
 */

import { parseCountryHelp } from '@cairn/domain';
import type { CountryHelp } from '@cairn/domain';
import { helplineRows } from './data/helplines.ts';

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
