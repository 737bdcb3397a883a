/** Snapshots: begun, filled, committed whole or not at all. What one hides stays for the days of grace, or goes at once. */

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
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres } from './connect.ts';
import { removeHidden, removeSnapshot } from './postgres-removal.ts';
import { holdVault, readVault } from './vault-row.ts';
import type { OpenVault } from '../vault-row.ts';

type PostgresSnapshots = Pick<RelayStore, 'beginSnapshot' | 'putSegment' | 'commitSnapshot' | 'segment'>;

const DONE: Done = { type: 'Done' };
const CONFLICT: Conflict = { type: 'Conflict' };
const NOT_FOUND: NotFound = { type: 'NotFound' };
const FULL: Full = { type: 'Full' };

const SEGMENT = sql(
  `SELECT sealed FROM segment JOIN snapshot ON snapshot.vault = segment.vault AND snapshot.id = segment.snapshot
   WHERE segment.vault = $1 AND snapshot.vault = $1 AND segment.snapshot = $2 AND place = $3 AND committed_on IS NOT NULL`,
);
const HASH_AT = sql('SELECT hash FROM chunk WHERE vault = $1 AND seq = $2');
const BEGUN = sql(
  'SELECT id FROM snapshot WHERE vault = $1 AND committed_on IS NULL ORDER BY begun_on, seq, id',
);
const INSERT = sql(
  'INSERT INTO snapshot (vault, id, seq, head, segments, begun_on) VALUES ($1, $2, $3, $4, $5, $6)',
);
const ONE = sql('SELECT seq, segments, bytes, committed_on FROM snapshot WHERE vault = $1 AND id = $2');
const SIZE_OF = sql(
  'SELECT length(sealed) AS size FROM segment WHERE vault = $1 AND snapshot = $2 AND place = $3',
);
const GROW = sql(
  `UPDATE snapshot SET bytes = bytes + $3::bigint WHERE vault = $1 AND id = $2 AND bytes + $3::bigint <= $4::bigint`,
);
const HOLD = sql(
  'UPDATE vault SET held = held + $2::bigint WHERE vault = $1 AND held + $2::bigint <= $3::bigint',
);
const REMOVE_SEGMENT = sql('DELETE FROM segment WHERE vault = $1 AND snapshot = $2 AND place = $3');
const PUT_SEGMENT = sql('INSERT INTO segment (vault, snapshot, place, sealed) VALUES ($1, $2, $3, $4)');
const PRESENT = sql('SELECT count(*) AS count FROM segment WHERE vault = $1 AND snapshot = $2');
const COMMIT = sql(
  `UPDATE snapshot SET key_epoch = $3, manifest = $4, bytes = bytes + $6::bigint, committed_on = $5 WHERE vault = $1 AND id = $2`,
);
const REPLACE = sql('UPDATE snapshot SET replaced_on = $3 WHERE vault = $1 AND id = $2');
const ABOVE = sql(
  'SELECT coalesce(sum(length(sealed)), 0)::bigint AS size FROM chunk WHERE vault = $1 AND seq > $2',
);
const HIDE = sql(
  `UPDATE vault SET snapshot = $2, snapshot_seq = $3, held = held + $4::bigint, bytes = $5
   WHERE vault = $1 AND held + $4::bigint <= $6::bigint`,
);

export const createPostgresSnapshots = ({ ask, transaction }: Postgres): PostgresSnapshots => ({
  beginSnapshot: (vault, beginning) => transaction((held) => begin(held.ask, vault, beginning)),
  putSegment: (vault, sent) => transaction((held) => put(held.ask, vault, sent)),
  commitSnapshot: (vault, committing) => transaction((held) => commit(held.ask, vault, committing)),
  segment: async (vault, { snapshot, index }) => {
    const row = await readVault(ask, vault);
    if (row.type !== 'Open') return row;
    const [found] = (await ask(SEGMENT, [vault, snapshot, index])).rows;
    return found === undefined ? NOT_FOUND : { type: 'Segment', sealed: blobIn(found, 'sealed') };
  },
});

