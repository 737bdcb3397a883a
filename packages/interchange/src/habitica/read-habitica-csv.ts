/** Habitica's `history.csv`: habits and dailies, with a value that rises when one was done. */

import { ok } from '@cairn/domain';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import { dayIn } from '../formats/written-day.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';

export const readHabiticaCsv: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const finds = new Finds();
  const before = new Map<string, number>();
  for (const row of rows) {
    finds.row();
    const day = dayIn(cell(row, 'date'));
    const value = Number(cell(row, 'value'));
    const task = cell(row, 'task id');
    const rose = value > (before.get(task) ?? 0);
    before.set(task, value);
    if (day === null) finds.skip(row.line, { type: 'unreadable-date' });
    else if (!rose) finds.aside('not-done');
    else {
      const time = parseTime(cell(row, 'date').split(' ')[1] ?? '');
      const when = time === null ? wholeDay(day) : around.at(day, time);
      finds.doing({ ...when, line: row.line, name: cell(row, 'task name'), guess: 'win' });
    }
  }
  return ok(finds.reading('history-csv'));
};
