/** A person's devices as a host meets them: joining, welcoming, naming, removing. See section 9 of the sync protocol. */

import type { DeviceId } from '@cairn/changes';
import type { SyncEnd } from '@cairn/changes/sync';
import type { Instant, Result } from '@cairn/domain';
import type { VaultError } from '../../door/vault-door.ts';
import type { RelayWish } from '../begin-session.ts';
import type { Off } from '../keep-reach.ts';

/** This device was removed by another one of the person's: it keeps what it has, and reads nothing new. */
export type Removed = { readonly type: 'removed' };

/** How a round ended. */
export type SyncRoundEnd = SyncEnd | Removed;

export interface DeviceLine {
  readonly id: DeviceId;
  readonly name: string;
  readonly addedAt: Instant;
  readonly isThis: boolean;
  readonly isRemoved: boolean;
  /** Its removal was begun here, and goes on with the next round. */
  readonly isLeaving: boolean;
}

/** Why two devices that were to meet did not. */
export type PairEnd =
  | Exclude<SyncEnd, { readonly type: 'in-step' | 'stopped' }>
  /** The ten minutes of a mailbox are over. */
  | { readonly type: 'too-late' }
  /** What came is not what the other device is bound to, or does not open: somebody stood between, or it was damaged. */
  | { readonly type: 'not-the-same' }
  /** Here, or on the other device: the digits differ there, or somebody left. */
  | { readonly type: 'called-off' };

/** What both ends of a meeting have. */
interface MeetingOfTwo {
  /** Waits for the other device. Six digits, to be compared by the person. */
  digits(): Promise<Result<string, PairEnd>>;
  /** After `digits`, while they are compared: waits, and gives how it ended meanwhile. `null`: it goes on, or was ended by `confirm`. */
  endedMeanwhile(): Promise<PairEnd | null>;
  /** Ends all waiting here, and tells the other device, as far as the relay can be reached. */
  callOff(): Promise<void>;
}

/** The new device. It has a vault, empty or with records of its own: those stay, and are told to the vault that it joins. */
export interface Joining extends MeetingOfTwo {
  /** `cairn-pair:1:ORIGIN:MAILBOX:KEY`, to be shown. Not secret. */
  readonly code: string;
  /** "They are the same", after `digits`: waits for the secret, makes it this vault's own and runs the first round. */
  confirm(): Promise<Result<SyncRoundEnd, PairEnd | VaultError>>;
}

/** The device that is in step already. */
export interface Welcoming extends MeetingOfTwo {
  /** "They are the same", after `digits`: hands over the secret that is this vault's now. */
  confirm(): Promise<Result<null, PairEnd | VaultError>>;
}

export interface DeviceDoor {
  /**
   * `BadInput`: `relay`: no address of a relay; `removal`: a device is being removed here, and that cannot be brought to its end now. Both
   * stand for `joinWithWords` too. A relay that does not answer gives no code.
   */
  join(wish: RelayWish): Promise<Result<Joining, PairEnd | VaultError>>;
  /** `BadInput`: `code` is none, `relay`: it is for another relay than this vault's, `sync`: sync is off here. */
  welcome(code: string): Promise<Result<Welcoming, VaultError>>;
  /**
   * By the 24 words. `BadInput`, field `words`: they are none. `NotFound`: the relay has nothing of theirs. Where it is not `in-step`
   * because the relay did not answer, nothing is changed.
   */
  joinWithWords(wish: RelayWish, words: string): Promise<Result<SyncRoundEnd, VaultError>>;
  /** This one first, then in the order in which they came. */
  devices(): Promise<Result<readonly DeviceLine[], VaultError>>;
  nameDevice(id: DeviceId, name: string): Promise<Result<null, VaultError>>;
  /**
   * `in-step`: it is done, and there are new recovery words. `removed`: this device itself was removed meanwhile. Any other end: it
   * has begun and goes on by itself with the next round. `BadInput`, field `device`: it is this one.
   */
  removeDevice(id: DeviceId): Promise<Result<SyncRoundEnd | Off, VaultError>>;
}
