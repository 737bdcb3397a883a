/** Sealing as sync needs it, passed in: section 1 of docs/sync-protocol.md. Packed and padded bytes go in; who seals knows the vault's address. */

import type { ChunkId, SnapshotId } from './sync-ids.ts';

/** What is sealed; it becomes the context, so that nothing opens as anything else. */
export type SealPlace =
  | { readonly what: 'chunk'; readonly chunk: ChunkId }
  | { readonly what: 'segment'; readonly snapshot: SnapshotId; readonly index: number }
  | { readonly what: 'manifest'; readonly snapshot: SnapshotId };

export interface Sealer {
  /** The vault's address, 16 bytes: the chain begins with it. */
  readonly address: Uint8Array;
  /** What is sealed from now on. */
  readonly keyEpoch: number;
  seal(place: SealPlace, plain: Uint8Array): Uint8Array;
  open(place: SealPlace, sealed: Uint8Array, keyEpoch: number): Opened;
}

/** Never says why: a wrong key and altered bytes are one. */
export type Opened =
  | { readonly ok: true; readonly plain: Uint8Array }
  | { readonly ok: false; readonly reason: 'not-opened' | 'newer-key' };
