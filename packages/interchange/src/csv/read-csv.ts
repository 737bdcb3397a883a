/**
 * A forgiving reader of comma-separated text (RFC 4180 and what spreadsheets and hand edits make of it).
 * Pure, linear in the length of the text, never throws. Blank lines are left out; every row knows its line.
 */

export interface CsvRow {
  /** Where the row begins, from 1, counting LF, CRLF and CR each as one line end. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvDelimiter = ',' | ';' | '\t';

/**
 * A quote opens a field at its start, spaces before it allowed, and only if it is closed properly further on;
 * otherwise it is a letter like any other, so that one stray quote cannot swallow the rest of the file.
 */
export const readCsv = (text: string, delimiter: CsvDelimiter): readonly CsvRow[] => [
  ...csvRows({ text, delimiter, at: 0, line: 1 }),
];

/** The same, one row at a time: none is held. */
export function* csvRows(from: CsvPlace): Generator<CsvRow, void, undefined> {
  for (const { cells, line } of placedRows(from)) yield { line, cells };
}

/** A place in a text at which a row begins. */
export interface CsvPlace {
  readonly text: string;
  readonly delimiter: CsvDelimiter;
  readonly at: number;
  readonly line: number;
}

/** With where each begins, so that reading can go on from there. */
export function* placedRows(from: CsvPlace): Generator<CsvRow & { readonly at: number }, void, undefined> {
  const cursor: Cursor = { ...from };
  while (cursor.at < cursor.text.length) {
    const { at, line } = cursor;
    const cells = readRow(cursor);
    if (cells.some((cell) => cell.trim() !== '')) yield { at, line, cells };
  }
}

interface Cursor {
  readonly text: string;
  readonly delimiter: CsvDelimiter;
  at: number;
  line: number;
}

const readRow = (cursor: Cursor): string[] => {
  const cells: string[] = [];
  for (;;) {
    cells.push(readQuoted(cursor) ?? readPlain(cursor));
    if (cursor.text[cursor.at] !== cursor.delimiter) break;
    cursor.at += 1;
  }
  cursor.at = afterLineEnd(cursor.text, cursor.at);
  cursor.line += 1;
  return cells;
};

const afterLineEnd = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;

const isLineEnd = (char: string | undefined): boolean => char === '\n' || char === '\r' || char === undefined;

const readPlain = (cursor: Cursor): string => {
  const start = cursor.at;
  let at = start;
  while (cursor.text[at] !== cursor.delimiter && !isLineEnd(cursor.text[at])) at += 1;
  cursor.at = at;
  return cursor.text.slice(start, at);
};

/** `null`, and the cursor unmoved, when no well-closed quoted field starts here. */
const readQuoted = (cursor: Cursor): string | null => {
  const { text } = cursor;
  const open = skipSpaces(text, cursor.at);
  if (text[open] !== '"') return null;
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const end = skipSpaces(text, close + 1);
  if (text[end] !== cursor.delimiter && !isLineEnd(text[end])) return null;
  const inner = text.slice(open + 1, close);
  cursor.at = end;
  cursor.line += countLineEnds(inner);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
};

const skipSpaces = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

const countLineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