const begin = async (
  ask: Ask,
  vault: Bytes,
  { snapshot, seq, head, segments, day }: BeginningSnapshot,
): Promise<Done | Conflict | Shut> => {
  const row = await holdVault(ask, vault);
  if (row.type !== 'Open') return row;
  // Kept before, and the answer was lost.
  if ((await ask(ONE, [vault, snapshot])).rows.length > 0) return DONE;
  const [there] = (await ask(HASH_AT, [vault, seq])).rows;
  if (seq <= row.snapshotSeq || there === undefined) return CONFLICT;
  if (Buffer.compare(blobIn(there, 'hash'), head) !== 0) return CONFLICT;
  const waiting = (await ask(BEGUN, [vault])).rows;
  for (const one of waiting.slice(0, Math.max(0, waiting.length - MOST_BEGUN + 1)))
    await removeSnapshot(ask, vault, blobIn(one, 'id'));
  await ask(INSERT, [vault, snapshot, seq, head, segments, day]);
  return DONE;
};

const put = async (
  ask: Ask,
  vault: Bytes,
  { snapshot, index, sealed, quota }: Segment,
): Promise<Done | Conflict | NotFound | Full | Shut> => {
  const open = await holdVault(ask, vault);
  if (open.type !== 'Open') return open;
  const [row] = (await ask(ONE, [vault, snapshot])).rows;
  if (row === undefined || index >= numberIn(row, 'segments')) return NOT_FOUND;
  if (row['committed_on'] !== null) return CONFLICT;
  const [before] = (await ask(SIZE_OF, [vault, snapshot, index])).rows;
  const more = sealed.length - (before === undefined ? 0 : numberIn(before, 'size'));
  if ((await ask(HOLD, [vault, more, quota.bytes * HELD_TIMES])).count === 0) return FULL;
  if ((await ask(GROW, [vault, snapshot, more, quota.bytes])).count === 0) {
    await ask(HOLD, [vault, -more, Number.MAX_SAFE_INTEGER]);
    return FULL;
  }
  if (before !== undefined) await ask(REMOVE_SEGMENT, [vault, snapshot, index]);
  await ask(PUT_SEGMENT, [vault, snapshot, index, sealed]);
  return DONE;
};

const commit = async (
  ask: Ask,
  vault: Bytes,
  committing: Committing,
): Promise<Done | Conflict | NotFound | Full | Shut> => {
  const open = await holdVault(ask, vault);
  if (open.type !== 'Open') return open;
  const [row] = (await ask(ONE, [vault, committing.snapshot])).rows;
  if (row === undefined) return NOT_FOUND;
  // Sent again, because the answer did not arrive.
  if (row['committed_on'] !== null)
    return open.snapshot !== null && Buffer.compare(open.snapshot, committing.snapshot) === 0
      ? DONE
      : CONFLICT;
  const [present] = (await ask(PRESENT, [vault, committing.snapshot])).rows;
  const isWhole = present !== undefined && numberIn(present, 'count') === numberIn(row, 'segments');
  if (numberIn(row, 'seq') <= open.snapshotSeq || !isWhole) return CONFLICT;
  return hide(ask, vault, { committing, open, row });
};

interface Hiding {
  readonly committing: Committing;
  readonly open: OpenVault;
  readonly row: Row;
}

const hide = async (ask: Ask, vault: Bytes, { committing, open, row }: Hiding): Promise<Done | Full> => {
  const { snapshot, keyEpoch, manifest, eraseNow, day, quota } = committing;
  const seq = numberIn(row, 'seq');
  const [above] = (await ask(ABOVE, [vault, seq])).rows;
  const bytes =
    numberIn(row, 'bytes') + manifest.length + (above === undefined ? 0 : numberIn(above, 'size'));
  const most = quota.bytes * HELD_TIMES;
  if ((await ask(HIDE, [vault, snapshot, seq, manifest.length, bytes, most])).count === 0) return FULL;
  await ask(COMMIT, [vault, snapshot, keyEpoch, manifest, day, manifest.length]);
  if (open.snapshot !== null) await ask(REPLACE, [vault, open.snapshot, day]);
  if (eraseNow) await removeHidden(ask, vault, { seq, keeping: snapshot });
  return DONE;
};
