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

import { err } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { readCsv } from '../csv/read-csv.ts';
import type { CsvDelimiter, CsvRow } from '../csv/read-csv.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { DaylioPlan, Notice } from '../import-plan.ts';
import { decodeText } from '../text/decode-text.ts';
import { looksLike } from '../looks-like.ts';
import { parseDaylioHeader } from './header.ts';
import type { DaylioHeader } from './header.ts';
import { planOfEntries } from './plan-of-entries.ts';
import { readEntries } from './read-entries.ts';

/** Errors: `Empty`, `NotText`, `UnknownFormat`, `UnknownZone`, `NoUsableRows`. */
export const readDaylioCsv = (bytes: Uint8Array, options: ImportOptions): Result<DaylioPlan, ImportError> => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const table = findDaylioTable(text.value);
  if (table === null) return err({ type: 'UnknownFormat', looksLike: looksLike(text.value) });
  const read = readEntries(table.header, table.rows, options);
  const notices = [...headerNotices(table.header), ...read.notices];
  const { variant } = table.header;
  return planOfEntries({ ...read, notices, format: 'daylio-csv', variant, rows: table.rows.length }, options);
};

interface DaylioTable {
  readonly header: DaylioHeader;
  readonly rows: readonly CsvRow[];
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
  const [first, ...rows] = readCsv(text, delimiter);
  const header = first === undefined ? null : parseDaylioHeader(first);
  return header === null ? null : { header, rows };
};

const headerNotices = ({ ignored, absent }: DaylioHeader): readonly Notice[] => {
  const notices: readonly (Notice & { readonly columns: readonly string[] })[] = [
    { type: 'columns-ignored', columns: ignored },
    { type: 'columns-absent', columns: absent },
  ];
  return notices.filter((notice) => notice.columns.length > 0);
};
