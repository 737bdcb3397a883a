/**
 * Taking in a snapshot. Laws: its state is merged into what is here and takes nothing away; what is here and not in it goes
 * to the outbox; the cursor moves only when all of it came and is what its manifest says. Each segment is a transaction, and
 * one that ended in the middle begins again.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Change } from '../change.ts';
import { foldChanges } from '../fold-changes.ts';
import { readChunk } from './chunk.ts';
import type { Item } from './chunk-item.ts';
import { createDigest } from './digest.ts';
import { lacking } from './lacking.ts';
import { MOST_OPENED } from './limits.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { comparePlaces } from './place.ts';
import type { Place } from './place.ts';
import type { Pulled, RelayRefusal, SnapshotHead } from './relay-port.ts';
import type { Held, Kept } from './replica.ts';
import type { Sealer } from './sealer.ts';
import { standOnSnapshot } from './stand-on-snapshot.ts';
import type { SyncPorts } from './sync-ports.ts';

/** `gone`: the relay has no such segment. */
export type SnapshotEnd = 'taken' | 'stopped' | 'unreadable' | 'gone' | RelayRefusal;

/** `null` where it does not open, or is not of this log and place. */
export const openManifest = (sealer: Sealer, head: SnapshotHead, { logEpoch }: Pulled): Manifest | null => {
  const opened = sealer.open({ what: 'manifest', snapshot: head.snapshot }, head.manifest, head.keyEpoch);
  const manifest = opened.ok ? readManifest(opened.plain) : null;
  if (manifest === null || manifest.epoch !== logEpoch) return null;
  const same = manifest.seq === head.seq && manifest.head === head.head;
  return same && manifest.segments.length === head.segments ? manifest : null;
};

export const takeSnapshot = async (
  ports: SyncPorts,
  head: SnapshotHead,
  manifest: Manifest,
): Promise<SnapshotEnd> => {
  const digest = createDigest();
  let after: Place | null = null;
  for (const [index, hash] of manifest.segments.entries()) {
    const got = await getSegment(ports, { head, index, hash });
    if (got === 'gone' || 'type' in got) return got;
    const segment = got.segment;
    if (segment === null || !follow(after, segment.theirs)) return 'unreadable';
    for (const one of segment.theirs) digest.add(one);
    const upTo: Place | null = segment.theirs.at(-1)?.place ?? after;
    const range = { after, upTo };
    await ports.replica.change((kept) => takeSegment(kept, segment, { range, manifest }));
    after = upTo;
  }
  if (digest.end() !== manifest.digest) return 'unreadable';
  return ports.replica.change(async (kept) => {
    await tellLacking(kept, { after, upTo: null }, []);
    return standOnSnapshot(kept, ports, { snapshot: head.snapshot, manifest });
  });
};

interface Segment {
  readonly items: readonly Item[];
  readonly theirs: readonly Held[];
}

interface SegmentAsked {
  readonly head: SnapshotHead;
  readonly index: number;
  /** That the manifest gives. */
  readonly hash: string;
}

/** `null` for one that is not what the manifest says. */
const getSegment = async (
  { relay, sealer }: SyncPorts,
  asked: SegmentAsked,
): Promise<{ readonly segment: Segment | null } | 'gone' | RelayRefusal> => {
  const answer = await relay.segment({ snapshot: asked.head.snapshot, index: asked.index });
  if (answer.ok) return { segment: openSegment(sealer, asked, answer.value) };
  return answer.error.type === 'not-found' ? 'gone' : answer.error;
};

const openSegment = (
  sealer: Sealer,
  { head, index, hash }: SegmentAsked,
  sealed: Uint8Array,
): Segment | null => {
  if (sealed.length > MOST_OPENED || bytesToHex(sha256(sealed)) !== hash) return null;
  const opened = sealer.open({ what: 'segment', snapshot: head.snapshot, index }, sealed, head.keyEpoch);
  const read = opened.ok ? readChunk(opened.plain) : null;
  return read === null || !read.ok ? null : { items: read.value.items, theirs: heldIn(read.value.items) };
};

/** In the order of places. */
const heldIn = (items: readonly Item[]): readonly Held[] => {
  const changes = items.filter((item): item is Change => item.kind !== 'unread');
  const { records } = foldChanges(changes);
  const purged = changes.filter(({ kind }) => kind === 'purge');
  return [
    ...purged.map(({ entity, id }): Held => ({ kind: 'purged', place: { purged: true, entity, id } })),
    ...[...records.values()].map((state): Held => ({
      kind: 'record',
      place: { purged: false, entity: state.entity, id: state.id },
      state,
    })),
  ].toSorted((a, b) => comparePlaces(a.place, b.place));
};

const follow = (after: Place | null, [first]: readonly Held[]): boolean =>
  after === null || first === undefined || comparePlaces(after, first.place) < 0;

interface Range {
  readonly after: Place | null;
  readonly upTo: Place | null;
}

const takeSegment = async (
  kept: Kept,
  { items }: Segment,
  { range, manifest }: { readonly range: Range; readonly manifest: Manifest },
): Promise<void> => {
  const changes = items.filter((item): item is Change => item.kind !== 'unread');
  if (range.upTo !== null) await tellLacking(kept, range, changes);
  const met = (await mayBeUnseen(kept, manifest)) ? items.map(withoutBase) : items;
  await kept.addToOutbox(await kept.merge(met));
};

/**
 * Whether this device has written what the snapshot's maker may not have read. Then no text of the snapshot is taken to be
 * written on from what is here: a wording too many may be kept, and none is lost.
 */
const mayBeUnseen = async (kept: Kept, { runs }: Manifest): Promise<boolean> => {
  const state = await kept.state();
  if (state === null || state.telling !== null) return true;
  // That its relay acknowledged them does not say that the maker read them.
  if (state.counter > (runs.find(({ run }) => run === state.run)?.counter ?? 0)) return true;
  return (await kept.outbox(1)).length > 0 || (await kept.pending()).length > 0;
};

const withoutBase = (item: Item): Item => (item.kind === 'set' ? { ...item, base: null } : item);

/** How many are looked at in one go. */
const SLICE = 500;

/** While everything is being told, that tells it. */
const tellLacking = async (kept: Kept, range: Range, theirs: readonly Change[]): Promise<void> => {
  if ((await kept.state())?.telling !== null) return;
  let { after } = range;
  for (;;) {
    const held: readonly Held[] = await kept.held({ after, upTo: range.upTo, most: SLICE });
    if (held.length > 0) await kept.addToOutbox(lacking(held, theirs));
    if (held.length < SLICE) return;
    after = held.at(-1)?.place ?? after;
  }
};
