/** What can be wrong with a relay, a log or a chunk, by name: section 6 of docs/sync-protocol.md. */

import type { Instant } from '@cairn/domain';
import type { DeviceId } from '../hybrid-clock.ts';

export type TroubleKind =
  /** The relay began another log. */
  | 'wiped'
  /** What the relay says now does not follow from what it said before. */
  | 'rewritten'
  /** A chunk of the device never came. */
  | 'gap'
  /** A chunk came twice in one log. */
  | 'replayed'
  /** The device was shown another log than this one. */
  | 'forked'
  /** The device had seen more than this one was shown. */
  | 'withheld'
  /** A chunk or a snapshot does not open or read. */
  | 'unreadable'
  /** Chunks of this device that it does not know: it was brought back from an older copy, or copied. */
  | 'copied'
  /** This relay made it tell everything too often: it waits to be asked. */
  | 'forgetful';

export interface Trouble {
  readonly kind: TroubleKind;
  /** Whose chunk told of it; `null` for the relay itself, and where it cannot be known. */
  readonly device: DeviceId | null;
  readonly seq: number;
  readonly at: Instant;
  /** What is open keeps this device from making a snapshot. */
  readonly open: boolean;
}

export type QuarantineReason =
  /** The seal does not hold: altered on the way, or sealed by another key. */
  | 'not-opened'
  /** A key epoch of a newer Cairn. */
  | 'newer-key'
  /** A form of a newer Cairn. */
  | 'newer-form'
  /** Longer than anything that is ever written, packed or unpacked. */
  | 'too-large'
  /** The padding says nonsense. */
  | 'bad-padding'
  /** It does not unpack. */
  | 'bad-deflate'
  /** No CBOR, or not that of a chunk. */
  | 'bad-chunk';
