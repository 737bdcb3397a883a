/** A habit of an Obsidian plugin, a file each: the file does not say which, so that words and moods of its days are all there is. */

import { ok } from '@cairn/domain';
import type { JsonValue } from '../cairn-json/json-value.ts';
import { objectIn, textOf } from '../formats/json-parts.ts';
import { dayIn } from '../formats/written-day.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';

export const readObsidianHabits: Read<JsonValue> = async (value) => {
  const finds = new Finds();
  for (const [index, [name, raw]] of Object.entries(objectIn(objectIn(value)['entries'])).entries()) {
    finds.row();
    const entry = objectIn(raw);
    const day = dayIn(textOf(entry['date']) || name);
    const [word, note] = [textOf(entry['mood']), textOf(entry['notes'])];
    if (day === null) finds.damaged('entries', index);
    else if (word === '' && note === '') finds.aside('measures');
    else
      finds.moment({
        ...wholeDay(day),
        word,
        note,
        key: ['obsidian-habits', day, textOf(entry['notePath'])],
      });
  }
  return ok(finds.reading('entries'));
};
