/** What removes, and keeps the count of what is held right. Runs inside a transaction of whoever asks. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import { blobIn, numberIn } from '../row-values.ts';

export interface SqliteRemoval {
  /** A snapshot with its segments. */
  snapshot(vault: Bytes, snapshot: Bytes): void;
  /** At most `most` chunks up to a seq, the oldest first. Gives how many were removed. */
  chunks(vault: Bytes, upTo: { readonly seq: number; readonly most: number }): number;
  /** Everything up to a seq, and every other snapshot that reaches no further. */
  hidden(vault: Bytes, upTo: { readonly seq: number; readonly keeping: Bytes }): void;
  /** All shares, with what was sent back. */
  shares(vault: Bytes): void;
  /** Chunks, snapshots and shares: the vault's row stays. */
  log(vault: Bytes): void;
}

export const createSqliteRemoval = (database: DatabaseSync): SqliteRemoval => {
  const removeSegments = database.prepare('DELETE FROM segment WHERE vault = ? AND snapshot = ?');
  const removeSnapshot = database.prepare('DELETE FROM snapshot WHERE vault = ? AND id = ? RETURNING bytes');
  const release = database.prepare(
    'UPDATE vault SET held = held - ?2, chunks = chunks - ?3 WHERE vault = ?1',
  );
  const removeChunks = database.prepare(
    `DELETE FROM chunk WHERE rowid IN (SELECT rowid FROM chunk WHERE vault = ? AND seq <= ? ORDER BY seq LIMIT ?)
     RETURNING length(sealed) AS size`,
  );
  const others = database.prepare('SELECT id FROM snapshot WHERE vault = ? AND seq <= ? AND id <> ?');
  const inLog = [
    'DELETE FROM segment WHERE vault = ?',
    'DELETE FROM snapshot WHERE vault = ?',
    'DELETE FROM chunk WHERE vault = ?',
    'UPDATE vault SET snapshot = NULL, bytes = 0, held = 0, chunks = 0 WHERE vault = ?',
  ].map((sql) => database.prepare(sql));

  const snapshot: SqliteRemoval['snapshot'] = (vault, id) => {
    removeSegments.run(vault, id);
    for (const row of removeSnapshot.all(vault, id)) release.run(vault, numberIn(row, 'bytes'), 0);
  };

  const chunks: SqliteRemoval['chunks'] = (vault, { seq, most }) => {
    const rows = removeChunks.all(vault, seq, most);
    release.run(
      vault,
      rows.reduce((sum, row) => sum + numberIn(row, 'size'), 0),
      rows.length,
    );
    return rows.length;
  };

  const shares = createShareRemoval(database);
  return {
    snapshot,
    chunks,
    hidden: (vault, { seq, keeping }) => {
      chunks(vault, { seq, most: -1 });
      for (const row of others.all(vault, seq, keeping)) snapshot(vault, blobIn(row, 'id'));
    },
    shares,
    log: (vault) => {
      shares(vault);
      for (const statement of inLog) statement.run(vault);
    },
  };
};

const createShareRemoval = (database: DatabaseSync): SqliteRemoval['shares'] => {
  const ofShares = [
    'DELETE FROM cheer WHERE vault = ?',
    'DELETE FROM share_name WHERE id IN (SELECT id FROM share WHERE vault = ?)',
    'DELETE FROM share WHERE vault = ?',
  ].map((sql) => database.prepare(sql));
  return (vault) => {
    for (const statement of ofShares) statement.run(vault);
  };
};
