/**
 * When devices want to be reminded, as a port. Laws that every adapter holds, shown by `reminder-store.suite.ts`: a time of a device
 * is begun once, on whatever node; what was claimed and not begun is anybody's again when the lease runs out; after three that
 * stayed without a sign none is due. Times are whole seconds. What is due is looked for over all vaults, by an index of its own.
 */

import type { Bytes, SignOfUse } from '@cairn/relay-api';
import type { Full, Shut } from '../store/relay-store.ts';

/** So many in a row without a sign, and a device's reminders sleep. */
export const ASLEEP_AFTER = 3;

/** In seconds: what is later than this is left out. A word for eight o'clock is of no use at midnight. */
export const LATEST = 600;

/** A device that was not heard of for so long is forgotten. */
export const KEPT_DAYS = 60;

/** The pair of VAPID (RFC 8292), in base64url. */
export interface SigningPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** One device of one vault; `device` is random and stands for nothing else. */
export interface DevicePlace {
  readonly vault: Bytes;
  readonly device: Bytes;
}

export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: Bytes;
  readonly auth: Bytes;
}

export interface KeepingReminders extends DevicePlace, Subscription {
  /** The earliest first. */
  readonly times: readonly number[];
  readonly sign: SignOfUse;
  readonly now: number;
  /** How many devices of a vault there may be. */
  readonly most: number;
}

export type KeptReminders = { readonly type: 'Kept'; readonly asleep: boolean };

/** What tells one claim from another. */
export interface Claim {
  readonly claim: Bytes;
}

export interface Claiming extends Claim {
  readonly now: number;
  /** When what is not begun is anybody's again. */
  readonly until: number;
  readonly most: number;
}

export interface DueReminder extends DevicePlace, Subscription, Claim {
  readonly due: number;
}

export interface ReminderStore {
  /** The same on every node and for ever; `make` is asked where there is none yet. */
  signingPair(make: () => SigningPair): Promise<SigningPair>;
  /** In place of what this device said before. */
  keepReminders(keeping: KeepingReminders): Promise<KeptReminders | Full | Shut>;
  forgetReminders(place: DevicePlace): Promise<void>;
  /** When something may be claimed next; `null`: nothing waits. */
  nextReminder(): Promise<number | null>;
  /** The earliest first. What is later than `LATEST` is passed over for good. */
  claimReminders(claiming: Claiming): Promise<readonly DueReminder[]>;
  /**
   * Takes the time off the list and counts it as one without a sign: from here on nobody sends it again. `false`: it is not this
   * claim's any more.
   */
  beginReminder(due: DueReminder): Promise<boolean>;
  /** It surely did not arrive: it is due once more at `at`, unless the device has said something else meanwhile. */
  repeatReminder(due: DueReminder, at: number): Promise<void>;
  /** Gives back what was claimed and not begun, before the lease runs out. */
  releaseReminder(due: DueReminder): Promise<void>;
  /** The push service knows this address no more. */
  endSubscription(due: DueReminder): Promise<void>;
  /** Forgets devices that were not heard of since a day. */
  sweepReminders(lastDay: number): Promise<void>;
}
