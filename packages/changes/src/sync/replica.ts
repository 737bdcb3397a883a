/**
 * What a device keeps to sync. A port: the store keeps it in SQLite, tests keep it in memory. Laws: a `change` is all or
 * nothing, one at a time, and durable when it answers; nothing here ever takes a record away but `merge` of a purge.
 */

import type { Instant } from '@cairn/domain';
import type { Change } from '../change.ts';
import type { DeviceId } from '../hybrid-clock.ts';
import type { RecordState } from '../record-state.ts';
import type { Item } from './chunk-item.ts';
import type { Place } from './place.ts';
import type { ChainHash, ChunkId, LogEpoch, RunId, SnapshotId } from './sync-ids.ts';
import type { QuarantineReason, Trouble, TroubleKind } from './trouble.ts';

export interface Replica {
  readonly device: DeviceId;
  /** One transaction. What `work` throws is thrown on after everything was rolled back. */
  change<T>(work: (kept: Kept) => Promise<T>): Promise<T>;
}

export interface Kept {
  /** One JSON value; `null` before the first sync. */
  state(): Promise<SyncState | null>;
  keepState(state: SyncState): Promise<void>;

  /**
   * Merges into records, tombstones and parked ones, and moves the clock (`receive`). Gives the changes that merging made
   * beside them (a wording that was set aside): every device is to have those too.
   */
  merge(items: readonly Item[]): Promise<readonly Change[]>;
  /** Tombstones and records after `after` and up to and with `upTo` (`null`: no bound), in the order of places, at most `most`. */
  held(range: HeldRange): Promise<readonly Held[]>;
  /** Parked changes by a number that only grows; those after `after`. */
  parked(after: number, most: number): Promise<readonly Numbered<Item>[]>;

  /** The oldest first. An act's changes come into it in the act's own transaction. `n` only grows. */
  outbox(most: number): Promise<readonly OutboxRow[]>;
  addToOutbox(changes: readonly Change[]): Promise<void>;
  /** Takes away what has an `n` of at most `upTo`. */
  clearOutbox(upTo: number): Promise<void>;

  /** Own chunks by counter; `seq` is `null` while pending. */
  pending(): Promise<readonly OwnChunk[]>;
  addPending(chunk: OwnChunk): Promise<void>;
  /** It becomes a sent one: its seq is noted and its sealed bytes are let go. */
  acknowledge(chunk: ChunkId, seq: number): Promise<void>;
  /** A sent or pending one. */
  own(run: RunId, counter: number): Promise<SentChunk | null>;
  /** Sent chunks by seq, from `from` to `upTo`, both with. */
  sentBetween(from: number, upTo: number): Promise<readonly SentChunk[]>;
  /** The log is read again from its beginning, or is another one: the seqs of sent chunks say nothing any more. */
  forgetSeqs(): Promise<void>;
  /** Lets go of sent chunks up to this seq, which a snapshot holds. */
  forgetSent(upTo: number): Promise<void>;

  /** One link for each seq since the last snapshot. */
  link(seq: number): Promise<Link | null>;
  /** Whether this log had the chunk already. */
  linked(chunk: ChunkId): Promise<boolean>;
  addLinks(links: readonly Link[]): Promise<void>;
  /** Lets go of links below this seq; `Infinity` for all. */
  forgetLinks(below: number): Promise<void>;

  /** Of every device, this one too. */
  runs(): Promise<readonly Run[]>;
  keepRun(run: Run): Promise<void>;

  quarantined(): Promise<readonly Quarantined[]>;
  /** Once for each chunk id. */
  quarantine(chunk: Quarantined): Promise<void>;
  release(chunk: ChunkId): Promise<void>;

  /** One row for each kind and device; the later one takes its place. */
  troubles(): Promise<readonly Trouble[]>;
  keepTrouble(trouble: Trouble): Promise<void>;
  /** No longer open; it stays to be read. `device` `null`: of all devices. */
  closeTroubles(kind: TroubleKind, device: DeviceId | null): Promise<void>;
}

export interface SyncState {
  /** Of the log that it knows; `null` before the first pull. */
  readonly epoch: LogEpoch | null;
  /** How far it has read; seq 0 is the beginning. */
  readonly cursor: { readonly seq: number; readonly head: ChainHash | null };
  /** The highest seq that was acknowledged in this log; 0 when none was. */
  readonly acked: number;
  /** The same, of what carries something: nobody says that they read a receipt. Left out by who kept it before this was told apart. */
  readonly carried?: number;
  /** The last one that it took in or looked at. */
  readonly snapshot: { readonly id: SnapshotId; readonly seq: number } | null;
  /** Sealed bytes above the last snapshot. */
  readonly bytes: number;
  readonly run: RunId;
  /** Of the last chunk sealed in this run; 0 before the first. */
  readonly counter: number;
  /** How far the state is told; `null` when nothing is being told. */
  readonly telling: Telling | null;
  /** The seq at which the last telling of this log began. */
  readonly toldAt: number;
  /** When it began to tell everything, in the last 24 hours. */
  readonly tells: readonly Instant[];
  /** It told too often; waits until the person asks it to go on. */
  readonly stopped: boolean;
  /** The person asked it to go on: once, a head that does not follow is taken as it is told. */
  readonly trusting: boolean;
  /** Changes of others came in and no chunk since says so. */
  readonly receiptOwed: boolean;
  readonly lastReceipt: Instant | null;
  /** The counter of the last chunk of this run that carried nothing; 0: none. Left out by who kept it before this was told apart. */
  readonly receipt?: number;
  /** When it last tried to read what lies in quarantine; `null`: it is to be tried now. */
  readonly retried: Instant | null;
}

/** Tombstones and records first, then parked changes. */
export type Telling =
  { readonly of: 'held'; readonly after: Place | null } | { readonly of: 'parked'; readonly after: number };

export type Held =
  | { readonly kind: 'purged'; readonly place: Place }
  | { readonly kind: 'record'; readonly place: Place; readonly state: RecordState };

export interface HeldRange {
  readonly after: Place | null;
  readonly upTo: Place | null;
  readonly most: number;
}

export interface Numbered<T> {
  readonly n: number;
  readonly item: T;
}

export interface OutboxRow {
  readonly n: number;
  readonly change: Change;
  /** The import that brought it; `null` for what the person did. Those of one import share no chunk with anything else. */
  readonly batch: string | null;
}

export interface SentChunk {
  readonly chunk: ChunkId;
  readonly run: RunId;
  readonly counter: number;
  /** `null` while it is pending, or since the log was read anew. */
  readonly seq: number | null;
}

export interface OwnChunk extends SentChunk {
  readonly keyEpoch: number;
  readonly sealed: Uint8Array;
}

export interface Link {
  readonly seq: number;
  readonly chunk: ChunkId;
  readonly hash: ChainHash;
}

export interface Run {
  readonly device: DeviceId;
  readonly run: RunId;
  /** Runs of one device in the order in which this device met them: 1, 2, 3 ... */
  readonly order: number;
  /** The highest counter that was taken in. */
  readonly last: number;
  /** Below `last` and not taken in: closed ranges, ascending. */
  readonly holes: readonly (readonly [from: number, to: number])[];
  /** The counter of the chunk that ended telling everything in this run; 0 while there is none. */
  readonly toldEnd: number;
  /** How far its device had read in the log of `state.epoch`, by what it said last; 0 when it said nothing of this log. */
  readonly seen: number;
}

export interface Quarantined {
  readonly chunk: ChunkId;
  readonly seq: number;
  readonly keyEpoch: number;
  readonly sealed: Uint8Array;
  readonly reason: QuarantineReason;
}
