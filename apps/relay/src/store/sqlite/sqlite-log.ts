/** Chunks: numbered while the vault's row is held, each id once, within the quota that is checked in the same statement. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes, PulledChunk, SnapshotTold } from '@cairn/relay-api';
import { placeChunks } from '../place-chunks.ts';
import { HELD_TIMES } from '../relay-store.ts';
import type { Appended, Appending, Full, PullQuery, RelayStore, Shut } from '../relay-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { ReadVault } from './vault-row.ts';

type SqliteLog = Pick<RelayStore, 'append' | 'pull' | 'headOf'>;

export const createSqliteLog = (
  database: DatabaseSync,
  { write, readVault }: { readonly write: Write; readonly readVault: ReadVault },
): SqliteLog => {
  const appendNow = createAppend(database, readVault);
  const chunksOf = createChunksOf(database);
  const snapshotOf = database.prepare(
    'SELECT id, seq, head, segments, key_epoch, manifest FROM snapshot WHERE vault = ? AND id = ?',
  );

  const told = (vault: Bytes, snapshot: Bytes | null): SnapshotTold | null => {
    const row = snapshot === null ? undefined : snapshotOf.get(vault, snapshot);
    if (row === undefined) return null;
    return {
      snapshot: blobIn(row, 'id'),
      seq: numberIn(row, 'seq'),
      head: blobIn(row, 'head'),
      segments: numberIn(row, 'segments'),
      keyEpoch: numberIn(row, 'key_epoch'),
      manifest: blobIn(row, 'manifest'),
    };
  };

  return {
    append: (vault, appending) => write(() => appendNow(vault, appending)),
    pull: async (vault, query) => {
      const row = readVault(vault);
      if (row.type !== 'Open') return row;
      const after = query.hidden ? query.after : Math.max(query.after, row.snapshotSeq);
      return {
        type: 'Pulled',
        logEpoch: row.logEpoch,
        seq: row.seq,
        head: row.head,
        snapshot: told(vault, row.snapshot),
        chunks: chunksOf(vault, { ...query, after }),
      };
    },
    headOf: async (vault) => {
      const row = readVault(vault);
      return row.type === 'Open' ? { type: 'Head', seq: row.seq } : row;
    },
  };
};

const createAppend = (database: DatabaseSync, readVault: ReadVault) => {
  const seqOf = database.prepare('SELECT seq FROM chunk WHERE vault = ? AND id = ?');
  const insert = database.prepare(
    'INSERT INTO chunk (vault, seq, id, key_epoch, hash, sealed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const advance = database.prepare(
    `UPDATE vault SET seq = ?2, head = ?3, bytes = bytes + ?4, held = held + ?4, chunks = chunks + ?5
     WHERE vault = ?1 AND bytes + ?4 <= ?6 AND held + ?4 <= ?7 AND chunks + ?5 <= ?8`,
  );

  const seqIn = (vault: Bytes, id: Bytes): number | undefined => {
    const row = seqOf.get(vault, id);
    return row === undefined ? undefined : numberIn(row, 'seq');
  };

  return (vault: Bytes, { chunks, quota }: Appending): Appended | Full | Shut => {
    const row = readVault(vault);
    if (row.type !== 'Open') return row;
    const { seq, head, seqs, fresh, bytes } = placeChunks(row, chunks, (id) => seqIn(vault, id));
    if (fresh.length > 0) {
      const most = [quota.bytes, quota.bytes * HELD_TIMES, quota.chunks];
      const { changes } = advance.run(vault, seq, head, bytes, fresh.length, ...most);
      if (changes === 0) return { type: 'Full' };
    }
    for (const { seq: at, hash, chunk } of fresh) insert.run(vault, at, chunk[0], chunk[1], hash, chunk[2]);
    return { type: 'Appended', isNew: fresh.length > 0, logEpoch: row.logEpoch, seq, head, seqs };
  };
};

/** At least one where there is one; then as many as fit. */
const createChunksOf = (database: DatabaseSync) => {
  const select = database.prepare(
    'SELECT seq, id, key_epoch, sealed FROM chunk WHERE vault = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  return (vault: Bytes, { after, most, bytes }: Omit<PullQuery, 'hidden'>): readonly PulledChunk[] => {
    const chunks: PulledChunk[] = [];
    let taken = 0;
    for (const row of select.iterate(vault, after, most)) {
      const sealed = blobIn(row, 'sealed');
      taken += sealed.length;
      if (chunks.length > 0 && taken > bytes) break;
      chunks.push([numberIn(row, 'seq'), blobIn(row, 'id'), numberIn(row, 'key_epoch'), sealed]);
    }
    return chunks;
  };
};
