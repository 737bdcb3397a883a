/** Cells of another app's database, whatever type they were written with. */

import { plainCell } from '../text/cell-text.ts';
import type { ForeignRow } from '../import-format.ts';

/** Names of columns are compared without regard to letter case. */
const cellOf = (row: ForeignRow, column: string): ForeignRow[string] => {
  const own = row[column];
  if (own !== undefined) return own;
  const name = Object.keys(row).find((each) => each.toLowerCase() === column.toLowerCase());
  return name === undefined ? null : (row[name] ?? null);
};

/** `null` for no number; text that is one counts, for some files were converted. */
export const numberIn = (row: ForeignRow, column: string): number | null => {
  const cell = cellOf(row, column);
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : null;
};

/** Empty for what is no text. */
export const textIn = (row: ForeignRow, column: string): string => {
  const cell = cellOf(row, column);
  return typeof cell === 'string' ? plainCell(cell) : '';
};
