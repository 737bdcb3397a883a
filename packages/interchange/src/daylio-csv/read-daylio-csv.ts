/**
 * Reads a Daylio CSV export, of any of its four header generations, into a plan. Pure; never throws.
 *
 * - A row is a check-in. Its mood word is kept as written; a number stands beside it only where the word is known or the
 *   person has said what it means.
 * - An activity is a win where its name plainly says that something was done ("walk", "dishes"); all other names stay with
 *   the check-in, together with title, note and scales, so that no word is lost.
 * - The day is the one the person sees in Daylio; no day start is applied to a date that they chose.
 * - The same entry has the same ids in every export: see entry-keys.ts.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { placedRows, readCsv } from '../csv/read-csv.ts';
import type { CsvDelimiter } from '../csv/read-csv.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { DaylioPlan, Notice, Skipped } from '../import-plan.ts';
import type { PlanInPieces } from '../plan-in-pieces.ts';
import { decodeText } from '../text/decode-text.ts';
import { looksLike } from '../looks-like.ts';
import { parseDaylioHeader } from './header.ts';
import type { DaylioHeader } from './header.ts';
import { piecesOfEntries } from './pieces-of-entries.ts';
import { planOfEntries } from './plan-of-entries.ts';
import { entriesIn } from './read-entries.ts';
import type { EntriesToRead, TableRows } from './read-entries.ts';

/** Errors: `Empty`, `NotText`, `UnknownFormat`, `UnknownZone`, `NoUsableRows`. */
export const readDaylioCsv = (bytes: Uint8Array, options: ImportOptions): Result<DaylioPlan, ImportError> => {
  const text = decodeText(bytes);
  return text.ok ? readDaylioText(text.value, options) : text;
};

/** Errors: `UnknownFormat`, `UnknownZone`, `NoUsableRows`. */
export const readDaylioText = (text: string, options: ImportOptions): Result<DaylioPlan, ImportError> => {
  const found = entriesOfText(text, options);
  if (!found.ok) return found;
  const skipped: Skipped[] = [];
  const entries = [...found.value.walk((row) => skipped.push(row))];
  return planOfEntries({ ...found.value, entries, skipped }, options);
};

/** The same, some rows at a time. Errors: `UnknownFormat`, `UnknownZone`, `NoUsableRows`. */
export const readDaylioInPieces = (
  text: string,
  options: ImportOptions,
): Result<PlanInPieces, ImportError> => {
  const { onShare } = options;
  const found = entriesOfText(text, {
    ...options,
    ...(onShare === undefined ? {} : { onShare: (share) => onShare(Math.min(1, share / LOOKED_THROUGH)) }),
  });
  return found.ok ? piecesOfEntries(found.value, options) : found;
};

/** How far it is when all rows were looked through; what is left is the making of records, which is for later here. */
const LOOKED_THROUGH = 0.6;

type DaylioRows = EntriesToRead & Pick<DaylioPlan, 'format' | 'variant'>;

const entriesOfText = (text: string, options: ImportOptions): Result<DaylioRows, ImportError> => {
  const table = findDaylioTable(text);
  if (table === null) return err({ type: 'UnknownFormat', looksLike: looksLike(text) });
  const read = entriesIn(table.header, table.rows, options);
  const notices = [...headerNotices(table.header), ...read.notices];
  return ok({ ...read, notices, format: 'daylio-csv', variant: table.header.variant });
};

interface DaylioTable {
  readonly header: DaylioHeader;
  readonly rows: TableRows;
}

/** Comma as Daylio writes it; semicolon or tab as spreadsheets of some countries save it again. */
const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t'];

/** Enough for any header row. */
const HEAD_LENGTH = 4096;

export const isDaylioText = (text: string): boolean => delimiterOf(text) !== null;

const delimiterOf = (text: string): CsvDelimiter | null => {
  const head = text.slice(0, HEAD_LENGTH);
  const fits = (delimiter: CsvDelimiter): boolean => {
    const [first] = readCsv(head, delimiter);
    return first !== undefined && parseDaylioHeader(first) !== null;
  };
  return DELIMITERS.find(fits) ?? null;
};

const findDaylioTable = (text: string): DaylioTable | null => {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return null;
  const begin = { text, delimiter, at: 0, line: 1 };
  const [first, second] = firstTwo(placedRows(begin));
  const header = first === undefined ? null : parseDaylioHeader(first);
  if (header === null) return null;
  const start = second ?? { at: text.length, line: 1 };
  const from: TableRows['from'] = ({ at, line }) => placedRows({ text, delimiter, at, line });
  return { header, rows: { start: { at: start.at, line: start.line }, length: text.length, from } };
};

const firstTwo = <T>(rows: Generator<T, void, undefined>): readonly [T?, T?] => {
  const [first, second] = [rows.next(), rows.next()];
  if (first.done === true) return [];
  return second.done === true ? [first.value] : [first.value, second.value];
};

const headerNotices = ({ ignored, absent }: DaylioHeader): readonly Notice[] => {
  const notices: readonly (Notice & { readonly columns: readonly string[] })[] = [
    { type: 'columns-ignored', columns: ignored },
    { type: 'columns-absent', columns: absent },
  ];
  return notices.filter((notice) => notice.columns.length > 0);
};
