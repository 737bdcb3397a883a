/** A snapshot that was taken in, or that reaches no further than what was read: what it says of runs, and what may be let go. */

import type { Kept, Run, SyncState } from './replica.ts';
import { filledUpTo, newRun } from './runs.ts';
import type { Manifest, ManifestRun } from './manifest.ts';
import type { SnapshotId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { noteTrouble, stateOf, tellEverything } from './sync-state.ts';

export interface Standing {
  readonly snapshot: SnapshotId;
  readonly manifest: Manifest;
}

/** Moves the cursor to it and the counters to its. */
export const standOnSnapshot = async (
  kept: Kept,
  ports: SyncPorts,
  { snapshot, manifest }: Standing,
): Promise<'taken' | 'stopped'> => {
  const state = await stateOf(kept, ports);
  const unknown = await fillRuns(kept, ports, manifest.runs);
  // It may stand behind what was read: that is read again, and skipped.
  await kept.forgetLinks(Infinity);
  await kept.forgetSent(manifest.seq);
  for (const { chunk, seq, reason } of await kept.quarantined())
    // Nothing in it was ever readable, and whoever made the snapshot had read what it was.
    if (reason === 'not-opened' && seq <= manifest.seq) await kept.release(chunk);
  const standing: SyncState = {
    ...state,
    cursor: { seq: manifest.seq, head: manifest.head },
    snapshot: { id: snapshot, seq: manifest.seq },
    bytes: 0,
    receiptOwed: true,
  };
  const copied = unknown && manifest.seq > state.toldAt;
  if (copied) await noteTrouble(kept, ports, { kind: 'copied', device: null, seq: manifest.seq });
  const next = copied ? await tellEverything(kept, ports, { state: standing, epoch: state.epoch }) : standing;
  await kept.keepState(next);
  return next.stopped ? 'stopped' : 'taken';
};

/**
 * A snapshot of what was read already. Its maker stood on the same log, or was shown another: then what it hides may be
 * nowhere else, and everything is told.
 */
export const lookAtSnapshot = async (
  kept: Kept,
  ports: SyncPorts,
  { snapshot, manifest }: Standing,
): Promise<'taken' | 'stopped'> => {
  const state = await stateOf(kept, ports);
  const own = state.cursor.seq === manifest.seq ? state.cursor.head : (await kept.link(manifest.seq))?.hash;
  const looked: SyncState = { ...state, snapshot: { id: snapshot, seq: manifest.seq }, bytes: 0 };
  const forked = own !== undefined && own !== null && own !== manifest.head;
  if (forked) await noteTrouble(kept, ports, { kind: 'forked', device: null, seq: manifest.seq });
  if (!forked) {
    await kept.forgetLinks(manifest.seq);
    await kept.forgetSent(manifest.seq);
  }
  const next = forked ? await tellEverything(kept, ports, { state: looked, epoch: state.epoch }) : looked;
  await kept.keepState(next);
  return next.stopped ? 'stopped' : 'taken';
};

/** Whether it knows chunks of this device that this device does not. */
const fillRuns = async (kept: Kept, ports: SyncPorts, told: readonly ManifestRun[]): Promise<boolean> => {
  const runs = new Map((await kept.runs()).map((run) => [run.run, run]));
  let unknown = false;
  for (const { device, run, counter } of told) {
    const known = runs.get(run) ?? newRun(device, run, nextOrder([...runs.values()], device));
    if (device === ports.replica.device && counter > known.last) unknown = true;
    const filled = filledUpTo(known, counter);
    runs.set(run, filled);
    await kept.keepRun(filled);
  }
  for (const device of new Set(told.map((one) => one.device)))
    if ([...runs.values()].every((run) => run.device !== device || run.holes.length === 0))
      await kept.closeTroubles('gap', device);
  return unknown;
};

const nextOrder = (runs: readonly Run[], device: string): number =>
  1 + Math.max(0, ...runs.filter((run) => run.device === device).map(({ order }) => order));
