/** Finds Daylio's columns by name, wherever they stand and however many were cut away. Content decides, never a file name. */

import type { DaylioPlan } from '../import-plan.ts';
import type { CsvRow } from '../csv/read-csv.ts';
import { plainCell } from '../text/cell-text.ts';

export const DAYLIO_COLUMNS = [
  'full_date',
  'year',
  'date',
  'weekday',
  'time',
  'mood',
  'activities',
  'scales',
  'note_title',
  'note',
] as const;

export type DaylioColumn = (typeof DAYLIO_COLUMNS)[number];

type HeaderVariant = Exclude<DaylioPlan['variant'], 'backup'>;

export interface DaylioHeader {
  readonly variant: HeaderVariant;
  readonly width: number;
  /** Where each column stands, from 0. */
  readonly columns: ReadonlyMap<DaylioColumn, number>;
  /** Names that are none of ours, as written. */
  readonly ignored: readonly string[];
  /** Columns this generation has and this file has not. */
  readonly absent: readonly DaylioColumn[];
}

const columnsOf = (generation: string): readonly DaylioColumn[] =>
  DAYLIO_COLUMNS.filter((column) => generation.split(',').includes(column));

const GENERATIONS: Readonly<Record<HeaderVariant, readonly DaylioColumn[]>> = {
  'year-2017': columnsOf('year,date,weekday,time,mood,activities,note'),
  'full-date-2019': columnsOf('full_date,date,weekday,time,mood,activities,note'),
  'note-title-2021': columnsOf('full_date,date,weekday,time,mood,activities,note_title,note'),
  'scales-2025': columnsOf('full_date,date,weekday,time,mood,activities,scales,note_title,note'),
};

/** Words no other known export pairs with `mood` and a date. */
const TELLING: readonly DaylioColumn[] = ['activities', 'weekday', 'note_title', 'scales'];

/** `null` when this row is not a Daylio header. A column named twice counts where it stands first. */
export const parseDaylioHeader = (row: CsvRow): DaylioHeader | null => {
  const columns = new Map<DaylioColumn, number>();
  const ignored: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const name = plainCell(cell).toLowerCase();
    const column = DAYLIO_COLUMNS.find((known) => known === name);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
    else if (name !== '') ignored.push(plainCell(cell));
  }
  if (!isDaylio(columns)) return null;
  const variant = variantOf(columns);
  const absent = GENERATIONS[variant].filter((column) => !columns.has(column));
  return { variant, width: row.cells.length, columns, ignored, absent };
};

const isDaylio = (columns: ReadonlyMap<DaylioColumn, number>): boolean =>
  columns.has('mood') &&
  (columns.has('full_date') || columns.has('date')) &&
  (columns.has('full_date') || TELLING.some((column) => columns.has(column)));

const variantOf = (columns: ReadonlyMap<DaylioColumn, number>): HeaderVariant => {
  if (columns.has('scales')) return 'scales-2025';
  if (columns.has('note_title')) return 'note-title-2021';
  return columns.has('year') && !columns.has('full_date') ? 'year-2017' : 'full-date-2019';
};
