/** Deletes what has had its time, a short step at a time, so that nobody waits for it. */

import type { DatabaseSync } from 'node:sqlite';
import { DAY } from '../relay-store.ts';
import type { RelayStore, Sweeping } from '../relay-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { SqliteRemoval } from './sqlite-removal.ts';
import { createShareSweep } from './sqlite-shares.ts';

const CHUNKS_AT_ONCE = 500;
const SNAPSHOTS_AT_ONCE = 20;
/** A snapshot that nobody finished. */
const BEGUN_DAYS = 2;

export const createSqliteSweep = (
  database: DatabaseSync,
  { write, removal }: { readonly write: Write; readonly removal: SqliteRemoval },
): Pick<RelayStore, 'sweep'> => {
  const ended = [
    'DELETE FROM session WHERE until <= ?',
    'DELETE FROM used_nonce WHERE until <= ?',
    'DELETE FROM slot WHERE mailbox IN (SELECT mailbox FROM mailbox WHERE until <= ?)',
    'DELETE FROM mailbox WHERE until <= ?',
  ].map((sql) => database.prepare(sql));
  const due = database.prepare(
    'SELECT vault, id, seq FROM snapshot WHERE is_swept = 0 AND committed_on IS NOT NULL AND committed_on <= ? LIMIT 1',
  );
  const swept = database.prepare('UPDATE snapshot SET is_swept = 1 WHERE vault = ? AND id = ?');
  const old = database.prepare(
    'SELECT vault, id FROM snapshot WHERE replaced_on <= ?1 OR (committed_on IS NULL AND begun_on <= ?2) LIMIT ?3',
  );

  const sweepShares = createShareSweep(database);

  const hiddenChunks = (lastDay: number): boolean => {
    const row = due.get(lastDay);
    if (row === undefined) return false;
    const vault = blobIn(row, 'vault');
    const removed = removal.chunks(vault, { seq: numberIn(row, 'seq'), most: CHUNKS_AT_ONCE });
    if (removed < CHUNKS_AT_ONCE) swept.run(vault, blobIn(row, 'id'));
    return true;
  };

  const oldSnapshots = (lastDay: number, today: number): boolean => {
    const rows = old.all(lastDay, today - BEGUN_DAYS, SNAPSHOTS_AT_ONCE);
    for (const row of rows) removal.snapshot(blobIn(row, 'vault'), blobIn(row, 'id'));
    return rows.length === SNAPSHOTS_AT_ONCE;
  };

  return {
    sweep: ({ now, graceDays }: Sweeping) =>
      write(() => {
        const moreShares = sweepShares({ now, graceDays });
        for (const statement of ended) statement.run(now);
        const today = Math.floor(now / DAY);
        // A day is coarse: what was hidden late on it has its 30 days too.
        const lastDay = today - graceDays - 1;
        const more = hiddenChunks(lastDay);
        return oldSnapshots(lastDay, today) || more || moreShares;
      }),
  };
};
