/** Reminders of a relay as it runs: the pair it signs with, what its routes need, and what sends. */

import { randomBytes } from 'node:crypto';
import type { Bytes } from '@cairn/relay-api';
import type { RelayReminders } from '../api/relay-parts.ts';
import type { Delivery } from './deliver.ts';
import { isAllowedEndpoint } from './public-host.ts';
import type { ReminderStore } from './reminder-store.ts';
import { startReminderSender } from './reminder-sender.ts';
import type { ReminderSender } from './reminder-sender.ts';

export interface ReminderSettings {
  /** Whom a push service may ask. */
  readonly contact: string;
  /** For tests: a push service on this machine. */
  readonly loopback: boolean;
}

export interface StartRemindersOptions {
  readonly store: ReminderStore;
  readonly settings: ReminderSettings;
  readonly ended: (end: Delivery['type']) => void;
  readonly fault: (fault: unknown) => void;
}

export interface RunningReminders extends Pick<ReminderSender, 'stop'> {
  readonly part: RelayReminders;
}

/** What seals and signs is brought when it is wanted: it costs a start. */
export const startReminders = async (options: StartRemindersOptions): Promise<RunningReminders> => {
  const { store, settings, ended, fault } = options;
  const { createDeliver, makeSigningPair } = await import('./deliver.ts');
  const pair = await store.signingPair(makeSigningPair);
  const sender = startReminderSender({
    ...{ store, ended, fault, deliver: createDeliver({ pair, ...settings }) },
    now: () => Date.now(),
    random: (length): Bytes => new Uint8Array(randomBytes(length)),
  });
  const key = new Uint8Array(Buffer.from(pair.publicKey, 'base64url'));
  const isAllowed = (endpoint: string): boolean => isAllowedEndpoint(endpoint, settings);
  return { part: { store, key, isAllowed, woken: () => sender.woken() }, stop: () => sender.stop() };
};
