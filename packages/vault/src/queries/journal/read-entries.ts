/** Reading pages of the journal in the order of their days, newest first. Cursors name a place: pages never shift. */

import type { JournalEntry } from '@cairn/domain';
import { ENTRY, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { JournalPage } from '../../door/journal-queries.ts';
import type { Cursor } from '../../door/queries.ts';
import { entryOf } from '../../records/entry-record.ts';
import { cursorAt, pageSize, placeOf } from '../read-wins.ts';

export const ENTRY_COLUMNS: string = rowColumns(ENTRY)
  .map((column) => `entry.${column}`)
  .join(', ');

interface PageWish {
  /** After `FROM entry WHERE`. */
  readonly where: string;
  readonly after: Cursor | undefined;
  readonly limit: number | undefined;
}

export const readEntries = async (
  database: Database,
  { where, after, limit: asked }: PageWish,
): Promise<JournalPage> => {
  const limit = pageSize(asked);
  const place = after === undefined ? [] : placeOf(after);
  const onwards = place.length === 0 ? '' : 'AND (entry.day, entry.sort_at, entry.id) < (?1, ?2, ?3)';
  const rows = await database.all<SqlRow>(
    `SELECT ${ENTRY_COLUMNS}, entry.sort_at FROM entry WHERE ${where} ${onwards}
     ORDER BY entry.day DESC, entry.sort_at DESC, entry.id DESC LIMIT ?${place.length + 1}`,
    [...place, limit + 1],
  );
  const last = rows[limit - 1];
  const next = rows.length > limit && last !== undefined ? cursorAt(last) : null;
  return { entries: entriesOf(rows.slice(0, limit)), next };
};

export const entriesOf = (rows: readonly SqlRow[]): JournalEntry[] =>
  rows.map((row) => entryOf(rowToState(ENTRY, row))).filter((entry) => entry !== null);
