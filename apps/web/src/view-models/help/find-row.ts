/** The rows of all countries, in a piece of their own that no page waits for. */

import type { FindRow } from './country.ts';

export const findRow = async (): Promise<FindRow> =>
  (await import('@cairn/content/helplines/rows')).countryHelp;
