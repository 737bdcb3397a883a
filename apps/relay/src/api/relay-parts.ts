/** What the routes are given. */

import type { ServerResponse } from 'node:http';
import type { Bytes } from '@cairn/relay-api';
import type { HintStreams } from '../hints/hint-streams.ts';
import type { Notifier } from '../hints/notifier.ts';
import type { BodyBudget } from '../limits/body-budget.ts';
import type { Rate, TokenBuckets } from '../limits/token-buckets.ts';
import type { Journal, Meters } from '../process/journal.ts';
import type { ReminderStore } from '../reminders/reminder-store.ts';
import type { Quota, RelayStore } from '../store/relay-store.ts';
import type { ShareStore } from '../store/share-store.ts';
import type { Nonces } from './nonces.ts';

export type Registration = 'open' | 'invite' | 'closed';

export interface RelaySettings {
  readonly registration: Registration;
  /** In bits, asked of whoever makes a vault where registration is open; 0: none. */
  readonly work: number;
  /** Under which devices know this relay; none: this machine's own names. */
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  readonly quota: Quota;
  readonly rates: Rates;
}

export interface Rates {
  /** What comes without a session, by neighbourhood. */
  readonly knocks: Rate;
  /** Vaults made, by neighbourhood. */
  readonly registrations: Rate;
  /** By vault: 1 for a request and 1 for each 64 KiB that it moves. */
  readonly vault: Rate;
}

/** What the routes of reminders need. */
export interface RelayReminders {
  readonly store: ReminderStore;
  /** With which it signs: a point of P-256. */
  readonly key: Bytes;
  /** Whether this relay may send there. */
  readonly isAllowed: (endpoint: string) => boolean;
  /** Something may be due sooner than before. */
  readonly woken: () => void;
}

export interface RelayParts {
  readonly settings: RelaySettings;
  readonly store: RelayStore;
  readonly shares: ShareStore;
  /** `null`: this relay sends none. */
  readonly reminders: RelayReminders | null;
  readonly notifier: Notifier;
  readonly hints: HintStreams;
  /** Those who wait for a slot: calling one lets it go. */
  readonly waits: Set<() => void>;
  readonly nonces: Nonces;
  readonly meters: Meters;
  readonly journal: Journal;
  readonly bodies: BodyBudget;
  readonly buckets: Readonly<Record<keyof Rates, TokenBuckets>>;
  /** In seconds. */
  readonly now: () => number;
}

/** A request as its route sees it. */
export interface Call {
  readonly parts: RelayParts;
  /** Of the session; all zeros where the route has none. */
  readonly vault: Bytes;
  /** When the session ends, in seconds. */
  readonly until: number;
  /** The hash of the session's token. */
  readonly token: Bytes;
  readonly prefix: string;
  /** Under which the device knows this relay. */
  readonly origin: () => string;
  readonly body: Bytes;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  readonly response: ServerResponse;
}
