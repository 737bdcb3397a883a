/**
 * The table of all habits (`Checkmarks.csv`) out of Loop's export, on its own. Names are not quoted there though they may hold
 * commas: parts that begin with a space belong to the name before. Other files of the export do not say what was done when.
 */

import { err, ok } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import type { Read } from '../found/found.ts';
import { HabitDays } from '../habits/habit-days.ts';
import { plainCell } from '../text/cell-text.ts';
import { addCell, orderOf, readLoopTable } from './loop-table.ts';
import { isNumericalColumn, loopNumber } from './loop-values.ts';
import type { LoopHabit } from './loop-values.ts';

export const readLoopCsv: Read<CsvTable> = async ({ text, header }, around) => {
  const [first, ...rows] = readLoopTable(text);
  const habits = habitsIn(header, first, rows);
  if (habits === null) return err({ type: 'PartOfExport' });
  const order = orderOf(rows, around);
  const days = new HabitDays();
  for (const { line, cells } of rows) {
    const [date = ''] = cells;
    for (const [index, habit] of habits.entries())
      addCell(days, { habit, line, date, value: cells[index + 1] ?? '', note: '' }, order);
  }
  return ok(days.reading('checkmarks', { asksDateOrder: order !== null && !order.certain }));
};

const OF_ONE = /^(value|check|score)$/;

/** `null` when this is no table of all habits. */
const habitsIn = (
  header: readonly string[],
  first: CsvRow | undefined,
  rows: readonly CsvRow[],
): readonly LoopHabit[] | null => {
  if (header[0] !== 'date' || OF_ONE.test(header[1] ?? '')) return null;
  const names = namesIn(first?.cells.slice(1) ?? [], (rows[0]?.cells.length ?? 0) - 1);
  if (names === null) return null;
  const columns = names.map((_, index) => rows.map(({ cells }) => loopNumber(cells[index + 1] ?? '')));
  if (columns[0]?.some((value) => value !== null) !== true) return null;
  return names.map((name, index) => ({
    ...{ name, unit: '', atMost: null },
    isNumerical: isNumericalColumn(columns[index] ?? []),
  }));
};

/** `null` when the names do not come to the number of columns. */
const namesIn = (cells: readonly string[], width: number): readonly string[] | null => {
  if (cells.length === width) return cells.map(plainCell);
  const joined: string[] = [];
  for (const cell of cells) {
    if (cell.startsWith(' ') && joined.length > 0) joined.push(`${joined.pop()},${cell}`);
    else joined.push(cell);
  }
  return joined.length === width ? joined.map(plainCell) : null;
};
