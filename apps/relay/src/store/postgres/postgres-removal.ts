/** What removes, and keeps the count of what is held right. Runs inside a transaction that holds the vault's row. */

import type { Bytes } from '@cairn/relay-api';
import { blobIn, numberIn } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask } from './connect.ts';

const REMOVE_SEGMENTS = sql('DELETE FROM segment WHERE vault = $1 AND snapshot = $2');
const REMOVE_SNAPSHOT = sql('DELETE FROM snapshot WHERE vault = $1 AND id = $2 RETURNING bytes');
const RELEASE = sql(
  'UPDATE vault SET held = held - $2::bigint, chunks = chunks - $3::bigint WHERE vault = $1',
);
const REMOVE_CHUNKS = sql(
  `WITH gone AS (
     DELETE FROM chunk WHERE vault = $1 AND seq IN
       (SELECT seq FROM chunk WHERE vault = $1 AND seq <= $2 ORDER BY seq LIMIT $3)
     RETURNING length(sealed) AS size)
   SELECT count(*) AS count, coalesce(sum(size), 0)::bigint AS size FROM gone`,
);
const OTHERS = sql('SELECT id FROM snapshot WHERE vault = $1 AND seq <= $2 AND id <> $3');
const REMOVE_CHEERS = sql('DELETE FROM cheer WHERE vault = $1 AND share = $2');
const REMOVE_SHARE = sql('DELETE FROM share WHERE vault = $1 AND id = $2');
const REMOVE_NAME = sql('DELETE FROM share_name WHERE id = $1 AND vault = $2');
const SHARES = sql('SELECT id FROM share WHERE vault = $1');
const LOG = [
  sql('DELETE FROM segment WHERE vault = $1'),
  sql('DELETE FROM snapshot WHERE vault = $1'),
  sql('DELETE FROM chunk WHERE vault = $1'),
  sql('DELETE FROM reminder WHERE vault = $1'),
  sql('UPDATE vault SET snapshot = NULL, bytes = 0, held = 0, chunks = 0 WHERE vault = $1'),
];

/** A snapshot with its segments. */
export const removeSnapshot = async (ask: Ask, vault: Bytes, snapshot: Bytes): Promise<void> => {
  await ask(REMOVE_SEGMENTS, [vault, snapshot]);
  for (const row of (await ask(REMOVE_SNAPSHOT, [vault, snapshot])).rows)
    await ask(RELEASE, [vault, numberIn(row, 'bytes'), 0]);
};

/** At most `most` chunks up to a seq, the oldest first; `null`: all. Gives how many were removed. */
export const removeChunks = async (
  ask: Ask,
  vault: Bytes,
  { seq, most }: { readonly seq: number; readonly most: number | null },
): Promise<number> => {
  const [row] = (await ask(REMOVE_CHUNKS, [vault, seq, most])).rows;
  if (row === undefined) return 0;
  const count = numberIn(row, 'count');
  if (count > 0) await ask(RELEASE, [vault, numberIn(row, 'size'), count]);
  return count;
};

/** Everything up to a seq, and every other snapshot that reaches no further. */
export const removeHidden = async (
  ask: Ask,
  vault: Bytes,
  { seq, keeping }: { readonly seq: number; readonly keeping: Bytes },
): Promise<void> => {
  await removeChunks(ask, vault, { seq, most: null });
  for (const row of (await ask(OTHERS, [vault, seq, keeping])).rows)
    await removeSnapshot(ask, vault, blobIn(row, 'id'));
};

/** With what was sent back. */
export const removeShare = async (ask: Ask, vault: Bytes, share: Bytes): Promise<void> => {
  await ask(REMOVE_CHEERS, [vault, share]);
  await ask(REMOVE_SHARE, [vault, share]);
  await ask(REMOVE_NAME, [share, vault]);
};

export const removeShares = async (ask: Ask, vault: Bytes): Promise<void> => {
  for (const row of (await ask(SHARES, [vault])).rows) await removeShare(ask, vault, blobIn(row, 'id'));
};

/** Chunks, snapshots, shares and reminders: the vault's row stays. */
export const removeLog = async (ask: Ask, vault: Bytes): Promise<void> => {
  await removeShares(ask, vault);
  for (const statement of LOG) await ask(statement, [vault]);
};
