/**
 * The relay as a device meets it: section 4 of docs/sync-protocol.md. Whoever implements it registers and signs in by
 * itself, and has checked shapes and lengths. Nothing that it says is believed further than that.
 */

import type { Result } from '@cairn/domain';
import type { ChainHash, ChunkId, LogEpoch, SnapshotId } from './sync-ids.ts';

export interface RelayPort {
  pull(asked: PullRequest): Promise<Answer<Pulled>>;
  /** All of them or none; one that the relay knows gets the seq that it has. */
  push(chunks: readonly SealedChunk[]): Promise<Answer<Pushed>>;
  /** Its own 409 is `conflict`: another snapshot reaches as far, or the head is not of this log. */
  beginSnapshot(begun: SnapshotRequest): Promise<Answer<SnapshotId>>;
  putSegment(place: SegmentPlace, sealed: Uint8Array): Promise<Answer<null>>;
  commitSnapshot(snapshot: SnapshotId, commit: SnapshotCommit): Promise<Answer<null>>;
  segment(place: SegmentPlace): Promise<Answer<Uint8Array>>;
}

export interface PullRequest {
  readonly after: number;
  readonly most: number;
  /** Also chunks that a snapshot hides. */
  readonly hidden: boolean;
}

export interface LogHead {
  readonly logEpoch: LogEpoch;
  readonly seq: number;
  readonly head: ChainHash;
}

export interface Pulled extends LogHead {
  readonly snapshot: SnapshotHead | null;
  readonly chunks: readonly PulledChunk[];
}

export interface SealedChunk {
  readonly chunk: ChunkId;
  readonly keyEpoch: number;
  readonly sealed: Uint8Array;
}

export interface PulledChunk extends SealedChunk {
  readonly seq: number;
}

export interface SnapshotHead {
  readonly snapshot: SnapshotId;
  readonly seq: number;
  readonly head: ChainHash;
  readonly segments: number;
  readonly keyEpoch: number;
  readonly manifest: Uint8Array;
}

export interface Pushed extends LogHead {
  /** In the order of the chunks that were sent. */
  readonly seqs: readonly number[];
}

export interface SnapshotRequest {
  readonly seq: number;
  readonly head: ChainHash;
  readonly segments: number;
}

export interface SegmentPlace {
  readonly snapshot: SnapshotId;
  /** 0, 1, 2 ... */
  readonly index: number;
}

export interface SnapshotCommit {
  readonly keyEpoch: number;
  readonly manifest: Uint8Array;
  /** The chunks that it hides are deleted at once, and not after 30 days. */
  readonly eraseNow: boolean;
}

export type Answer<T> = Result<T, RelayRefusal>;

export type RelayRefusal =
  /** No answer, or one that makes no sense. */
  | { readonly type: 'unreachable' }
  | { readonly type: 'unavailable'; readonly retryAfter: number | null }
  | { readonly type: 'too-many'; readonly retryAfter: number | null }
  | { readonly type: 'refused' }
  /** `work`: or so many bits of work. */
  | { readonly type: 'invite'; readonly work?: number }
  | { readonly type: 'not-found' }
  | { readonly type: 'conflict' }
  | { readonly type: 'bad-request' }
  | { readonly type: 'too-large' }
  /** This relay keeps no more of this vault. */
  | { readonly type: 'full' }
  /** The vault has moved: section 9. */
  | { readonly type: 'closed'; readonly keyEpoch: number; readonly farewell: Uint8Array };
