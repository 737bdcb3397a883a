/** Snapshots in memory. */

import { toHex } from '@cairn/relay-api';
import { HELD_TIMES, MOST_BEGUN } from '../relay-store.ts';
import type {
  BeginningSnapshot,
  Committing,
  Conflict,
  Done,
  Full,
  NotFound,
  RelayStore,
  Segment,
} from '../relay-store.ts';
import { heldBytes, snapshotBytes } from './memory-vault.ts';
import type { MemorySnapshot, MemoryVault } from './memory-vault.ts';
import type { WithVault } from './with-open-vault.ts';

type MemorySnapshots = Pick<RelayStore, 'beginSnapshot' | 'putSegment' | 'commitSnapshot' | 'segment'>;

export const createMemorySnapshots = (withVault: WithVault): MemorySnapshots => ({
  beginSnapshot: async (address, beginning) => withVault(address, (vault) => begun(vault, beginning)),
  putSegment: async (address, segment) => withVault(address, (vault) => put(vault, segment)),
  commitSnapshot: async (address, committing) => withVault(address, (vault) => committed(vault, committing)),
  segment: async (address, { snapshot, index }) =>
    withVault(address, (vault) => {
      const found = vault.snapshots.get(toHex(snapshot));
      const sealed = found?.sealed.get(index);
      if (sealed === undefined || found?.committed === null) return { type: 'NotFound' };
      return { type: 'Segment', sealed };
    }),
});

const begun = (vault: MemoryVault, beginning: BeginningSnapshot): Done | Conflict => {
  const { snapshot, seq, head, segments, day } = beginning;
  const there = vault.chunks.find((chunk) => chunk.seq === seq);
  if (seq <= vault.snapshotSeq || there === undefined) return { type: 'Conflict' };
  if (toHex(there.hash) !== toHex(head)) return { type: 'Conflict' };
  const waiting = [...vault.snapshots].filter(([, one]) => one.committed === null);
  for (const [id] of waiting.slice(0, Math.max(0, waiting.length - MOST_BEGUN + 1)))
    vault.snapshots.delete(id);
  const told = { snapshot, seq, head, segments };
  const made: MemorySnapshot = { told, begunOn: day, sealed: new Map(), committed: null, replacedOn: null };
  vault.snapshots.set(toHex(snapshot), made);
  return { type: 'Done' };
};

const put = (
  vault: MemoryVault,
  { snapshot, index, sealed, quota }: Segment,
): Done | Conflict | NotFound | Full => {
  const found = vault.snapshots.get(toHex(snapshot));
  if (found === undefined || index >= found.told.segments) return { type: 'NotFound' };
  if (found.committed !== null) return { type: 'Conflict' };
  const more = sealed.length - (found.sealed.get(index)?.length ?? 0);
  const isFull =
    snapshotBytes(found) + more > quota.bytes || heldBytes(vault) + more > quota.bytes * HELD_TIMES;
  if (isFull) return { type: 'Full' };
  found.sealed.set(index, sealed.slice());
  return { type: 'Done' };
};

const committed = (vault: MemoryVault, committing: Committing): Done | Conflict | NotFound | Full => {
  const id = toHex(committing.snapshot);
  const found = vault.snapshots.get(id);
  if (found === undefined) return { type: 'NotFound' };
  if (found.committed !== null) return { type: vault.snapshot === id ? 'Done' : 'Conflict' };
  const { seq, segments } = found.told;
  if (seq <= vault.snapshotSeq || found.sealed.size !== segments) return { type: 'Conflict' };
  const { manifest, keyEpoch, day, quota } = committing;
  if (heldBytes(vault) + manifest.length > quota.bytes * HELD_TIMES) return { type: 'Full' };
  const before = vault.snapshot === null ? undefined : vault.snapshots.get(vault.snapshot);
  if (before !== undefined) before.replacedOn = day;
  found.committed = { manifest, keyEpoch, day };
  Object.assign(vault, { snapshot: id, snapshotSeq: seq });
  if (committing.eraseNow) eraseHidden(vault, id);
  return { type: 'Done' };
};

const eraseHidden = (vault: MemoryVault, keeping: string): void => {
  vault.chunks = vault.chunks.filter(({ seq }) => seq > vault.snapshotSeq);
  for (const [id, { told }] of vault.snapshots)
    if (id !== keeping && told.seq <= vault.snapshotSeq) vault.snapshots.delete(id);
};
