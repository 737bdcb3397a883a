/** The database of Things 3: what was completed is done, at the moment that it was. Seconds since 1970. */

import { err, ok } from '@cairn/domain';
import { numberIn, textIn } from '../formats/table-rows.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import type { ForeignTables } from '../import-format.ts';

const HEADING = 2;
const DONE = 3;
const OPEN = 0;

export const readThings: Read<ForeignTables> = async (database, around) => {
  const tasks = await database.rows('TMTask');
  if (tasks === null) return err({ type: 'BrokenDatabase' });
  const finds = new Finds();
  for (const [index, row] of tasks.entries()) {
    if (numberIn(row, 'type') === HEADING) continue;
    finds.row();
    const status = numberIn(row, 'status');
    const seconds = numberIn(row, 'stopDate');
    const when = seconds === null ? null : around.moment(seconds * 1000);
    if (numberIn(row, 'trashed') === 1) finds.aside('removed');
    else if (status === OPEN) finds.openTask(textIn(row, 'title'));
    else if (status !== DONE) finds.aside('not-done');
    else if (when === null) finds.damaged('TMTask', index);
    else finds.doing({ ...when, name: textIn(row, 'title'), note: textIn(row, 'notes') });
  }
  return ok(finds.reading('database'));
};
