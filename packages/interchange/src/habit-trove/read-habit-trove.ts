/** The data of HabitTrove: habits and tasks, each with the moments in which it was done. Coins and wishes are its own affair. */

import { ok } from '@cairn/domain';
import type { JsonValue } from '../cairn-json/json-value.ts';
import { listIn, millisecondsOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import type { Read } from '../found/found.ts';
import { HabitDays } from '../habits/habit-days.ts';

export const readHabitTrove: Read<JsonValue> = async (value, around) => {
  const days = new HabitDays();
  for (const habit of objectsIn(objectIn(value)['habits'])) {
    const completions = listIn(habit['completions']);
    for (const [index, completion] of completions.entries()) {
      const at = millisecondsOf(completion);
      const when = at === null ? null : around.moment(at);
      if (when === null) days.skip(null, { type: 'damaged-record', list: 'completions', index });
      else
        days.add({ ...when, line: null, name: textOf(habit['name']), state: 'done', amount: '', note: '' });
    }
    if (habit['isTask'] === true && completions.length === 0) days.aside('open-tasks');
  }
  return ok(days.reading('data'));
};
