/** The shape of a case of the replica's contract, and what its cases are made of. For tests only. */

import type { EntityId, Instant } from '@cairn/domain';
import type { Change } from '../change.ts';
import type { DeviceId, Hlc } from '../hybrid-clock.ts';
import { setChange } from '../set-change.ts';
import type { Link, OwnChunk, Replica, SyncState } from './replica.ts';
import type { ChainHash, ChunkId, LogEpoch, RunId } from './sync-ids.ts';

export interface ReplicaSetup {
  /** An empty one. */
  fresh(): Promise<Replica>;
  /** The same one after its program ended and began again. */
  again(replica: Replica): Promise<Replica>;
}

export interface ReplicaCase {
  readonly title: string;
  run(setup: ReplicaSetup): Promise<void>;
}

export const equal = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [ordered(actual), ordered(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
};

const ordered = (value: unknown): string => JSON.stringify(plain(value));

/** Bytes as numbers; keys sorted, for their order carries no meaning. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, plain(inner)]));
};

export const hex = (digit: string, bytes: number): string => digit.repeat(bytes * 2);
export const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
export const stampOf = (n: number, device = 'b'): Hlc =>
  `${n.toString(16).padStart(12, '0')}0000${device.repeat(16)}` as Hlc;
export const chunkOf = (digit: string): ChunkId => hex(digit, 16) as ChunkId;
export const RUN = hex('3', 8) as RunId;
export const OTHER = hex('e', 8) as DeviceId;

export const set = (entity: string, n: number, fields: Record<string, string | number | boolean>): Change =>
  setChange({ entity, id: idOf(n), hlc: stampOf(n + 1) }, fields);

export const STATE: SyncState = {
  epoch: hex('1', 16) as LogEpoch,
  cursor: { seq: 7, head: hex('2', 32) as ChainHash },
  acked: 6,
  ackedNews: 5,
  receipt: 2,
  snapshot: null,
  bytes: 4_096,
  run: RUN,
  counter: 3,
  telling: { of: 'held', after: { purged: false, entity: 'win', id: idOf(4) } },
  toldAt: 2,
  tells: [1_795_000_000_000 as Instant],
  stopped: false,
  trusting: false,
  receiptOwed: true,
  lastReceipt: null,
  retried: null,
};

export const pendingChunk = (digit: string, counter: number): OwnChunk => ({
  chunk: chunkOf(digit),
  run: RUN,
  counter,
  seq: null,
  keyEpoch: 1,
  sealed: Uint8Array.of(99, 110, 1, counter),
});

export const link = (seq: number): Link => ({
  seq,
  chunk: chunkOf(seq.toString(16)),
  hash: hex(seq.toString(16), 32) as ChainHash,
});
