/**
 * Habitica: the export of an account, or the answer of its interface. A row of history that says it was completed is a win at
 * that moment; rows written at its own turn of the day say that it was not. Older rows say neither: there a rising value was
 * done. Who the account belongs to is never looked at.
 */

import { err, ok } from '@cairn/domain';
import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { listIn, millisecondsOf, numberOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read, When } from '../found/found.ts';

const HOUR = 3_600_000;

export const readHabitica: Read<JsonValue> = async (value, around) => {
  const tasks = tasksOf(value);
  if (tasks.length === 0) return err({ type: 'PartOfExport' });
  const finds = new Finds();
  const dayStart = numberOf(objectIn(userOf(value)['preferences'])['dayStart']) ?? 0;
  const whenOf = (at: number | null): When | null => momentAfter(around, dayStart, at);
  for (const task of tasks) {
    if (task['type'] === 'todo') addToDo(finds, task, whenOf);
    else if (task['type'] !== 'reward') addHistory(finds, task, whenOf);
  }
  const auth = objectIn(objectIn(userOf(value)['auth'])['local']);
  if (textOf(auth['email']) !== '') finds.aside('contacts');
  if (textOf(userOf(value)['apiToken']) !== '') finds.aside('secrets');
  return ok(finds.reading('tasks'));
};

const LISTS = ['habits', 'dailys', 'todos'] as const;

/** Whatever holds them: an account, a flat list, one task. */
const tasksOf = (value: JsonValue): readonly JsonObject[] => {
  const outer = objectIn(value);
  const data = outer['data'] ?? value;
  const tasks = isJsonObject(data) ? data['tasks'] : data;
  if (Array.isArray(tasks)) return objectsIn(tasks);
  const lists = objectIn(tasks);
  const listed = LISTS.flatMap((name) => objectsIn(lists[name]));
  return listed.length === 0 && isJsonObject(data) && typeof data['type'] === 'string' ? [data] : listed;
};

const userOf = (value: JsonValue): JsonObject => {
  const outer = objectIn(value);
  const data = objectIn(outer['data'] ?? value);
  return isJsonObject(data['user']) ? data['user'] : data;
};

/** The person's day there may begin later than midnight. */
const momentAfter = (around: Around, dayStart: number, at: number | null): When | null => {
  const when = at === null ? null : around.moment(at);
  const own = at === null ? null : around.moment(at - dayStart * HOUR);
  return when === null || own === null ? null : { ...when, day: own.day };
};

type WhenOf = (at: number | null) => When | null;

const addToDo = (finds: Finds, task: JsonObject, whenOf: WhenOf): void => {
  finds.row();
  if (task['completed'] !== true) return finds.openTask(textOf(task['text']));
  const when = whenOf(millisecondsOf(task['dateCompleted']) ?? millisecondsOf(task['updatedAt']));
  if (when === null) return finds.skip(null, { type: 'no-date' });
  finds.doing({ ...when, name: textOf(task['text']), note: textOf(task['notes']) });
};

const addHistory = (finds: Finds, task: JsonObject, whenOf: WhenOf): void => {
  let before = 0;
  for (const [index, raw] of listIn(task['history']).entries()) {
    finds.row();
    const row = objectIn(raw);
    const times = timesDone(row, before);
    before = numberOf(row['value']) ?? before;
    const when = whenOf(millisecondsOf(row['date']));
    if (when === null) finds.damaged('history', index);
    else if (times === 0) finds.aside('not-done');
    else {
      const note = times > 1 ? `×${times}` : '';
      finds.doing({ ...when, name: textOf(task['text']), note, guess: 'win' });
    }
  }
};

const timesDone = (row: JsonObject, before: number): number => {
  if (typeof row['completed'] === 'boolean') return row['completed'] ? 1 : 0;
  const up = numberOf(row['scoredUp']);
  if (up !== null) return up;
  return (numberOf(row['value']) ?? before) > before ? 1 : 0;
};
