/**
 * The export of Table Habit (mhabit): habits with a record a day, days as numbers since 1970. Record types as its source has
 * them: 1 done, 2 let be. Of a habit that is to become less, a day over the goal is none that was done.
 */

import { ok } from '@cairn/domain';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { listIn, numberOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { dayOfNumber } from '../formats/written-day.ts';
import type { Read } from '../found/found.ts';
import { amountOf, HabitDays, wholeDay } from '../habits/habit-days.ts';
import type { HabitState } from '../habits/habit-days.ts';

const NEGATIVE = 2;
const STATES: readonly HabitState[] = ['not-done', 'done', 'skip'];

export const readTableHabit: Read<JsonValue> = async (value) => {
  const days = new HabitDays();
  const habits = Array.isArray(value) ? listIn(value) : listIn(objectIn(value)['habits']);
  for (const habit of objectsIn(habits)) {
    for (const [index, record] of objectsIn(habit['records']).entries()) {
      const day = dayOfNumber(numberOf(record['record_date']));
      if (day === null) days.skip(null, { type: 'damaged-record', list: 'records', index });
      else {
        const note = textOf(record['reason']);
        days.add({
          ...wholeDay(day),
          line: null,
          name: textOf(habit['name']),
          note,
          ...valueOf(habit, record),
        });
      }
    }
  }
  return ok(days.reading('export'));
};

const valueOf = (
  habit: JsonObject,
  record: JsonObject,
): { readonly state: HabitState; readonly amount: string } => {
  const state = STATES[numberOf(record['record_type']) ?? 0] ?? 'not-done';
  const value = numberOf(record['record_value']) ?? 0;
  if (state !== 'done') return { state, amount: '' };
  const isOver = numberOf(habit['type']) === NEGATIVE && value > (numberOf(habit['daily_goal']) ?? 0);
  const unit = textOf(habit['daily_goal_unit']);
  return { state: isOver ? 'not-done' : 'done', amount: unit === '' ? '' : amountOf(value, unit) };
};
