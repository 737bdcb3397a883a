/** Snapshots: begun, filled, committed whole or not at all. What one hides stays for the days of grace, or goes at once. */

import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import { HELD_TIMES, MOST_BEGUN } from '../relay-store.ts';
import type {
  BeginningSnapshot,
  Committing,
  Conflict,
  Done,
  Full,
  NotFound,
  RelayStore,
  Segment,
  Shut,
} from '../relay-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import type { SqliteRemoval } from './sqlite-removal.ts';
import type { ReadVault } from './vault-row.ts';

type SqliteSnapshots = Pick<RelayStore, 'beginSnapshot' | 'putSegment' | 'commitSnapshot' | 'segment'>;

interface Parts {
  readonly write: Write;
  readonly readVault: ReadVault;
  readonly removal: SqliteRemoval;
}

const DONE: Done = { type: 'Done' };
const CONFLICT: Conflict = { type: 'Conflict' };
const NOT_FOUND: NotFound = { type: 'NotFound' };
const FULL: Full = { type: 'Full' };

export const createSqliteSnapshots = (database: DatabaseSync, parts: Parts): SqliteSnapshots => {
  const { write, readVault } = parts;
  const begin = createBegin(database, parts);
  const put = createPut(database, parts);
  const commit = createCommit(database, parts);
  const segment = database.prepare(
    `SELECT sealed FROM segment JOIN snapshot ON snapshot.vault = segment.vault AND snapshot.id = segment.snapshot
     WHERE segment.vault = ? AND segment.snapshot = ? AND place = ? AND committed_on IS NOT NULL`,
  );
  return {
    beginSnapshot: (vault, beginning) => write(() => begin(vault, beginning)),
    putSegment: (vault, sent) => write(() => put(vault, sent)),
    commitSnapshot: (vault, committing) => write(() => commit(vault, committing)),
    segment: async (vault, { snapshot, index }) => {
      const row = readVault(vault);
      if (row.type !== 'Open') return row;
      const found = segment.get(vault, snapshot, index);
      return found === undefined ? NOT_FOUND : { type: 'Segment', sealed: blobIn(found, 'sealed') };
    },
  };
};

const createBegin = (database: DatabaseSync, { readVault, removal }: Parts) => {
  const hashAt = database.prepare('SELECT hash FROM chunk WHERE vault = ? AND seq = ?');
  const begun = database.prepare(
    'SELECT id FROM snapshot WHERE vault = ? AND committed_on IS NULL ORDER BY begun_on, seq',
  );
  const insert = database.prepare(
    'INSERT INTO snapshot (vault, id, seq, head, segments, begun_on) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return (
    vault: Bytes,
    { snapshot, seq, head, segments, day }: BeginningSnapshot,
  ): Done | Conflict | Shut => {
    const row = readVault(vault);
    if (row.type !== 'Open') return row;
    const there = hashAt.get(vault, seq);
    if (seq <= row.snapshotSeq || there === undefined) return CONFLICT;
    if (Buffer.compare(blobIn(there, 'hash'), head) !== 0) return CONFLICT;
    const waiting = begun.all(vault);
    for (const one of waiting.slice(0, Math.max(0, waiting.length - MOST_BEGUN + 1)))
      removal.snapshot(vault, blobIn(one, 'id'));
    insert.run(vault, snapshot, seq, head, segments, day);
    return DONE;
  };
};

