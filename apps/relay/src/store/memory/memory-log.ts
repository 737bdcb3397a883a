/** Chunks in memory. */

import { chainNext, toHex } from '@cairn/relay-api';
import type { PulledChunk, SnapshotTold } from '@cairn/relay-api';
import { HELD_TIMES } from '../relay-store.ts';
import type { Appended, Appending, Full, PullQuery, RelayStore } from '../relay-store.ts';
import { countedBytes, heldBytes } from './memory-vault.ts';
import type { MemoryChunk, MemoryVault } from './memory-vault.ts';
import type { WithVault } from './with-open-vault.ts';

export const createMemoryLog = (withVault: WithVault): Pick<RelayStore, 'append' | 'pull' | 'headOf'> => ({
  append: async (address, appending) => withVault(address, (vault) => appended(vault, appending)),
  pull: async (address, query) =>
    withVault(address, (vault) => ({
      type: 'Pulled',
      logEpoch: vault.logEpoch,
      seq: vault.seq,
      head: vault.head,
      snapshot: told(vault),
      chunks: chunksOf(vault, query),
    })),
  headOf: async (address) => withVault(address, ({ seq }) => ({ type: 'Head', seq })),
});

const appended = (vault: MemoryVault, { chunks, quota }: Appending): Appended | Full => {
  const known = new Map(vault.chunks.map((one) => [toHex(one.chunk[0]), one.seq]));
  let { seq, head } = vault;
  const fresh: MemoryChunk[] = [];
  const seqs = chunks.map((chunk) => {
    const id = toHex(chunk[0]);
    const there = known.get(id);
    if (there !== undefined) return there;
    seq += 1;
    head = chainNext(head, chunk[0]);
    fresh.push({ seq, hash: head, chunk: [chunk[0].slice(), chunk[1], chunk[2].slice()] });
    known.set(id, seq);
    return seq;
  });
  const bytes = fresh.reduce((sum, { chunk }) => sum + chunk[2].length, 0);
  const isFull =
    countedBytes(vault) + bytes > quota.bytes ||
    heldBytes(vault) + bytes > quota.bytes * HELD_TIMES ||
    vault.chunks.length + fresh.length > quota.chunks;
  if (fresh.length > 0 && isFull) return { type: 'Full' };
  vault.chunks.push(...fresh);
  Object.assign(vault, { seq, head });
  return { type: 'Appended', isNew: fresh.length > 0, logEpoch: vault.logEpoch, seq, head, seqs };
};

const told = ({ snapshot, snapshots }: MemoryVault): SnapshotTold | null => {
  const found = snapshot === null ? undefined : snapshots.get(snapshot);
  if (found?.committed === undefined || found.committed === null) return null;
  const { keyEpoch, manifest } = found.committed;
  return { ...found.told, keyEpoch, manifest };
};

const chunksOf = (vault: MemoryVault, { after, hidden, most, bytes }: PullQuery): readonly PulledChunk[] => {
  const from = hidden ? after : Math.max(after, vault.snapshotSeq);
  const chunks: PulledChunk[] = [];
  let taken = 0;
  for (const { seq, chunk } of vault.chunks) {
    if (seq <= from) continue;
    taken += chunk[2].length;
    if (chunks.length === most || (chunks.length > 0 && taken > bytes)) break;
    chunks.push([seq, ...chunk]);
  }
  return chunks;
};
