/** Super Productivity's backup, of now and of version 10: tasks, and those in its archives, that are done; notes as pages. */

import { ok } from '@cairn/domain';
import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { millisecondsOf, objectIn, textOf } from '../formats/json-parts.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read } from '../found/found.ts';

const ARCHIVES = ['taskArchive', 'archiveYoung', 'archiveOld'] as const;

export const readSuperProductivity: Read<JsonValue> = async (value, around) => {
  const outer = objectIn(value);
  const data = isJsonObject(outer['data']) ? outer['data'] : outer;
  const finds = new Finds();
  const archives = ARCHIVES.map((name) => objectIn(data[name]));
  for (const store of [data['task'], ...archives.map((archive) => archive['task'] ?? archive)])
    for (const task of entitiesIn(store)) addTask(finds, task, around);
  for (const note of entitiesIn(data['note'])) {
    finds.row();
    const at = millisecondsOf(note['created']);
    const when = at === null ? null : around.moment(at);
    if (when === null) finds.skip(null, { type: 'no-date' });
    else
      finds.page({ ...when, text: textOf(note['content']), key: ['super-productivity', textOf(note['id'])] });
  }
  return ok(finds.reading(isJsonObject(outer['data']) ? 'backup' : 'backup-10'));
};

const entitiesIn = (store: JsonValue | undefined): readonly JsonObject[] =>
  Object.values(objectIn(objectIn(store)['entities'])).filter(isJsonObject);

const addTask = (finds: Finds, task: JsonObject, around: Around): void => {
  finds.row();
  if (task['isDone'] !== true) return finds.openTask(textOf(task['title']));
  const at = millisecondsOf(task['doneOn']) ?? millisecondsOf(task['created']);
  const when = at === null ? null : around.moment(at);
  if (when === null) return finds.skip(null, { type: 'no-date' });
  finds.doing({ ...when, name: textOf(task['title']), note: textOf(task['notes']) });
};
