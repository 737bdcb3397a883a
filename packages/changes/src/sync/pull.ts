/** Reading a log to its head. Each answer is one transaction, so that an end anywhere loses nothing and doubles nothing. */

import { MOST_CHUNKS } from './limits.ts';
import type { Pulled, RelayRefusal, SnapshotHead } from './relay-port.ts';
import type { Kept, SyncState } from './replica.ts';
import { lookAtSnapshot } from './stand-on-snapshot.ts';
import { noteTrouble, stateOf, tellEverything } from './sync-state.ts';
import type { SnapshotId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { takePage } from './take-page.ts';
import { openManifest, takeSnapshot } from './take-snapshot.ts';
import type { SnapshotEnd } from './take-snapshot.ts';

export type PullEnd = 'head' | 'stopped' | RelayRefusal;

/** A log that changes under every answer would be read for ever. */
const MOST_ANSWERS = 5000;

export const pull = async (ports: SyncPorts): Promise<PullEnd> => {
  // Chunks that a snapshot hides are read where it does not open.
  let hidden = false;
  let gone: SnapshotId | null = null;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const state = await ports.replica.change((kept) => stateOf(kept, ports));
    if (state.stopped) return 'stopped';
    const asked = { after: state.cursor.seq, most: MOST_CHUNKS, hidden };
    const answer = await ports.relay.pull(asked);
    if (!answer.ok) return answer.error;
    const end = await takeAnswer(ports, { state, pulled: answer.value, hidden, gone });
    if (end === 'unreadable') hidden = true;
    else if (end === 'gone') gone = answer.value.snapshot?.snapshot ?? null;
    else if (end !== 'more' && end !== 'taken') return end;
  }
  return { type: 'unreachable' };
};

interface Taking {
  readonly state: SyncState;
  readonly pulled: Pulled;
  readonly hidden: boolean;
  /** A segment of this one was not there. */
  readonly gone: SnapshotId | null;
}

const takeAnswer = async (ports: SyncPorts, taking: Taking): Promise<SnapshotEnd | PullEnd | 'more'> => {
  const { state, pulled, hidden } = taking;
  if (pulled.logEpoch !== state.epoch) return ports.replica.change((kept) => meetLog(kept, ports, pulled));
  const { snapshot } = pulled;
  if (snapshot !== null && snapshot.snapshot !== state.snapshot?.id && !hidden) {
    const met = await meetSnapshot(ports, taking, snapshot);
    if (met !== null) return met;
  }
  return takePage(ports, pulled);
};

/** `null` where reading goes on with what the answer holds. */
const meetSnapshot = async (
  ports: SyncPorts,
  { state, pulled, gone }: Taking,
  snapshot: SnapshotHead,
): Promise<SnapshotEnd | null> => {
  const manifest = openManifest(ports.sealer, snapshot, pulled);
  const ahead = snapshot.seq > state.cursor.seq || (await ports.replica.change(lacksSomething));
  const end = manifest === null ? 'unreadable' : ahead ? await takeSnapshot(ports, snapshot, manifest) : null;
  // Another device put a newer one in its place just now: that is asked for. The same again is one without its segments.
  if (end === 'gone' && gone !== snapshot.snapshot) return end;
  if (end === 'unreadable' || end === 'gone') {
    const finding = { kind: 'unreadable', device: null, seq: snapshot.seq } as const;
    await ports.replica.change((kept) => noteTrouble(kept, ports, finding));
    return ahead ? 'unreadable' : null;
  }
  if (manifest === null || ahead) return end;
  const looked = { snapshot: snapshot.snapshot, manifest };
  return ports.replica.change((kept) => lookAtSnapshot(kept, ports, looked));
};

/** Chunks of this log never came or do not open: a snapshot may hold what was in them. */
const lacksSomething = async (kept: Kept): Promise<boolean> =>
  (await kept.quarantined()).length > 0 || (await kept.runs()).some(({ holes }) => holes.length > 0);

/** The first log that it meets, or another one than it knew. */
const meetLog = async (
  kept: Kept,
  ports: SyncPorts,
  { logEpoch: epoch }: Pulled,
): Promise<'more' | 'stopped'> => {
  const state = await stateOf(kept, ports);
  if (state.epoch === null) {
    await kept.keepState({ ...state, epoch });
    return 'more';
  }
  await noteTrouble(kept, ports, { kind: 'wiped', device: null, seq: state.cursor.seq });
  const next = await tellEverything(kept, ports, { state, epoch });
  await kept.keepState(next);
  return next.stopped ? 'stopped' : 'more';
};
