/** Rows of a day and values, to days of habits. */

import { readCsv } from '../csv/read-csv.ts';
import type { CsvRow } from '../csv/read-csv.ts';
import { dayOf, findDateOrder, parseNumericDate } from '../daylio-csv/written-date.ts';
import type { OrderFound } from '../daylio-csv/written-date.ts';
import type { Around } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import type { HabitDays } from '../habits/habit-days.ts';
import { plainCell } from '../text/cell-text.ts';
import { loopNumber, loopValue } from './loop-values.ts';
import type { LoopHabit } from './loop-values.ts';

/** One version wrote `Entry(timestamp=2022-02-06, value=2)` for a value, with a comma inside and no quotes. */
const ENTRY = /Entry\(timestamp=[^,)\n]*, ?value=(-?\d+)\)/g;

export const readLoopTable = (text: string): readonly CsvRow[] =>
  readCsv(text.replaceAll(ENTRY, '$1'), ',').map(({ line, cells }) => ({ line, cells: withoutEnd(cells) }));

/** Every line of the table of all habits ends in a comma. */
const withoutEnd = (cells: readonly string[]): readonly string[] =>
  cells.length > 2 && cells.at(-1)?.trim() === '' ? cells.slice(0, -1) : cells;

export const isDayRow = ({ cells }: CsvRow): boolean =>
  parseNumericDate(plainCell(cells[0] ?? '')).type !== 'unreadable';

export const orderOf = (rows: readonly CsvRow[], around: Around): OrderFound | null =>
  findDateOrder(
    rows.map(({ cells }) => parseNumericDate(plainCell(cells[0] ?? ''))),
    around.dateOrder,
  );

export interface LoopCell {
  readonly habit: LoopHabit;
  readonly line: number;
  readonly date: string;
  readonly value: string;
  readonly note: string;
}

export const addCell = (
  days: HabitDays,
  { habit, line, date, value, note }: LoopCell,
  order: OrderFound | null,
): void => {
  const day = dayOf(parseNumericDate(plainCell(date)), order?.order ?? 'day-first');
  if (!day.ok) return days.skip(line, day.error);
  const number = loopNumber(value);
  if (number === null) return days.skip(line, { type: 'damaged-record', list: 'values', index: line });
  days.add({ ...wholeDay(day.value), line, name: habit.name, note, ...loopValue(habit, number) });
};
