/** Rewire's backup: check-ins of habits, a day as `20160301`. Type 2 is done, 3 let be; 1 is neither. */

import { err, ok } from '@cairn/domain';
import { numberIn, textIn } from '../formats/table-rows.ts';
import { dayIn } from '../formats/written-day.ts';
import type { Read } from '../found/found.ts';
import { HabitDays, wholeDay } from '../habits/habit-days.ts';
import type { HabitState } from '../habits/habit-days.ts';
import type { ForeignTables } from '../import-format.ts';

const STATES: Readonly<Record<number, HabitState>> = { 2: 'done', 3: 'skip' };

export const readRewire: Read<ForeignTables> = async (database) => {
  const [habits, checkIns] = [await database.rows('Habits'), await database.rows('CHECKINS')];
  if (habits === null || checkIns === null) return err({ type: 'BrokenDatabase' });
  const names = new Map(habits.map((row) => [numberIn(row, '_id'), textIn(row, 'Name')]));
  const days = new HabitDays();
  for (const [index, row] of checkIns.entries()) {
    const name = names.get(numberIn(row, 'Habit_id'));
    const day = dayIn(textIn(row, 'date'));
    if (name === undefined || day === null)
      days.skip(null, { type: 'damaged-record', list: 'CHECKINS', index });
    else {
      const state = STATES[numberIn(row, 'type') ?? 0] ?? 'not-done';
      days.add({ ...wholeDay(day), line: null, name, state, amount: '', note: textIn(row, 'note') });
    }
  }
  return ok(days.reading('backup'));
};
