/** Tells a table of our own by its columns, in whatever order a spreadsheet left them, and where some were cut away. */

import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import { nameKey } from '../text/cell-text.ts';
import { TABLES } from './tables.ts';
import { csvFileName } from './write-csv-table.ts';

/** Names that no other app was seen to give. */
const TELLING = ['localday', 'importbatch'];

/**
 * `header` as `nameKey` has it. `null` for any other table; `unclear` where the columns that are left could be of several lists, or
 * do not say which record a row is: read as somebody's own, each would come in beside itself.
 */
export const ownTableOf = (header: readonly string[]): CairnListName | 'unclear' | null => {
  const whole = CAIRN_LIST_NAMES.filter((name) => namedIn(header, name) === TABLES[name].length);
  const [most, next] = byColumns(header, whole.length > 0 ? whole : CAIRN_LIST_NAMES);
  if (whole.length > 0) return most?.name ?? null;
  const isOurs = header.length > 1 && TELLING.some((column) => header.includes(column));
  if (!isOurs || most === undefined) return null;
  return header.includes('id') && most.named > (next?.named ?? 0) ? most.name : 'unclear';
};

/** Of several that fit the one with the most columns comes first. */
const byColumns = (header: readonly string[], names: readonly CairnListName[]) =>
  names
    .map((name) => ({ name, named: namedIn(header, name) }))
    .toSorted((one, other) => other.named - one.named);

const namedIn = (header: readonly string[], name: CairnListName): number =>
  TABLES[name].filter((column) => header.includes(nameKey(column))).length;

/** Our archive has a table for every list, empty ones too. */
export const hasOwnTables = (names: readonly string[]): boolean =>
  CAIRN_LIST_NAMES.slice(0, 5).every((list) => names.some((name) => isFileOf(list, name)));

export const OWN_TABLE_FILE: RegExp = /\.csv$/;

const isFileOf = (list: CairnListName, name: string): boolean => name.split('/').at(-1) === csvFileName(list);
