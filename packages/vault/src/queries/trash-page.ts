/** The trash, newest day first. What an undone import brought lies here no more: bringing it again restores it. */

import type { QueryHandler } from '../context.ts';
import { pageSize, readWins } from './read-wins.ts';

export const trashPage: QueryHandler<'trash-page'> = ({ database }, input) =>
  readWins(database, {
    where: `win.trashed = 1 AND win.text IS NOT NULL AND win.day IS NOT NULL
      AND (win.import_batch IS NULL OR win.import_batch NOT IN (SELECT id FROM import WHERE undone = 1))`,
    params: [],
    after: input.after,
    limit: pageSize(input.limit),
  });
