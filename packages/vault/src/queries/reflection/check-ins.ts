/** Check-ins as they were kept, newest first, a page at a time. */

import { CHECK_IN, rowColumns, rowToState } from '@cairn/store';
import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { checkInOf, saysNothing } from '../../records/check-in-record.ts';
import { cursorAt, pageSize, placeOf } from '../read-wins.ts';

export const checkIns: QueryHandler<'check-ins'> = async ({ database }, { after, limit: asked }) => {
  const limit = pageSize(asked);
  const place = after === undefined ? [] : placeOf(after);
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(CHECK_IN).join(', ')}, sort_at FROM check_in
     WHERE visible = 1 ${place.length === 0 ? '' : 'AND (day, sort_at, id) < (?1, ?2, ?3)'}
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?${place.length + 1}`,
    [...place, limit + 1],
  );
  const last = rows[limit - 1];
  return {
    checkIns: rows
      .slice(0, limit)
      .map((row) => checkInOf(rowToState(CHECK_IN, row)))
      .filter((kept) => kept !== null)
      .filter((kept) => !saysNothing(kept)),
    next: rows.length > limit && last !== undefined ? cursorAt(last) : null,
  };
};
