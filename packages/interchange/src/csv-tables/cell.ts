/**
 * One cell of a table, as spreadsheets and programs read it (RFC 4180). Pure. Laws: no cell of words begins as a formula would, so that
 * opening the file computes nothing; and what was written is found again whole by {@link unguarded}.
 */

/** What a spreadsheet may take for a formula, also behind spaces, and in the wide letters that some of them read as the narrow ones. */
const FORMULA = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/;

/** `-5 °C` becomes `'-5 °C`: the sign by which spreadsheets know words. Further signs are added before those, so that none is lost. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What {@link guarded} was given. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

export type CellValue = string | number | boolean | null | readonly number[];

/** Absence is an empty cell, and never 0. A row of answers has a space between. */
export const cellText = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(guarded(typeof value === 'string' ? value : value.join(' ')));
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** With its line end, which is CR LF. */
export const rowText = (cells: readonly CellValue[]): string => `${cells.map(cellText).join(',')}\r\n`;
