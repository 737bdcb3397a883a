/** Reading wins in the order of the record, a page at a time. Cursors name a place, not a number: pages never shift. */

import type { Win } from '@cairn/domain';
import { bytesToHex, hexToBytes, rowColumns, rowToState, WIN } from '@cairn/store';
import type { Database, SqlRow, SqlValue } from '@cairn/store';
import type { Cursor } from '../door/queries.ts';
import { winOf } from '../records/win-record.ts';
import { Refusal } from '../refusal.ts';

export const WIN_COLUMNS: string = rowColumns(WIN)
  .map((column) => `win.${column}`)
  .join(', ');

/** Newest first. */
export const NEWEST_FIRST = 'win.day DESC, win.sort_at DESC, win.id DESC';

export interface WinQuery {
  /** After `FROM win WHERE`, with `?1…`; the three values of a cursor follow the params given. */
  readonly where: string;
  readonly params: readonly SqlValue[];
  readonly after: Cursor | undefined;
  readonly limit: number;
}

/** At most `limit` wins, newest first, and where to go on. */
export const readWins = async (
  database: Database,
  { where, params, after, limit }: WinQuery,
): Promise<{ readonly wins: Win[]; readonly next: Cursor | null }> => {
  const place = after === undefined ? [] : placeOf(after);
  const start = params.length;
  const onwards =
    place.length === 0
      ? ''
      : `AND (win.day, win.sort_at, win.id) < (?${start + 1}, ?${start + 2}, ?${start + 3})`;
  const rows = await database.all<SqlRow>(
    `SELECT ${WIN_COLUMNS}, win.sort_at FROM win WHERE ${where} ${onwards}
     ORDER BY ${NEWEST_FIRST} LIMIT ?${start + place.length + 1}`,
    [...params, ...place, limit + 1],
  );
  const wins = winsOf(rows.slice(0, limit));
  const last = rows[limit - 1];
  return { wins, next: rows.length > limit && last !== undefined ? cursorAt(last) : null };
};

export const winsOf = (rows: readonly SqlRow[]): Win[] =>
  rows.map((row) => winOf(rowToState(WIN, row))).filter((win) => win !== null);

/** 1 to 500; 50 unless given. */
export const pageSize = (limit: number | undefined): number =>
  Math.min(Math.max(Math.trunc(limit ?? 50), 1), 500);

/** The place of a row that has a day, as wins and pages of the journal have. */
export const cursorAt = (row: SqlRow): Cursor =>
  `${String(row['day'])}.${String(row['sort_at'])}.${bytesToHex(row['id'] as Uint8Array)}`;

/** Day, place within the day, id. */
export const placeOf = (cursor: Cursor): SqlValue[] => {
  const parts = /^(-?\d+)\.(-?\d+)\.([0-9a-f]{32})$/.exec(cursor);
  if (parts === null) throw new Refusal({ type: 'BadInput', field: 'after' });
  return [Number(parts[1]), Number(parts[2]), hexToBytes(parts[3] ?? '')];
};