const createPut = (database: DatabaseSync, { readVault }: Parts) => {
  const begun = database.prepare('SELECT segments, committed_on FROM snapshot WHERE vault = ? AND id = ?');
  const sizeOf = database.prepare(
    'SELECT length(sealed) AS size FROM segment WHERE vault = ? AND snapshot = ? AND place = ?',
  );
  const insert = database.prepare(
    'INSERT OR REPLACE INTO segment (vault, snapshot, place, sealed) VALUES (?, ?, ?, ?)',
  );
  const grow = database.prepare(
    'UPDATE snapshot SET bytes = bytes + ?3 WHERE vault = ?1 AND id = ?2 AND bytes + ?3 <= ?4',
  );
  const hold = database.prepare('UPDATE vault SET held = held + ?2 WHERE vault = ?1 AND held + ?2 <= ?3');
  const isIn = (vault: Bytes): Shut | null => {
    const row = readVault(vault);
    return row.type === 'Open' ? null : row;
  };
  return (
    vault: Bytes,
    { snapshot, index, sealed, quota }: Segment,
  ): Done | Conflict | NotFound | Full | Shut => {
    const shut = isIn(vault);
    if (shut !== null) return shut;
    const row = begun.get(vault, snapshot);
    if (row === undefined || index >= numberIn(row, 'segments')) return NOT_FOUND;
    if (row['committed_on'] !== null) return CONFLICT;
    const before = sizeOf.get(vault, snapshot, index);
    const more = sealed.length - (before === undefined ? 0 : numberIn(before, 'size'));
    if (hold.run(vault, more, quota.bytes * HELD_TIMES).changes === 0) return FULL;
    if (grow.run(vault, snapshot, more, quota.bytes).changes === 0) {
      hold.run(vault, -more, Number.MAX_SAFE_INTEGER);
      return FULL;
    }
    insert.run(vault, snapshot, index, sealed);
    return DONE;
  };
};

const createCommit = (database: DatabaseSync, { readVault, removal }: Parts) => {
  const select = database.prepare(
    'SELECT seq, segments, bytes, committed_on FROM snapshot WHERE vault = ? AND id = ?',
  );
  const present = database.prepare('SELECT count(*) AS count FROM segment WHERE vault = ? AND snapshot = ?');
  const commit = database.prepare(
    'UPDATE snapshot SET key_epoch = ?3, manifest = ?4, bytes = bytes + ?6, committed_on = ?5 WHERE vault = ?1 AND id = ?2',
  );
  const replace = database.prepare('UPDATE snapshot SET replaced_on = ? WHERE vault = ? AND id = ?');
  const hide = database.prepare(
    `UPDATE vault SET snapshot = ?2, snapshot_seq = ?3, held = held + ?4, bytes = ?5 +
       (SELECT ifnull(sum(length(sealed)), 0) FROM chunk WHERE vault = ?1 AND seq > ?3)
     WHERE vault = ?1 AND held + ?4 <= ?6`,
  );
  const isWhole = (vault: Bytes, snapshot: Bytes, row: Row): boolean => {
    const count = present.get(vault, snapshot);
    return count !== undefined && numberIn(count, 'count') === numberIn(row, 'segments');
  };
  return (vault: Bytes, committing: Committing): Done | Conflict | NotFound | Full | Shut => {
    const { snapshot, keyEpoch, manifest, eraseNow, day, quota } = committing;
    const open = readVault(vault);
    if (open.type !== 'Open') return open;
    const row = select.get(vault, snapshot);
    if (row === undefined) return NOT_FOUND;
    // Sent again, because the answer did not arrive.
    if (row['committed_on'] !== null)
      return open.snapshot !== null && Buffer.compare(open.snapshot, snapshot) === 0 ? DONE : CONFLICT;
    const seq = numberIn(row, 'seq');
    if (seq <= open.snapshotSeq || !isWhole(vault, snapshot, row)) return CONFLICT;
    const bytes = numberIn(row, 'bytes') + manifest.length;
    const most = quota.bytes * HELD_TIMES;
    if (hide.run(vault, snapshot, seq, manifest.length, bytes, most).changes === 0) return FULL;
    commit.run(vault, snapshot, keyEpoch, manifest, day, manifest.length);
    if (open.snapshot !== null) replace.run(day, vault, open.snapshot);
    if (eraseNow) removal.hidden(vault, { seq, keeping: snapshot });
    return DONE;
  };
};
