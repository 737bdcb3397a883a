/**
 * Loop's backup, a SQLite file of any of its versions. A repetition is a day of a habit; before version 15 there was no value
 * and each one meant done. Days are UTC midnights of the day meant.
 */

import { dayFromNumber, err, ok } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { numberIn, textIn } from '../formats/table-rows.ts';
import type { Read } from '../found/found.ts';
import { HabitDays, wholeDay } from '../habits/habit-days.ts';
import type { ForeignRow, ForeignTables } from '../import-format.ts';
import { loopValue } from './loop-values.ts';
import type { LoopHabit } from './loop-values.ts';

const DAY = 86_400_000;
const DONE = 2;
const AT_MOST = 1;

export const readLoopDb: Read<ForeignTables> = async (database) => {
  const [habitRows, repetitions] = [await database.rows('Habits'), await database.rows('Repetitions')];
  if (habitRows === null || repetitions === null) return err({ type: 'BrokenDatabase' });
  const habits = new Map(habitRows.map((row) => [numberIn(row, 'id'), habitOf(row)]));
  const days = new HabitDays();
  for (const [index, row] of repetitions.entries()) {
    const habit = habits.get(numberIn(row, 'habit'));
    const day = dayAt(numberIn(row, 'timestamp'));
    if (habit === undefined) days.skip(null, { type: 'damaged-record', list: 'Repetitions', index });
    else if (day === null) days.skip(null, { type: 'unreadable-date' });
    else {
      const value = loopValue(habit, numberIn(row, 'value') ?? DONE);
      days.add({ ...wholeDay(day), line: null, name: habit.name, note: textIn(row, 'notes'), ...value });
    }
  }
  return ok(days.reading('backup'));
};

const habitOf = (row: ForeignRow): LoopHabit => ({
  name: textIn(row, 'name'),
  isNumerical: numberIn(row, 'type') === 1,
  unit: textIn(row, 'unit'),
  atMost: numberIn(row, 'target_type') === AT_MOST ? (numberIn(row, 'target_value') ?? 0) : null,
});

/** Of the years that a calendar has. */
const LAST = 2_932_896;

const dayAt = (milliseconds: number | null): LocalDay | null => {
  const day = milliseconds === null ? Number.NaN : Math.floor(milliseconds / DAY);
  return day >= -LAST / 5 && day <= LAST ? dayFromNumber(day) : null;
};
