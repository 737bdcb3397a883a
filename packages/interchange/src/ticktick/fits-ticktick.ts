/** Tells TickTick's table, whose header is not its first line. */

import type { CsvRow } from '../csv/read-csv.ts';
import type { CsvHead } from '../formats/csv-table.ts';
import { nameKey } from '../text/cell-text.ts';

export const isTickTickHeader = ({ cells }: CsvRow): boolean => {
  const names = cells.map(nameKey);
  return ['list name', 'title', 'status', 'completed time'].every((name) => names.includes(name));
};

const LINES_BEFORE = 8;

export const fitsTickTick = ({ rows, header }: CsvHead): boolean =>
  [{ line: 1, cells: header }, ...rows.slice(0, LINES_BEFORE)].some(isTickTickHeader);
