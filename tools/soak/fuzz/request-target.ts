/** Whatever is sent to a relay, into its routes without a network, on the store that lies in memory. Law: no fault, an answer of the page. */

import { addressOf, REFUSAL_STATUS, ROUTES, toHex } from '@cairn/relay-api';
import type { RouteName } from '@cairn/relay-api';
import { createRelayApi } from '../../../apps/relay/src/api/create-relay-api.ts';
import { createNonces } from '../../../apps/relay/src/api/nonces.ts';
import { tokenHash } from '../../../apps/relay/src/api/let-in.ts';
import { createHintStreams } from '../../../apps/relay/src/hints/hint-streams.ts';
import { createLocalNotifier } from '../../../apps/relay/src/hints/local-notifier.ts';
import { createBodyBudget } from '../../../apps/relay/src/limits/body-budget.ts';
import { createTokenBuckets } from '../../../apps/relay/src/limits/token-buckets.ts';
import { NO_METERS } from '../../../apps/relay/src/process/journal.ts';
import type { JournalLine } from '../../../apps/relay/src/process/journal.ts';
import { createMemoryStore } from '../../../apps/relay/src/store/memory/create-memory-store.ts';
import { MESSAGES } from './relay-targets.ts';
import { asText, holds } from './target.ts';
import type { Target } from './target.ts';
import { encodeBody } from '@cairn/relay-api';

const NAMES = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES && name !== 'hints');
const ALLOWED = new Set<number>([200, 204, ...Object.values(REFUSAL_STATUS)]);
const NO_LIMIT = { perSecond: 1e12, burst: 1e12 };
const TOKEN = new Uint8Array(32).fill(4);

const aRelay = async (faults: JournalLine[]) => {
  const now = (): number => 1_795_000_000;
  const store = createMemoryStore();
  const notifier = createLocalNotifier();
  const rates = { knocks: NO_LIMIT, registrations: NO_LIMIT, vault: NO_LIMIT };
  const buckets = createTokenBuckets(NO_LIMIT, () => 0);
  const publicKey = new Uint8Array(32).fill(1);
  await store.letIn({
    ...{ vault: addressOf(publicKey), nonce: new Uint8Array(32), nonceUntil: now() + 60 },
    ...{ token: tokenHash(TOKEN), until: now() + 900 },
    registering: { publicKey, logEpoch: new Uint8Array(16), day: 20_000, by: 'open' },
  });
  return createRelayApi({
    ...{ store, shares: store, notifier, now, meters: NO_METERS, waits: new Set(), reminders: null },
    settings: {
      ...{ registration: 'open', work: 0, origins: [], trustedProxies: 0, rates },
      quota: { bytes: 200_000, chunks: 200 },
    },
    hints: createHintStreams(notifier, now),
    nonces: createNonces(new Uint8Array(32), now),
    bodies: createBodyBudget(2 ** 27, 2 ** 27),
    buckets: { knocks: buckets, registrations: buckets, vault: buckets },
    journal: { write: (line) => void (line.event === 'fault' && faults.push(line)) },
  });
};

const BINDINGS = {
  incoming: { socket: { remoteAddress: '127.0.0.1', localPort: 80 }, headers: {}, destroyed: false },
  outgoing: {},
};

/** So many requests meet one relay: what they leave behind is bounded, and what a fault takes is near. */
const EACH = 64;

/** Route, then a line of what stands in its path and after the question mark, then the body. */
const requestOf = (bytes: Uint8Array): { readonly url: string; readonly init: RequestInit } => {
  const name = NAMES[(bytes[0] ?? 0) % NAMES.length] ?? 'nonce';
  const { method, path, body } = ROUTES[name];
  const end = bytes.indexOf(10, 1);
  const line = asText(bytes.subarray(1, end === -1 ? bytes.length : end));
  const [id = '', place = '', query = ''] = line.split(' ').map(encodeURI);
  const url = path.replace('{id}', id || '0').replace(/\{(index|slot)\}/, place || '0');
  const type = body === 'octets' ? 'application/octet-stream' : 'application/cbor';
  return {
    url: `http://localhost${url}?${query.replaceAll('wait=', 'wait=0&w=')}`,
    init: {
      method,
      headers: { Authorization: `Bearer ${toHex(TOKEN)}`, 'Content-Type': type },
      ...(method === 'GET' ? {} : { body: end === -1 ? new Uint8Array() : bytes.slice(end + 1) }),
    },
  };
};

const seedOf = (name: RouteName, body: Uint8Array): Uint8Array => {
  const line = Buffer.from(`${'00'.repeat(16)} 0 after=0&most=5&hidden=1\n`);
  return Uint8Array.from(Buffer.concat([Uint8Array.of(NAMES.indexOf(name)), line, body]));
};

const BODIES: Partial<Record<RouteName, object | undefined>> = {
  push: MESSAGES[6]?.right[0],
  register: MESSAGES[7]?.right[0],
  session: MESSAGES[8]?.right[0],
  beginSnapshot: MESSAGES[9]?.right[0],
  commitSnapshot: MESSAGES[10]?.right[0],
  farewell: MESSAGES[11]?.right[0],
  makeShare: MESSAGES[12]?.right[0],
};

const seeds = (): readonly Uint8Array[] =>
  NAMES.map((name) => seedOf(name, BODIES[name] === undefined ? Buffer.alloc(60) : encodeBody(BODIES[name])));

export const requestTarget = (): Target => {
  const faults: JournalLine[] = [];
  let [relay, left] = [aRelay(faults), EACH];
  return {
    name: 'a request to a relay',
    seeds: seeds(),
    words: ['after=', 'most=', 'hidden=1', 'commit', '%ff', '..', '/', '\n', ' '],
    run: async (bytes) => {
      left -= 1;
      if (left < 0) [relay, left] = [aRelay(faults), EACH];
      const { url, init } = requestOf(bytes);
      const answer = await (await relay).app.request(url, init, BINDINGS);
      await answer.arrayBuffer();
      holds(ALLOWED.has(answer.status), 'an answer of the page');
      holds(faults.length === 0, `no fault: ${JSON.stringify(faults.splice(0))}`);
    },
  };
};
