/** HabitBull's CSV: a row for a day of a habit. Less than nothing is its sign for let be; more than one is an amount. */

import { ok } from '@cairn/domain';
import { dayOf, findDateOrder, parseNumericDate } from '../daylio-csv/written-date.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import type { Read } from '../found/found.ts';
import { amountOf, HabitDays, wholeDay } from '../habits/habit-days.ts';
import type { HabitState } from '../habits/habit-days.ts';

const SKIPPED = -2_150_000_000;

export const readHabitBull: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const dates = rows.map((row) => parseNumericDate(cell(row, 'calendardate')));
  const order = findDateOrder(dates, around.dateOrder);
  const days = new HabitDays();
  for (const [index, row] of rows.entries()) {
    const day = dayOf(dates[index] ?? { type: 'absent' }, order?.order ?? 'month-first');
    const written = cell(row, 'value');
    const value = Number(written);
    if (!day.ok) days.skip(row.line, day.error);
    else if (written === '' || Number.isNaN(value))
      days.skip(row.line, { type: 'damaged-record', list: 'values', index });
    else {
      const amount = value > 1 ? amountOf(value, '') : '';
      const [name, note] = [cell(row, 'habitname'), cell(row, 'commenttext')];
      days.add({ ...wholeDay(day.value), line: row.line, name, state: stateOf(value), amount, note });
    }
  }
  return ok(days.reading('csv', { asksDateOrder: order !== null && !order.certain }));
};

const stateOf = (value: number): HabitState => {
  if (value === SKIPPED) return 'skip';
  return value > 0 ? 'done' : 'not-done';
};
