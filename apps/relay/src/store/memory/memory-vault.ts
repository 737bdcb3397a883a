/** One vault in memory, and what of it counts. */

import type { Bytes, Farewell, PushedChunk, SnapshotTold } from '@cairn/relay-api';

export interface MemoryChunk {
  readonly seq: number;
  readonly hash: Bytes;
  readonly chunk: PushedChunk;
}

export interface MemorySnapshot {
  readonly told: Omit<SnapshotTold, 'manifest' | 'keyEpoch'>;
  readonly begunOn: number;
  readonly sealed: Map<number, Bytes>;
  committed: (Pick<SnapshotTold, 'manifest' | 'keyEpoch'> & { readonly day: number }) | null;
  replacedOn: number | null;
}

export interface MemoryVault {
  readonly publicKey: Bytes;
  readonly logEpoch: Bytes;
  seq: number;
  head: Bytes;
  chunks: MemoryChunk[];
  /** By id in hex. */
  snapshots: Map<string, MemorySnapshot>;
  /** The last one that was committed, in hex. */
  snapshot: string | null;
  snapshotSeq: number;
  farewell: Farewell | null;
}

const chunkBytes = (chunks: readonly MemoryChunk[]): number =>
  chunks.reduce((sum, { chunk }) => sum + chunk[2].length, 0);

export const snapshotBytes = ({ sealed, committed }: MemorySnapshot): number =>
  [...sealed.values()].reduce((sum, bytes) => sum + bytes.length, committed?.manifest.length ?? 0);

export const countedBytes = (vault: MemoryVault): number => {
  const snapshot = vault.snapshot === null ? undefined : vault.snapshots.get(vault.snapshot);
  const visible = chunkBytes(vault.chunks.filter(({ seq }) => seq > vault.snapshotSeq));
  return visible + (snapshot === undefined ? 0 : snapshotBytes(snapshot));
};

export const heldBytes = (vault: MemoryVault): number =>
  [...vault.snapshots.values()].reduce((sum, one) => sum + snapshotBytes(one), chunkBytes(vault.chunks));
