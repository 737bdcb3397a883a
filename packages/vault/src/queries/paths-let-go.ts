/** Paths in the trash, newest let go first. What an undone import brought lies here no more. */

import { fieldClock, hlcParts } from '@cairn/changes';
import type { RecordState } from '@cairn/changes';
import type { Instant } from '@cairn/domain';
import { CHALLENGE, rowColumns, rowToState } from '@cairn/store';
import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { challengeOf } from '../records/challenge-record.ts';

/** Enough for anybody; the newest of them. */
const MOST_SHOWN = 200;

export const pathsLetGo: QueryHandler<'paths-let-go'> = async ({ database }) => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(CHALLENGE).join(', ')} FROM challenge WHERE trashed = 1
       AND (import_batch IS NULL OR import_batch NOT IN (SELECT id FROM import WHERE undone = 1))`,
  );
  const paths = rows.flatMap((row) => {
    const state = rowToState(CHALLENGE, row);
    const challenge = challengeOf(state);
    return challenge === null ? [] : [{ challenge, at: letGoAt(state) }];
  });
  return { paths: paths.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)).slice(0, MOST_SHOWN) };
};

const letGoAt = (state: RecordState): Instant | null => {
  const clock = fieldClock(state, 'trashed');
  return clock === null ? null : (hlcParts(clock).ms as Instant);
};
