/**
 * What a relay keeps, as a port. Laws that every adapter holds, shown by `relay-store.suite.ts`: a vault's chunks are numbered
 * 1, 2, 3 … without a gap; a chunk id is kept once; what was answered is durable; nothing of one vault is reached from another.
 * Times are whole seconds, days are days since 1970: nothing here knows a clock. `vault` is the address, 16 bytes.
 */

import type {
  Bytes,
  Farewell,
  Pulled,
  Pushed,
  PushedChunk,
  SnapshotBegun,
  SnapshotCommit,
} from '@cairn/relay-api';

/** What one vault may have. */
export interface Quota {
  /** Of what is not hidden. Three times as much may be held with what is hidden and with snapshots that are being made. */
  readonly bytes: number;
  /** Chunks, the hidden ones too. */
  readonly chunks: number;
}

/** What is held beside what counts: hidden chunks, replaced snapshots, one that is being made. */
export const HELD_TIMES = 3;

/** Snapshots of one vault that were begun and not committed. The oldest gives way. */
export const MOST_BEGUN = 4;

export const DAY: number = 86_400;

export type Done = { readonly type: 'Done' };
export type Gone = { readonly type: 'Gone' };
export type Closed = { readonly type: 'Closed' } & Farewell;
/** The vault is not known any more, or it has moved. */
export type Shut = Gone | Closed;
export type Full = { readonly type: 'Full' };
export type Conflict = { readonly type: 'Conflict' };
export type NotFound = { readonly type: 'NotFound' };

export interface LettingIn {
  readonly vault: Bytes;
  /** It is used up by this, and once only. */
  readonly nonce: Bytes;
  readonly nonceUntil: number;
  /** The hash of the session's token. */
  readonly token: Bytes;
  readonly until: number;
  /** `null`: only a vault that is known is let in. */
  readonly registering: Registering | null;
}

export interface Registering {
  readonly publicKey: Bytes;
  /** Used for a vault that is not known yet. */
  readonly logEpoch: Bytes;
  readonly day: number;
  /** Whether a vault that is not known may be made: the hash of an invite is looked up and used. */
  readonly by: 'open' | 'closed' | { readonly invite: Bytes };
}

export type LetIn =
  | { readonly type: 'LetIn'; readonly logEpoch: Bytes }
  /** The nonce was used, or the vault is not known. */
  | { readonly type: 'Refused' }
  | { readonly type: 'InviteWanted' };

export interface KnownSession {
  readonly vault: Bytes;
  readonly until: number;
}

export interface Appending {
  readonly chunks: readonly PushedChunk[];
  readonly quota: Quota;
}

export type Appended = { readonly type: 'Appended'; readonly isNew: boolean } & Pushed;

export interface PullQuery {
  readonly after: number;
  readonly most: number;
  readonly bytes: number;
  readonly hidden: boolean;
}

export interface BeginningSnapshot extends SnapshotBegun {
  readonly snapshot: Bytes;
  readonly day: number;
}

export interface Segment {
  readonly snapshot: Bytes;
  readonly index: number;
  readonly sealed: Bytes;
  readonly quota: Quota;
}

export interface Committing extends SnapshotCommit {
  readonly snapshot: Bytes;
  readonly day: number;
  readonly quota: Quota;
}

export interface Slot {
  readonly mailbox: Bytes;
  readonly slot: number;
}

export interface FillingSlot extends Slot {
  readonly bytes: Bytes;
  readonly now: number;
  /** When a mailbox that is new is gone. */
  readonly until: number;
  /** How many mailboxes there may be at once. */
  readonly most: number;
}

export interface Invite {
  readonly hash: Bytes;
  /** How many vaults may be made with it. */
  readonly uses: number;
}

export interface Sweeping {
  readonly now: number;
  readonly graceDays: number;
}

export interface RelayStore {
  /** 32 random bytes that stay the same for this data; nonces are made with it. */
  nonceSecret(): Promise<Bytes>;
  publicKeyOf(vault: Bytes): Promise<Bytes | null>;
  letIn(letting: LettingIn): Promise<LetIn>;
  /** A session that has not ended, by the hash of its token. */
  sessionOf(token: Bytes, now: number): Promise<KnownSession | null>;
  endSession(token: Bytes): Promise<void>;
  addInvite(invite: Invite): Promise<void>;

  append(vault: Bytes, appending: Appending): Promise<Appended | Full | Shut>;
  pull(vault: Bytes, query: PullQuery): Promise<({ readonly type: 'Pulled' } & Pulled) | Shut>;
  headOf(vault: Bytes): Promise<{ readonly type: 'Head'; readonly seq: number } | Shut>;

  beginSnapshot(vault: Bytes, beginning: BeginningSnapshot): Promise<Done | Conflict | Shut>;
  putSegment(vault: Bytes, segment: Segment): Promise<Done | Conflict | NotFound | Full | Shut>;
  commitSnapshot(vault: Bytes, committing: Committing): Promise<Done | Conflict | NotFound | Full | Shut>;
  segment(
    vault: Bytes,
    wanted: Pick<Segment, 'snapshot' | 'index'>,
  ): Promise<{ readonly type: 'Segment'; readonly sealed: Bytes } | NotFound | Shut>;

  closeVault(vault: Bytes, farewell: Farewell): Promise<Done | Shut>;
  /** Of everything, sessions too. */
  erase(vault: Bytes): Promise<void>;

  putSlot(filling: FillingSlot): Promise<Done | Conflict | Full>;
  slot(slot: Slot, now: number): Promise<Bytes | null>;

  /** Deletes what has had its time, some of it at once. `true` when there is more to do. */
  sweep(sweeping: Sweeping): Promise<boolean>;
  /** Rejects when the data cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
