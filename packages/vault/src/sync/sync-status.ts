/**
 * Where a vault stands with its relay, told honestly: kept here, sent, on another device. Read from what is durable, so that it is
 * right after a crash too.
 */

import { readTroubles } from '@cairn/changes/sync';
import type { SyncPorts, SyncState, Trouble } from '@cairn/changes/sync';
import { readMeta } from '@cairn/store';
import type { Database } from '@cairn/store';

/** How far what was done here has come. */
export type Reached =
  /** Something is here alone. */
  | 'here'
  /** The relay has everything, sealed; no other device has told that it read it. */
  | 'sent'
  /** Another device has read everything. */
  | 'on-another-device';

export interface SyncStatus {
  readonly reached: Reached;
  /** Changes that the relay does not have yet. */
  readonly waiting: number;
  /** It is telling everything: the first time, or since the relay forgot. */
  readonly telling: boolean;
  /** This relay made it tell everything too often: it goes on when it is asked to. */
  readonly stopped: boolean;
  /** The open ones first. */
  readonly troubles: readonly Trouble[];
  /** Other devices that wrote to this log. */
  readonly others: number;
  /** Taking a device off was begun, and goes on with the next round. */
  readonly removing: boolean;
  /** This device was taken off on another one: it keeps what it has, and reads nothing new. */
  readonly removed: boolean;
  /** The 24 words are others than before, by a removal, and nobody has looked at them here. */
  readonly newWords: boolean;
  /** The last seq that was read here; 0 before the first. */
  readonly readTo: number;
}

export type StatusPorts = Pick<SyncPorts, 'replica'> & {
  readonly read: <T>(work: (database: Database) => Promise<T>) => Promise<T>;
};

export const readSyncStatus = async (ports: StatusPorts): Promise<SyncStatus> => {
  const { replica } = ports;
  const { state, runs } = await replica.change(async (kept) => ({
    state: await kept.state(),
    runs: await kept.runs(),
  }));
  const waiting = await ports.read(countWaiting);
  const others = runs.filter(({ device }) => device !== replica.device);
  const seen = Math.max(0, ...others.map((run) => run.seen));
  return {
    reached: reachedBy({ waiting, state, seen }),
    waiting,
    telling: state === null || state.telling !== null,
    stopped: state?.stopped ?? false,
    troubles: await readTroubles(ports),
    others: new Set(others.map(({ device }) => device)).size,
    removing: (await ports.read((database) => readMeta(database, 'removal'))) !== null,
    removed: (await ports.read((database) => readMeta(database, 'removed'))) !== null,
    newWords: (await ports.read((database) => readMeta(database, 'new-words'))) !== null,
    readTo: state?.cursor.seq ?? 0,
  };
};

const reachedBy = ({
  waiting,
  state,
  seen,
}: {
  readonly waiting: number;
  readonly state: SyncState | null;
  readonly seen: number;
}): Reached => {
  if (waiting > 0 || state === null || state.telling !== null) return 'here';
  return seen >= (state.carried ?? state.acked) && seen > 0 ? 'on-another-device' : 'sent';
};

/** A chunk that was sent has no seq either, once its log began anew: what is told for it is in another. */
const countWaiting = async (database: Database): Promise<number> => {
  const [row] = await database.all<{ waiting: number }>(
    `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM own_chunk WHERE sealed IS NOT NULL) AS waiting`,
  );
  return row?.waiting ?? 0;
};
