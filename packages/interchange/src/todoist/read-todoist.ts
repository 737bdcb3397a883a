/** A Todoist template: tasks without a word on whether they are done. All of them are still to do, and none is poured in. */

import { ok } from '@cairn/domain';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';

/** `@errands` is a label, and no part of what there is to do. */
const withoutLabels = (content: string): string => content.replace(/(?:^|\s)@[\p{L}\p{N}_-]+/gu, '');

export const readTodoist: Read<CsvTable> = async ({ header, rows }) => {
  const cell = rowReader(header);
  const finds = new Finds();
  const tasks = rows.filter((row) => cell(row, 'type') === 'task');
  finds.row(tasks.length);
  for (const task of tasks) finds.openTask(withoutLabels(cell(task, 'content')));
  return ok(finds.reading('template'));
};
