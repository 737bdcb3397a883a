/** Tells a table of our own by its columns, in whatever order a spreadsheet left them. */

import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import { nameKey } from '../text/cell-text.ts';
import { TABLES } from './tables.ts';
import { csvFileName } from './write-csv-table.ts';

/** Of several that fit the one with the most columns. `header` as `nameKey` has it; `null` for any other table. */
export const ownTableOf = (header: readonly string[]): CairnListName | null => {
  const fits = CAIRN_LIST_NAMES.filter((name) =>
    TABLES[name].every((column) => header.includes(nameKey(column))),
  );
  return fits.toSorted((one, other) => TABLES[other].length - TABLES[one].length)[0] ?? null;
};

/** Our archive has a table for every list, empty ones too. */
export const hasOwnTables = (names: readonly string[]): boolean =>
  CAIRN_LIST_NAMES.slice(0, 5).every((list) => names.some((name) => isFileOf(list, name)));

export const OWN_TABLE_FILE: RegExp = /\.csv$/;

const isFileOf = (list: CairnListName, name: string): boolean => name.split('/').at(-1) === csvFileName(list);
