/**
 * Rows to entries: which cell is what, on which day, at what time. Each row becomes an entry or a {@link Skipped};
 * rows with a field too few or too many are kept where nothing can be misread, and named in a notice.
 */

import { err, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import type { ImportOptions } from '../import-format.ts';
import type { Notice, Skipped, SkipReason } from '../import-plan.ts';
import { plainCell } from '../text/cell-text.ts';
import { noteText } from '../text/note-text.ts';
import type { DaylioColumn, DaylioHeader } from './header.ts';
import { dayOf, findDateOrder, parseNamedDate, parseNumericDate } from './written-date.ts';
import type { OrderFound, WrittenDate } from './written-date.ts';
import { parseTime } from './written-time.ts';

export interface DaylioEntry {
  readonly line: number;
  readonly localDay: LocalDay;
  /** Minutes after midnight; `null` when the file does not say. */
  readonly time: number | null;
  /** As written, trimmed; empty when there is none. So too the texts below. */
  readonly mood: string;
  readonly activities: readonly string[];
  readonly scales: readonly string[];
  readonly title: string;
  readonly note: string;
}

export interface EntriesRead {
  readonly entries: readonly DaylioEntry[];
  readonly skipped: readonly Skipped[];
  readonly notices: readonly Notice[];
  /** The dates can be read in two ways and neither the file nor the person has said which. */
  readonly asksDateOrder: boolean;
}

export const readEntries = (
  header: DaylioHeader,
  rows: readonly CsvRow[],
  options: ImportOptions,
): EntriesRead => {
  const fitted = rows.map((row) => fitRow(header, row));
  const order = findDateOrder(
    fitted.flatMap((row) => (row.ok ? [row.value.date] : [])),
    options.dateOrder,
  );
  const entries: DaylioEntry[] = [];
  const skipped: Skipped[] = [];
  for (const [index, row] of fitted.entries()) {
    const entry = row.ok ? toEntry(row.value, order, options.today) : row;
    if (entry.ok) entries.push(entry.value);
    else skipped.push({ line: rows[index]?.line ?? null, reason: entry.error });
  }
  const notices = [...orderNotice(order), ...fitNotices(fitted)];
  return { entries, skipped, notices, asksDateOrder: order !== null && !order.certain };
};

interface FittedRow {
  readonly line: number;
  readonly fit: 'whole' | 'filled-up' | 'joined';
  readonly date: WrittenDate;
  readonly timeUnreadable: boolean;
  readonly cell: (column: DaylioColumn) => string;
}

const fitRow = (header: DaylioHeader, row: CsvRow): Result<FittedRow, SkipReason> => {
  const cells = withoutEmptyEnd(row.cells, header.width);
  const counts = { expected: header.width, found: cells.length };
  const { columns } = header;
  if (cells.length <= (columns.get('mood') ?? 0)) return err({ type: 'too-few-fields', ...counts });
  const joined = cells.length > header.width ? joinLastNote(header, cells) : cells;
  if (joined === null) return err({ type: 'too-many-fields', ...counts });
  const cell = (column: DaylioColumn): string => plainCell(joined[columns.get(column) ?? -1] ?? '');
  const fit = fitOf(header.width, cells.length);
  const timeUnreadable = cell('time') !== '' && parseTime(cell('time')) === null;
  return ok({ line: row.line, fit, date: dateOf(columns, cell), timeUnreadable, cell });
};

const fitOf = (width: number, found: number): FittedRow['fit'] => {
  if (found === width) return 'whole';
  return found < width ? 'filled-up' : 'joined';
};

/** Spreadsheets pad rows with empty cells. */
const withoutEmptyEnd = (cells: readonly string[], width: number): readonly string[] => {
  let end = cells.length;
  while (end > width && cells[end - 1]?.trim() === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
};

/** Fields too many come from an unquoted comma. Only where the note stands last and the time still reads is that certain enough. */
const joinLastNote = (header: DaylioHeader, cells: readonly string[]): readonly string[] | null => {
  const last = header.width - 1;
  const time = cells[header.columns.get('time') ?? -1] ?? '';
  const isAligned = plainCell(time) === '' || parseTime(time) !== null;
  if (header.columns.get('note') !== last || !isAligned) return null;
  return [...cells.slice(0, last), cells.slice(last).join(',')];
};

const dateOf = (
  columns: ReadonlyMap<DaylioColumn, number>,
  cell: (column: DaylioColumn) => string,
): WrittenDate => {
  if (columns.has('full_date') && cell('full_date') !== '') return parseNumericDate(cell('full_date'));
  if (cell('year') !== '') return parseNamedDate(cell('year'), cell('date'));
  return columns.has('full_date') ? { type: 'absent' } : parseNumericDate(cell('date'));
};

const LONGEST_NAME = 1000;

const toEntry = (
  row: FittedRow,
  order: OrderFound | null,
  today: LocalDay | undefined,
): Result<DaylioEntry, SkipReason> => {
  const day = dayOf(row.date, order?.order ?? 'day-first');
  if (!day.ok) return day;
  if (today !== undefined && day.value > today) return err({ type: 'future' });
  const entry: DaylioEntry = {
    line: row.line,
    localDay: day.value,
    time: parseTime(row.cell('time')),
    mood: row.cell('mood'),
    activities: namesIn(row.cell('activities')),
    scales: namesIn(row.cell('scales')),
    title: noteText(row.cell('note_title')),
    note: noteText(row.cell('note')),
  };
  if (isEmpty(entry)) return err({ type: 'nothing-in-it' });
  const names = [entry.mood, ...entry.activities, ...entry.scales];
  return names.some((name) => name.length > LONGEST_NAME) ? err({ type: 'cell-too-long' }) : ok(entry);
};

const isEmpty = (entry: DaylioEntry): boolean =>
  entry.activities.length + entry.scales.length === 0 && entry.mood + entry.title + entry.note === '';

const namesIn = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((name) => name.trim())
        .filter((name) => name !== '');

const orderNotice = (order: OrderFound | null): readonly Notice[] =>
  order === null ? [] : [{ type: 'dates-read-as', order: order.order, certain: order.certain }];

const fitNotices = (rows: readonly Result<FittedRow, SkipReason>[]): readonly Notice[] => {
  const fitted = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const linesWhere = (holds: (row: FittedRow) => boolean): number[] =>
    fitted.filter(holds).map((row) => row.line);
  const notices = [
    { type: 'rows-filled-up', lines: linesWhere((row) => row.fit === 'filled-up') },
    { type: 'rows-joined', lines: linesWhere((row) => row.fit === 'joined') },
    { type: 'times-unreadable', lines: linesWhere((row) => row.timeUnreadable) },
  ] as const;
  return notices.filter((notice) => notice.lines.length > 0);
};
