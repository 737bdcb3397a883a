/** The journal, newest first, a page at a time; and its trash. */

import type { QueryHandler } from '../../context.ts';
import { readEntries } from './read-entries.ts';

export const journalPage: QueryHandler<'journal-page'> = ({ database }, { after, limit }) =>
  readEntries(database, { where: 'entry.visible = 1', after, limit });

/** What an undone import brought lies here no more: bringing it again restores it. */
export const journalTrashPage: QueryHandler<'journal-trash-page'> = ({ database }, { after, limit }) =>
  readEntries(database, {
    where: `entry.trashed = 1 AND entry.text IS NOT NULL AND entry.day IS NOT NULL
      AND (entry.import_batch IS NULL OR entry.import_batch NOT IN (SELECT id FROM import WHERE undone = 1))`,
    after,
    limit,
  });
