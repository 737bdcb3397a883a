/**
 * Rows to entries: which cell is what, on which day, at what time. Each row becomes an entry or a {@link Skipped};
 * no row is held; rows with a field too few or too many are kept where nothing can be misread, and named in a notice.
 */

import { daysBetween, err, ok } from '@cairn/domain';
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

/** Entries that are read anew whenever they are asked for: none is held. */
export interface EntriesToRead extends Pick<EntriesRead, 'notices' | 'asksDateOrder'> {
  readonly rows: number;
  /** In the order of the file. */
  walk(skip: (row: Skipped) => void): Iterable<DaylioEntry>;
  /** Some at a time, each lot in the order of the file; from its end where `fromEnd`. */
  lots(fromEnd: boolean): Iterable<readonly DaylioEntry[]>;
}

/** Rows of a table, from any place of it to its end. */
export interface TableRows {
  readonly start: RowPlace;
  /** Of the whole text. */
  readonly length: number;
  from(place: RowPlace): Iterable<CsvRow & RowPlace>;
}

interface RowPlace {
  readonly at: number;
  readonly line: number;
}

/** Rows that are held at once: so few that they are let go before an engine takes them for something to keep. */
const LOT = 128;

export const entriesIn = (header: DaylioHeader, table: TableRows, options: ImportOptions): EntriesToRead => {
  const { order, notices, places, rows } = surveyRows(header, table, options);
  const walk = function* (skip: (row: Skipped) => void, lot = 0, lots = Infinity): Iterable<DaylioEntry> {
    const end = places[lot + lots]?.at ?? Infinity;
    for (const row of table.from(places[lot] ?? table.start)) {
      if (row.at >= end) return;
      const fitted = fitRow(header, row);
      if (lots === Infinity) options.onShare?.(0.3 + (0.3 * row.at) / table.length);
      const entry = fitted.ok ? toEntry(fitted.value, order, options.today) : fitted;
      if (entry.ok) yield entry.value;
      else skip({ line: row.line, reason: entry.error });
    }
  };
  return {
    ...{ notices, rows, asksDateOrder: order !== null && !order.certain },
    walk: (skip) => walk(skip),
    *lots(fromEnd) {
      for (let nth = 0; nth < places.length; nth += 1)
        yield [...walk(() => undefined, fromEnd ? places.length - 1 - nth : nth, 1)];
    },
  };
};

interface RowsSurvey extends Pick<EntriesToRead, 'notices' | 'rows'> {
  readonly order: OrderFound | null;
  /** Where each lot of rows begins. */
  readonly places: readonly RowPlace[];
}

const surveyRows = (
  header: DaylioHeader,
  table: TableRows,
  { dateOrder, onShare }: ImportOptions,
): RowsSurvey => {
  const places: RowPlace[] = [];
  const fits = createFitNotices();
  let rows = 0;
  const dates = function* (): Iterable<WrittenDate> {
    for (const row of table.from(table.start)) {
      if (rows % LOT === 0) places.push({ at: row.at, line: row.line });
      rows += 1;
      onShare?.((0.3 * row.at) / table.length);
      const fitted = fitRow(header, row);
      if (!fitted.ok) continue;
      fits.add(fitted.value);
      yield fitted.value.date;
    }
  };
  const order = findDateOrder(dates(), dateOrder);
  return { order, places, rows, notices: [...orderNotice(order), ...fits.notices()] };
};

interface FittedRow {
  readonly line: number;
  readonly fit: 'whole' | 'filled-up' | 'joined';
  readonly cells: RowCells;
  readonly date: WrittenDate;
  readonly time: number | null;
}

/** Trimmed; a column that is not there is absent. */
type RowCells = Readonly<Partial<Record<DaylioColumn, string>>>;

const fitRow = (header: DaylioHeader, row: CsvRow): Result<FittedRow, SkipReason> => {
  const cells = withoutEmptyEnd(row.cells, header.width);
  const counts = { expected: header.width, found: cells.length };
  const { columns } = header;
  if (cells.length <= (columns.get('mood') ?? 0)) return err({ type: 'too-few-fields', ...counts });
  const joined = cells.length > header.width ? joinLastNote(header, cells) : cells;
  if (joined === null) return err({ type: 'too-many-fields', ...counts });
  const named = namedCells(columns, joined);
  return ok({
    line: row.line,
    fit: fitOf(header.width, cells.length),
    cells: named,
    date: dateOf(named),
    time: parseTime(named.time ?? ''),
  });
};

const namedCells = (columns: DaylioHeader['columns'], cells: readonly string[]): RowCells => {
  const named: Partial<Record<DaylioColumn, string>> = {};
  for (const [column, index] of columns) named[column] = plainCell(cells[index] ?? '');
  return named;
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

const dateOf = ({ full_date: fullDate, year = '', date = '' }: RowCells): WrittenDate => {
  if (fullDate !== undefined && fullDate !== '') return parseNumericDate(fullDate);
  if (year !== '') return parseNamedDate(year, date);
  return fullDate === undefined ? parseNumericDate(date) : { type: 'absent' };
};

const LONGEST_NAME = 1000;

const toEntry = (
  row: FittedRow,
  order: OrderFound | null,
  today: LocalDay | undefined,
): Result<DaylioEntry, SkipReason> => {
  const day = dayOf(row.date, order?.order ?? 'day-first');
  if (!day.ok) return day;
  // A night owl's own day may still be yesterday when the diary has turned its page.
  if (today !== undefined && daysBetween(today, day.value) > 1) return err({ type: 'future' });
  const entry = entryOn(day.value, row);
  if (isEmpty(entry)) return err({ type: 'nothing-in-it' });
  return hasLongName(entry) ? err({ type: 'cell-too-long' }) : ok(entry);
};

const entryOn = (localDay: LocalDay, { line, time, cells }: FittedRow): DaylioEntry => ({
  line,
  localDay,
  time,
  mood: cells.mood ?? '',
  activities: namesIn(cells.activities ?? ''),
  scales: namesIn(cells.scales ?? ''),
  title: noteText(cells.note_title ?? ''),
  note: noteText(cells.note ?? ''),
});

const hasLongName = ({ mood, activities, scales }: DaylioEntry): boolean =>
  [mood, ...activities, ...scales].some((name) => name.length > LONGEST_NAME);

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

const createFitNotices = () => {
  const [filledUp, joined, unreadable]: [number[], number[], number[]] = [[], [], []];
  return {
    add: ({ fit, line, time, cells }: FittedRow): void => {
      if (fit === 'filled-up') filledUp.push(line);
      if (fit === 'joined') joined.push(line);
      if (time === null && (cells.time ?? '') !== '') unreadable.push(line);
    },
    notices: (): readonly Notice[] =>
      (
        [
          { type: 'rows-filled-up', lines: filledUp },
          { type: 'rows-joined', lines: joined },
          { type: 'times-unreadable', lines: unreadable },
        ] as const
      ).filter((notice) => notice.lines.length > 0),
  };
};
