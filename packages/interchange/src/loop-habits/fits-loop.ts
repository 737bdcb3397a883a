/** Tells a table that Loop Habit Tracker wrote by its first rows. */

import type { CsvHead } from '../formats/csv-table.ts';

const VALUE = /^(-1|[0-3]|\d+000|UNKNOWN|NO|YES_AUTO|YES_MANUAL|SKIP|\d+)?$/;
const ENTRY = /Entry\(timestamp=[\d-]+/;

/** Root tables end every line with a comma; those of one habit have a day and a value, and older ones no header. */
export const fitsLoopCsv = ({ header, rows, start }: CsvHead): boolean => {
  if (header[0] === 'date' && ENTRY.test(start)) return true;
  if (header[0] === 'date' && header.at(-1) === '' && header.length > 2) return hasValues(rows);
  return isOneHabit(header) || isList(header);
};

const hasValues = (rows: CsvHead['rows']): boolean =>
  rows
    .slice(0, -1)
    .every(({ cells }) => cells.slice(1).every((cell) => VALUE.test(cell.trim()) || SHARE.test(cell)));

/** What Loop makes of a habit's days, in its own file. */
const SHARE = /^[01]\.\d{4}$/;

const isOneHabit = (header: readonly string[]): boolean => {
  const [date = '', value = '', ...more] = header;
  if (date === 'date' && ['value', 'check', 'score'].includes(value))
    return more.join('') === '' || more[0] === 'notes';
  return /^\d{4}-\d\d-\d\d$/.test(date) && VALUE.test(value.toUpperCase()) && header.length === 2;
};

const isList = (header: readonly string[]): boolean =>
  header[0] === 'position' && header[1] === 'name' && header.includes('color');
