/** A table of text: its header row by name, and the rows after it. */

import { csvRows, readCsv } from '../csv/read-csv.ts';
import type { CsvDelimiter, CsvRow } from '../csv/read-csv.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';

export interface CsvTable {
  /** The whole text, for files whose rows are no plain table. */
  readonly text: string;
  /** As {@link nameKey} has them. */
  readonly header: readonly string[];
  readonly first: CsvRow;
  readonly rows: readonly CsvRow[];
}

/** As much as tells a format. */
export interface CsvHead {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly start: string;
}

const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t'];

const HEAD_LENGTH = 8192;

/** The delimiter that makes the most of the first row. */
const delimiterOf = (start: string): CsvDelimiter => {
  const widths = DELIMITERS.map((delimiter) => readCsv(start, delimiter)[0]?.cells.length ?? 0);
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
};

const headerOf = (row: CsvRow | undefined): readonly string[] => (row?.cells ?? []).map(nameKey);

export const headOf = (text: string): CsvHead => {
  const start = text.slice(0, HEAD_LENGTH);
  const [first, ...rows] = readCsv(start, delimiterOf(start));
  return { header: headerOf(first), rows, start };
};

export const tableOf = (text: string): CsvTable => {
  const [first = { line: 1, cells: [] }, ...rows] = readCsv(text, delimiterOf(text.slice(0, HEAD_LENGTH)));
  return { text, header: headerOf(first), first, rows };
};

/** The same, with rows that are read whenever they are asked for: none is held. */
export const openTable = (
  text: string,
): { readonly header: readonly string[]; readonly rows: () => Iterable<CsvRow> } => {
  const delimiter = delimiterOf(text.slice(0, HEAD_LENGTH));
  const all = (): Iterator<CsvRow, void> & Iterable<CsvRow> => csvRows({ text, delimiter, at: 0, line: 1 });
  const first = all().next();
  return {
    header: headerOf(first.value ?? undefined),
    *rows() {
      let isFirst = true;
      for (const row of all()) {
        if (!isFirst) yield row;
        isFirst = false;
      }
    },
  };
};

/** Cells by column name; empty where there is none. */
export type RowReader = (row: CsvRow, column: string) => string;

export const rowReader = (header: readonly string[]): RowReader => {
  const places = new Map<string, number>();
  for (const [place, name] of header.entries()) if (!places.has(name)) places.set(name, place);
  return (row, column) => plainCell(row.cells[places.get(column) ?? -1] ?? '');
};
