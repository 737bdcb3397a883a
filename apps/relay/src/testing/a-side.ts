/**
 * One of two relays that are asked the same. What a relay draws by chance (nonces, tokens, names of snapshots, the epoch of a log
 * and with it its heads) is told by the order in which it came, so that the answers of two can be compared.
 */

import { randomBytes } from 'node:crypto';
import { decodeBody, REFUSAL, ROUTES, toHex } from '@cairn/relay-api';
import type { Bytes, RouteName } from '@cairn/relay-api';
import { createRelayApi } from '../api/create-relay-api.ts';
import { createNonces } from '../api/nonces.ts';
import { createHintStreams } from '../hints/hint-streams.ts';
import { createLocalNotifier } from '../hints/local-notifier.ts';
import { createBodyBudget } from '../limits/body-budget.ts';
import { createTokenBuckets } from '../limits/token-buckets.ts';
import { NO_METERS } from '../process/journal.ts';
import type { JournalLine } from '../process/journal.ts';
import { listen } from '../process/listen.ts';
import type { ReminderStore } from '../reminders/reminder-store.ts';
import type { Quota, RelayStore } from '../store/relay-store.ts';
import type { ShareStore } from '../store/share-store.ts';
import { ask } from './a-device.ts';
import type { Asking } from './a-device.ts';

export interface Side {
  readonly origin: string;
  readonly store: RelayStore;
  readonly reminders: ReminderStore;
  /** Asks, and gives the whole answer in words that two sides have in common. */
  ask(route: RouteName, asking: Asking): Promise<string>;
  /** What was drawn by chance, by its place in the order. */
  drawn(name: string): Bytes | undefined;
  readonly faults: readonly JournalLine[];
  close(): Promise<void>;
}

/** In seconds. */
export interface Clock {
  now: number;
}

const UNHURRIED = { perSecond: 1_000_000, burst: 1_000_000 };

export interface SideStores {
  readonly store: RelayStore & ShareStore;
  readonly reminders: ReminderStore;
}

/** The same key for both. */
const SIGNING_KEY = new Uint8Array(65).fill(4);

export const aSide = async (stores: SideStores, clock: Clock, quota: Quota): Promise<Side> => {
  const { store, reminders } = stores;
  const now = (): number => clock.now;
  const notifier = createLocalNotifier();
  const faults: JournalLine[] = [];
  const buckets = createTokenBuckets(UNHURRIED, () => clock.now * 1000);
  const api = createRelayApi({
    settings: {
      ...{ registration: 'invite', work: 0, origins: [], trustedProxies: 0, quota },
      rates: { knocks: UNHURRIED, registrations: UNHURRIED, vault: UNHURRIED },
    },
    ...{ store, shares: store, notifier, now, meters: NO_METERS, waits: new Set() },
    reminders: {
      ...{ store: reminders, key: SIGNING_KEY, woken: () => {} },
      isAllowed: (endpoint) => endpoint.startsWith('https://push.example/'),
    },
    hints: createHintStreams(notifier, now),
    nonces: createNonces(new Uint8Array(randomBytes(32)), now),
    journal: { write: (line) => void (line.event === 'fault' && faults.push(line)) },
    bodies: createBodyBudget(10_000_000, 10_000_000),
    buckets: { knocks: buckets, registrations: buckets, vault: buckets },
  });
  const server = await listen(api.app, 0);
  const { nameOf, drawn } = createNames();
  return {
    ...{ origin: server.address, store, reminders, faults },
    drawn,
    ask: async (route, asking) => {
      const { status, headers, bytes } = await ask(server.address, route, asking);
      const type = headers.get('Content-Type');
      const said =
        type === 'application/cbor' ? told(saidIn(route, { status, bytes }), nameOf, '') : toHex(bytes);
      return JSON.stringify({ status, headers: headersOf(headers), said });
    },
    close: async () => {
      api.drain();
      await server.close(1_000);
      await store.close();
    },
  };
};

/** What was drawn by chance, named by its place in the order. */
const createNames = () => {
  const names = new Map<string, string>();
  const values = new Map<string, Bytes>();
  const nameOf = (field: string, bytes: Bytes): string => {
    const hex = toHex(bytes);
    const there = names.get(hex);
    if (there !== undefined || !DRAWN.has(field)) return there ?? hex;
    const name = `${field} ${names.size}`;
    names.set(hex, name);
    values.set(name, bytes);
    return name;
  };
  return { nameOf, drawn: (name: string): Bytes | undefined => values.get(name) };
};

const DRAWN = new Set(['nonce', 'token', 'snapshot', 'logEpoch', 'head']);

/** Also when it is not of the form that the route has. */
const saidIn = (
  route: RouteName,
  { status, bytes }: { readonly status: number; readonly bytes: Bytes },
): unknown => {
  const { answer } = ROUTES[route];
  const schema = status === 200 && answer !== null && typeof answer === 'object' ? answer : REFUSAL;
  const said = decodeBody<unknown>(schema, bytes);
  return said.ok ? said.value : { unread: bytes };
};

const headersOf = (headers: Headers): readonly (readonly [string, string])[] =>
  [...headers].filter(([name]) => name !== 'date' && name !== 'content-length');

const told = (value: unknown, nameOf: (field: string, bytes: Bytes) => string, field: string): unknown => {
  if (value instanceof Uint8Array) return nameOf(field, new Uint8Array(value));
  if (Array.isArray(value)) return value.map((one) => told(one, nameOf, field));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, told(of, nameOf, name)]));
};
