/** Loop's whole CSV export: `Habits.csv`, and a folder for each habit, which alone has the notes. */

import { ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { rowReader, tableOf } from '../formats/csv-table.ts';
import { memberNamed, textOf } from '../formats/zip-files.ts';
import type { Read } from '../found/found.ts';
import { HabitDays } from '../habits/habit-days.ts';
import type { ImportError } from '../import-format.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import type { ZipMember } from '../zip/zip-directory.ts';
import { addCell, isDayRow, orderOf, readLoopTable } from './loop-table.ts';
import type { LoopCell } from './loop-table.ts';
import { isNumericalColumn, loopNumber } from './loop-values.ts';
import type { LoopHabit } from './loop-values.ts';

const HABITS = /(^|\/)Habits\.csv$/;
/** `001 Meditate/Checkmarks.csv`: the number is the habit's place in the list. */
const OF_ONE = /(?:^|\/)(\d+) ?([^/]*)\/Checkmarks\.csv$/;

interface Listed extends Omit<LoopHabit, 'isNumerical'> {
  /** `null`: the list is of an older version and does not say. */
  readonly isNumerical: boolean | null;
}

export const readLoopZip: Read<ZipArchive> = async (archive, around) => {
  const habits = await listedHabits(archive);
  if (!habits.ok) return habits;
  const cells: LoopCell[] = [];
  for (const member of archive.members) {
    const [, number = '', folder = ''] = OF_ONE.exec(member.name) ?? [];
    if (number === '') continue;
    const habit = habits.value.get(Number(number)) ?? {
      name: folder,
      unit: '',
      atMost: null,
      isNumerical: null,
    };
    const read = await cellsOf(archive, { member, habit });
    if (!read.ok) return read;
    for (const cell of read.value) cells.push(cell);
  }
  const order = orderOf(
    cells.map(({ line, date }) => ({ line, cells: [date] })),
    around,
  );
  const days = new HabitDays();
  for (const cell of cells) addCell(days, cell, order);
  return ok(days.reading('csv-export', { asksDateOrder: order !== null && !order.certain }));
};

const listedHabits = async (
  archive: ZipArchive,
): Promise<Result<ReadonlyMap<number, Listed>, ImportError>> => {
  const list = memberNamed(archive, HABITS);
  const text = list === null ? ok('') : await textOf(archive, list);
  if (!text.ok) return text;
  const { header, rows } = tableOf(text.value);
  const cell = rowReader(header);
  return ok(
    new Map(
      rows.map((row): [number, Listed] => [
        Number(cell(row, 'position')),
        {
          name: cell(row, 'name'),
          unit: cell(row, 'unit'),
          isNumerical: header.includes('type') ? cell(row, 'type') === 'NUMERICAL' : null,
          atMost: cell(row, 'target type') === 'AT_MOST' ? Number(cell(row, 'target value')) : null,
        },
      ]),
    ),
  );
};

const cellsOf = async (
  archive: ZipArchive,
  { member, habit }: { readonly member: ZipMember; readonly habit: Listed },
): Promise<Result<readonly LoopCell[], ImportError>> => {
  const text = await textOf(archive, member);
  if (!text.ok) return text;
  const table = readLoopTable(text.value);
  // The header is no day; older versions have none.
  const rows = table.filter((row, index) => index > 0 || isDayRow(row));
  const isNumerical =
    habit.isNumerical ?? isNumericalColumn(rows.map(({ cells }) => loopNumber(cells[1] ?? '')));
  return ok(
    rows.map(({ line, cells: [date = '', value = '', note = ''] }) => ({
      ...{ line, date, value, note },
      habit: { ...habit, isNumerical },
    })),
  );
};
