/** A relay in memory, as docs/sync-protocol.md describes it. What a log does is apart from who asks, so that a liar can have several. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok } from '@cairn/domain';
import { chainNext, chainStart } from '../chain.ts';
import type {
  Answer,
  LogHead,
  Pulled,
  PulledChunk,
  PullRequest,
  Pushed,
  SealedChunk,
  SegmentPlace,
  SnapshotCommit,
  SnapshotHead,
  SnapshotRequest,
} from '../relay-port.ts';
import type { ChainHash, ChunkId, LogEpoch, SnapshotId } from '../sync-ids.ts';
import type { Chance } from './chance.suite.ts';
import { nth } from './nth.suite.ts';
import { ADDRESS } from './test-sealer.suite.ts';

interface Snapshot {
  readonly begun: SnapshotRequest;
  readonly segments: Map<number, Uint8Array>;
  commit: SnapshotCommit | null;
}

export class MemoryLog {
  epoch: LogEpoch;
  chunks: PulledChunk[] = [];
  /** Below it everything was erased. */
  erased = 0;
  snapshots = new Map<SnapshotId, Snapshot>();
  current: SnapshotId | null = null;
  private readonly chance: Chance;
  private readonly chain: ChainHash[] = [];

  constructor(chance: Chance) {
    this.chance = chance;
    this.epoch = bytesToHex(chance.bytes(16)) as LogEpoch;
  }

  copy(): MemoryLog {
    const copy = new MemoryLog(this.chance);
    copy.epoch = this.epoch;
    copy.chunks = [...this.chunks];
    copy.erased = this.erased;
    copy.snapshots = new Map(this.snapshots);
    copy.current = this.current;
    return copy;
  }

  get seq(): number {
    return this.chunks.length;
  }

  headAt(seq: number): ChainHash {
    const known = this.chain[seq];
    if (known !== undefined) return known;
    let at = this.chain.length - 1;
    let hash = this.chain[at] ?? chainStart(ADDRESS, this.epoch);
    if (at < 0) this.chain[(at = 0)] = hash;
    for (; at < seq; at += 1) {
      hash = chainNext(hash, nth(this.chunks, at).chunk);
      this.chain[at + 1] = hash;
    }
    return hash;
  }

  /** The log was altered: seqs and chain are those of what is left. */
  rewrite(chunks: readonly PulledChunk[]): void {
    this.chunks = chunks.map((chunk, index) => ({ ...chunk, seq: index + 1 }));
    this.chain.length = 0;
    // A snapshot that the log no longer leads to is none.
    const begun = this.current === null ? undefined : this.snapshots.get(this.current)?.begun;
    if (begun !== undefined && (begun.seq > this.seq || this.headAt(begun.seq) !== begun.head))
      this.current = null;
  }

  get head(): LogHead {
    return { logEpoch: this.epoch, seq: this.seq, head: this.headAt(this.seq) };
  }

  snapshotSeq(): number {
    return this.current === null ? 0 : (this.snapshots.get(this.current)?.begun.seq ?? 0);
  }

  snapshotHead(): SnapshotHead | null {
    const one = this.current === null ? undefined : this.snapshots.get(this.current);
    if (this.current === null || one === undefined || one.commit === null) return null;
    return { snapshot: this.current, ...one.begun, ...one.commit };
  }

  pull({ after, most, hidden }: PullRequest): Pulled {
    const from = hidden ? Math.max(after, this.erased) : Math.max(after, this.snapshotSeq());
    const chunks = this.chunks.slice(from, from + most);
    return { ...this.head, snapshot: this.snapshotHead(), chunks };
  }

  push(chunks: readonly SealedChunk[]): Pushed {
    const seqs = chunks.map((chunk) => this.append(chunk));
    return { ...this.head, seqs };
  }

  append(chunk: SealedChunk): number {
    const known = this.chunks.find((one) => one.chunk === chunk.chunk);
    if (known !== undefined) return known.seq;
    this.chunks.push({ ...chunk, seq: this.seq + 1 });
    return this.seq;
  }

  beginSnapshot(begun: SnapshotRequest): Answer<SnapshotId> {
    if (begun.seq <= this.snapshotSeq() || begun.seq > this.seq) return err({ type: 'conflict' });
    if (this.headAt(begun.seq) !== begun.head) return err({ type: 'conflict' });
    const id = bytesToHex(this.chance.bytes(16)) as SnapshotId;
    this.snapshots.set(id, { begun, segments: new Map(), commit: null });
    return ok(id);
  }

  putSegment({ snapshot, index }: SegmentPlace, sealed: Uint8Array): Answer<null> {
    const one = this.snapshots.get(snapshot);
    if (one === undefined || one.commit !== null) return err({ type: 'not-found' });
    one.segments.set(index, sealed);
    return ok(null);
  }

  commitSnapshot(id: SnapshotId, commit: SnapshotCommit): Answer<null> {
    const one = this.snapshots.get(id);
    if (one === undefined) return err({ type: 'not-found' });
    if (one.commit !== null) return ok(null);
    if (one.segments.size < one.begun.segments) return err({ type: 'conflict' });
    if (one.begun.seq <= this.snapshotSeq()) return err({ type: 'conflict' });
    // One that the log no longer leads to says nothing of it.
    if (one.begun.seq > this.seq || this.headAt(one.begun.seq) !== one.begun.head)
      return err({ type: 'conflict' });
    this.snapshots.set(id, { ...one, commit });
    if (this.current !== null) this.snapshots.delete(this.current);
    this.current = id;
    if (commit.eraseNow) this.erased = one.begun.seq;
    return ok(null);
  }

  segment({ snapshot, index }: SegmentPlace): Answer<Uint8Array> {
    const sealed = this.snapshots.get(snapshot)?.segments.get(index);
    return sealed === undefined ? err({ type: 'not-found' }) : ok(sealed);
  }

  has(chunk: ChunkId): boolean {
    return this.chunks.some((one) => one.chunk === chunk);
  }
}
