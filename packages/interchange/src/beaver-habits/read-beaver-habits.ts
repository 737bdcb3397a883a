/** The export of Beaver Habits: a record a day, done or not, each with words or none. What was put into its bin stays there. */

import { ok } from '@cairn/domain';
import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonValue } from '../cairn-json/json-value.ts';
import { objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { dayIn } from '../formats/written-day.ts';
import type { Read } from '../found/found.ts';
import { HabitDays, wholeDay } from '../habits/habit-days.ts';

export const readBeaverHabits: Read<JsonValue> = async (value) => {
  const file = objectIn(value);
  const days = new HabitDays();
  for (const habit of objectsIn(file['habits'])) {
    const records = Array.isArray(habit['records']) ? habit['records'] : [];
    if (habit['status'] === 'soft_delete') {
      days.putAside('removed', records.length);
      continue;
    }
    for (const [index, record] of records.entries()) {
      const fields = isJsonObject(record) ? record : {};
      const day = dayIn(textOf(fields['day']));
      if (day === null) {
        days.skip(null, { type: 'damaged-record', list: 'records', index });
        continue;
      }
      const state = fields['done'] === true ? 'done' : 'not-done';
      const [name, note] = [textOf(habit['name']), textOf(fields['text'])];
      days.add({ ...wholeDay(day), line: null, name, state, amount: '', note });
    }
  }
  if ('user_email' in file) days.aside('contacts');
  return ok(days.reading('export'));
};
