/** The state of syncing: how it begins, and what "to tell everything" does to it: section 6 of docs/sync-protocol.md. */

import { bytesToHex } from '@noble/hashes/utils.js';
import type { DeviceId } from '../hybrid-clock.ts';
import type { Kept, SyncState, Telling } from './replica.ts';
import type { LogEpoch, RunId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { TroubleKind } from './trouble.ts';

const DAY = 86_400_000;

/** So often in 24 hours a relay may make a device tell everything. */
const MOST_TELLS = 3;

const FROM_THE_START: Telling = { of: 'held', after: null };

const newRunId = ({ random }: SyncPorts): RunId => bytesToHex(random(8)) as RunId;

const freshState = (ports: SyncPorts, telling: Telling | null): SyncState => ({
  epoch: null,
  cursor: { seq: 0, head: null },
  acked: 0,
  ackedNews: 0,
  snapshot: null,
  bytes: 0,
  run: newRunId(ports),
  counter: 0,
  receipt: 0,
  telling,
  toldAt: 0,
  tells: [],
  stopped: false,
  trusting: false,
  receiptOwed: false,
  lastReceipt: null,
  retried: null,
});

/** Made and kept where there is none yet. What is there is told whole: records of before sync went through no outbox. */
export const stateOf = async (kept: Kept, ports: SyncPorts): Promise<SyncState> => {
  const state = await kept.state();
  if (state !== null) return state;
  const empty = (await kept.held({ after: null, upTo: null, most: 1 })).length === 0;
  const fresh = freshState(ports, empty && (await kept.parked(0, 1)).length === 0 ? null : FROM_THE_START);
  await kept.keepState(fresh);
  return fresh;
};

export interface Finding {
  readonly kind: TroubleKind;
  readonly device: DeviceId | null;
  readonly seq: number;
}

export const noteTrouble = async (kept: Kept, ports: SyncPorts, finding: Finding): Promise<void> =>
  kept.keepTrouble({ ...finding, at: ports.now(), open: true });

export interface Retelling {
  readonly state: SyncState;
  /** The log to be told to: the same, or a new one. */
  readonly epoch: LogEpoch | null;
}

/** Reads the log anew from its beginning and begins to tell everything in a new run; or stops, when that was too often. */
export const tellEverything = async (
  kept: Kept,
  ports: SyncPorts,
  { state, epoch }: Retelling,
): Promise<SyncState> => {
  const now = ports.now();
  const lately = state.tells.filter((at) => at > now - DAY && at <= now);
  if (lately.length >= MOST_TELLS) {
    await noteTrouble(kept, ports, { kind: 'forgetful', device: null, seq: state.cursor.seq });
    return { ...state, tells: lately, stopped: true };
  }
  await startLogAnew(kept, epoch !== state.epoch);
  return {
    ...freshState(ports, FROM_THE_START),
    epoch,
    toldAt: epoch === state.epoch ? state.cursor.seq : 0,
    tells: [...lately, now],
    receiptOwed: state.receiptOwed,
    lastReceipt: state.lastReceipt,
  };
};

const startLogAnew = async (kept: Kept, otherLog: boolean): Promise<void> => {
  await kept.forgetLinks(Infinity);
  await kept.forgetSeqs();
  if (!otherLog) return;
  for (const run of await kept.runs()) if (run.seen > 0) await kept.keepRun({ ...run, seen: 0 });
};

/** Those that are over when everything was told. */
const MENDED_BY_TELLING: readonly TroubleKind[] = [
  'wiped',
  'rewritten',
  'forked',
  'copied',
  'replayed',
  'withheld',
];

export const tellingEnded = async (kept: Kept): Promise<void> => {
  for (const kind of MENDED_BY_TELLING) await kept.closeTroubles(kind, null);
};

/** Before its first telling is through, a device sends first and reads then: so it tells what it had, and not what it read. */
export const tellsFirst = (state: SyncState): boolean => state.telling !== null && state.tells.length === 0;
