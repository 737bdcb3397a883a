/**
 * Making a snapshot of a state that is whole: at the head, with nothing to send, nothing parked, nothing unread and nothing
 * wrong. Law: what it holds is never less than the log up to its seq; what was written meanwhile may be in it as well.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { DeviceId } from '../hybrid-clock.ts';
import { headOf, packChunk } from './chunk.ts';
import { createDigest } from './digest.ts';
import { encodeItem } from './item-codec.ts';
import { MOST_CHANGES, TOLD_PLAIN } from './limits.ts';
import { writeManifest } from './manifest.ts';
import type { ManifestRun } from './manifest.ts';
import { pad, paddedLength } from './padding.ts';
import type { Place } from './place.ts';
import type { RelayRefusal } from './relay-port.ts';
import type { Held, Kept, SyncState } from './replica.ts';
import { heldAsChanges } from './state-as-changes.ts';
import type { ChainHash, LogEpoch, RunId, SnapshotId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { stateOf } from './sync-state.ts';

export const SNAPSHOT_CHUNKS = 500;
export const SNAPSHOT_BYTES: number = 4 * 1024 * 1024;

export type SnapshotMade = 'made' | 'not-now' | RelayRefusal;

export interface SnapshotWish {
  /** Made when there are so many chunks above the last one, or {@link SNAPSHOT_BYTES}. */
  readonly fromChunks: number;
  /** Something was removed for ever: what the snapshot hides is erased at once. */
  readonly eraseNow: boolean;
}

export const makeSnapshot = async (ports: SyncPorts, wish: SnapshotWish): Promise<SnapshotMade> => {
  const start = await ports.replica.change((kept) => startOf(kept, ports, wish.fromChunks));
  if (start === null) return 'not-now';
  const body = await readBody(ports);
  const { seq, head } = start;
  const begun = await ports.relay.beginSnapshot({ seq, head, segments: body.packed.length });
  if (!begun.ok) return begun.error;
  const segments = await putSegments(ports, begun.value, body.packed);
  if (!segments.ok) return segments.error;
  const plain = writeManifest({ ...start, digest: body.digest, segments: segments.value });
  const manifest = ports.sealer.seal({ what: 'manifest', snapshot: begun.value }, plain);
  const commit = { keyEpoch: ports.sealer.keyEpoch, manifest, eraseNow: wish.eraseNow };
  const done = await ports.relay.commitSnapshot(begun.value, commit);
  return done.ok ? 'made' : done.error;
};

interface Start {
  readonly epoch: LogEpoch;
  readonly seq: number;
  readonly head: ChainHash;
  readonly runs: readonly ManifestRun[];
}

/** `null` when it is not the time, or not for this device to do. */
const startOf = async (kept: Kept, ports: SyncPorts, fromChunks: number): Promise<Start | null> => {
  const state = await stateOf(kept, ports);
  const { epoch, cursor } = state;
  if (epoch === null || cursor.head === null || !isDue(state, fromChunks)) return null;
  if (state.stopped || state.telling !== null || !(await isWhole(kept))) return null;
  const runs = (await kept.runs()).toSorted((a, b) => a.order - b.order);
  return {
    epoch,
    seq: cursor.seq,
    head: cursor.head,
    runs: runs.map(({ device, run, last }) => ({ device, run, counter: last })),
  };
};

const isDue = ({ cursor, snapshot, bytes }: SyncState, fromChunks: number): boolean =>
  cursor.seq - (snapshot?.seq ?? 0) >= fromChunks || bytes >= SNAPSHOT_BYTES;

const isWhole = async (kept: Kept): Promise<boolean> => {
  const something = [
    await kept.outbox(1),
    await kept.pending(),
    await kept.parked(0, 1),
    await kept.quarantined(),
  ].some((rows) => rows.length > 0);
  if (something) return false;
  return (await kept.troubles()).every(({ open }) => !open);
};

interface Body {
  readonly packed: readonly Uint8Array[];
  readonly digest: string;
}

const SLICE = 200;

const readBody = async (ports: SyncPorts): Promise<Body> => {
  const digest = createDigest();
  const packed: Uint8Array[] = [];
  let items: Uint8Array[] = [];
  let length = 0;
  for await (const held of allHeld(ports)) {
    digest.add(held);
    const more = heldAsChanges(held, 'own').map(encodeItem);
    const size = more.reduce((sum, item) => sum + item.length, 0);
    // A record lies in one segment, whole.
    if (items.length > 0 && (length + size > TOLD_PLAIN || items.length + more.length > MOST_CHANGES)) {
      packed.push(packSegment(ports.replica.device, items, 1));
      [items, length] = [[], 0];
    }
    items.push(...more);
    length += size;
  }
  packed.push(packSegment(ports.replica.device, items, 2));
  return { packed, digest: digest.end() };
};

async function* allHeld({ replica }: SyncPorts): AsyncGenerator<Held> {
  let after: Place | null = null;
  for (;;) {
    const from: Place | null = after;
    const held: readonly Held[] = await replica.change((kept) =>
      kept.held({ after: from, upTo: null, most: SLICE }),
    );
    yield* held;
    const last = held.at(-1);
    if (last === undefined || held.length < SLICE) return;
    after = last.place;
  }
}

const packSegment = (device: DeviceId, items: readonly Uint8Array[], told: 1 | 2): Uint8Array =>
  packChunk(headOf({ device, run: '0'.repeat(16) as RunId, counter: 0, seen: null, told }), items);

/** All of one size. Gives the hash of each. */
const putSegments = async (
  { relay, sealer }: SyncPorts,
  snapshot: SnapshotId,
  packed: readonly Uint8Array[],
): Promise<Result<readonly string[], RelayRefusal>> => {
  const size = paddedLength(Math.max(...packed.map(({ length }) => length)));
  const hashes: string[] = [];
  for (const [index, bytes] of packed.entries()) {
    const sealed = sealer.seal({ what: 'segment', snapshot, index }, pad(bytes, size));
    const put = await relay.putSegment({ snapshot, index }, sealed);
    if (!put.ok) return put;
    hashes.push(bytesToHex(sha256(sealed)));
  }
  return ok(hashes);
};
