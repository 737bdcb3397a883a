/** Whatever is sent to a route ends in an answer of the protocol, soon: no fault, no hang, no memory without end. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { encodeBody, LIMITS, REFUSAL_STATUS, ROUTES, toHex } from '@cairn/relay-api';
import type { Bytes, RouteName } from '@cairn/relay-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChunk, aDevice, randomBytesOf } from '../testing/a-device.ts';
import type { Device } from '../testing/a-device.ts';
import type { JournalLine } from './journal.ts';
import { readSettings } from './read-settings.ts';
import { startRelay } from './start-relay.ts';
import type { RunningRelay } from './start-relay.ts';

const RUNS = Number(process.env['CAIRN_RUNS'] ?? 400);
const SOON = 3_000;

const folder = mkdtempSync(join(tmpdir(), 'cairn-parsers-'));
const faults: JournalLine[] = [];
let relay: RunningRelay;
let device: Device;

beforeAll(async () => {
  const env = {
    ...{ CAIRN_PORT: '0', CAIRN_RELAY_HOME: folder, CAIRN_VAULT_MIB: '8' },
    ...{ CAIRN_RATE_ADDRESS: '1000000', CAIRN_RATE_VAULTS: '1000000000', CAIRN_RATE_VAULT: '1000000' },
  };
  const read = readSettings({ env, platform: 'linux', userFolder: folder });
  if (!read.ok) throw new Error(read.sentence);
  const journal = { write: (line: JournalLine) => void (line.event === 'fault' && faults.push(line)) };
  const started = await startRelay({ settings: read.value, journal, app: null });
  if (started.type !== 'Started') throw new Error(started.type);
  relay = started.relay;
  device = aDevice(relay.address);
  await device.register();
});
afterAll(async () => {
  await relay.close();
  rmSync(folder, { recursive: true });
});

const ALLOWED = new Set<number>([200, 204, ...Object.values(REFUSAL_STATUS)]);

const VALID: Readonly<Record<RouteName, () => Bytes>> = {
  nonce: () => new Uint8Array(),
  register: () =>
    encodeBody({
      publicKey: randomBytesOf(32),
      nonce: randomBytesOf(32),
      signature: randomBytesOf(64),
      invite: null,
    }),
  session: () =>
    encodeBody({ address: randomBytesOf(16), nonce: randomBytesOf(32), signature: randomBytesOf(64) }),
  endSession: () => new Uint8Array(),
  pull: () => new Uint8Array(),
  push: () => encodeBody({ chunks: [aChunk(), aChunk(2_000)] }),
  hints: () => new Uint8Array(),
  beginSnapshot: () => encodeBody({ seq: 1, head: randomBytesOf(32), segments: 2 }),
  putSegment: () => randomBytesOf(500),
  commitSnapshot: () => encodeBody({ keyEpoch: 1, manifest: randomBytesOf(90), eraseNow: true }),
  segment: () => new Uint8Array(),
  farewell: () => encodeBody({ keyEpoch: 1, farewell: randomBytesOf(90) }),
  erase: () => new Uint8Array(),
  putSlot: () => randomBytesOf(90),
  slot: () => new Uint8Array(),
  makeShare: () =>
    encodeBody({
      share: randomBytesOf(16),
      sealed: randomBytesOf(300),
      note: randomBytesOf(LIMITS.shareSmall),
      lasts: 86_400,
      views: 3,
    }),
  shares: () => new Uint8Array(),
  withdrawShare: () => new Uint8Array(),
  withdrawShares: () => new Uint8Array(),
  openShare: () => randomBytesOf(16),
  cheer: () => randomBytesOf(16 + LIMITS.shareSmall),
  remindersKey: () => new Uint8Array(),
  remind: () =>
    encodeBody({
      ...{ endpoint: 'https://push.example/1', p256dh: randomBytesOf(65), auth: randomBytesOf(16) },
      ...{ times: [], sign: 'none' },
    }),
  endReminders: () => new Uint8Array(),
};

const names = Object.keys(VALID).filter((name): name is RouteName => name in ROUTES);

/** A body that is right but for a few bytes, cut or lengthened; or CBOR of any shape; or anything. */
const damage = fc.record({
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
  cut: fc.option(fc.nat(200)),
  more: fc.uint8Array({ maxLength: 40 }),
});

const damaged = (
  body: Bytes,
  { flips, cut, more }: { flips: [number, number][]; cut: number | null; more: Uint8Array },
): Bytes => {
  const changed = body.slice();
  for (const [at, by] of flips) if (changed.length > 0) changed[at % changed.length] = by;
  return new Uint8Array(Buffer.concat([cut === null ? changed : changed.subarray(0, cut), more]));
};

const anyCbor = fc
  .jsonValue({ maxDepth: 4 })
  .map((json) => encodeBody(json !== null && typeof json === 'object' ? json : { json }));

const wild = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.nat(3_000).map((depth) => new Uint8Array(depth).fill(0x81)),
  fc.nat(3_000).map((depth) => new Uint8Array(depth).fill(0xa1)),
  fc
    .constantFrom(
      '9b7fffffffffffffff',
      'bb7fffffffffffffff',
      '5b7fffffffffffffff',
      '9affffffff',
      'a1636e6e6ef6',
    )
    .map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))),
);

const part = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '3',
    '00',
    '-1',
    '99999999999999999999',
    '1e3',
    ' ',
    'commit',
    '%00',
    '%ff',
    '..',
    'ID',
  ),
  fc.string({ maxLength: 40 }).map(encodeURIComponent),
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toHex),
);

const request = fc.record({
  route: fc.constantFrom(...names),
  form: fc.constantFrom('valid', 'damaged', 'cbor', 'wild'),
  damage,
  anyCbor,
  wild,
  parts: fc.tuple(part, part),
  query: fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 60 }),
    fc.constantFrom('after=1&most=0', 'after=-1', 'wait=0', 'hidden=2', 'after=%zz'),
  ),
  type: fc.constantFrom('right', 'right', 'right', 'application/json', 'text/plain; charset=x'),
  token: fc.constantFrom('right', 'right', 'right', 'Bearer', `Bearer ${'g'.repeat(64)}`, 'Basic eDp5'),
});

type Sent = typeof request extends fc.Arbitrary<infer T> ? T : never;

const bodyOf = (sent: Sent): Bytes => {
  switch (sent.form) {
    case 'valid':
      return VALID[sent.route]();
    case 'damaged':
      return damaged(VALID[sent.route](), sent.damage);
    case 'cbor':
      return sent.anyCbor;
    default:
      return new Uint8Array(sent.wild);
  }
};

const send = async (sent: Sent): Promise<number> => {
  const { method, path, body } = ROUTES[sent.route];
  const [one, two] = sent.parts;
  const filled = path.replace('{id}', one === 'ID' ? '0'.repeat(32) : one).replace(/\{(index|slot)\}/, two);
  const right = body === 'octets' ? 'application/octet-stream' : 'application/cbor';
  const stop = new AbortController();
  const answer = await fetch(`${relay.address}${filled}${sent.query === null ? '' : `?${sent.query}`}`, {
    method,
    redirect: 'manual',
    headers: {
      'Content-Type': sent.type === 'right' ? right : sent.type,
      Authorization: sent.token === 'right' ? `Bearer ${toHex(device.token())}` : sent.token,
    },
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(SOON)]),
    ...(method === 'GET' ? {} : { body: bodyOf(sent) }),
  });
  if (answer.headers.get('Content-Type') === 'text/event-stream') stop.abort();
  else await answer.arrayBuffer();
  return answer.status;
};

/** A route that ends a session or a vault was asked well: the next one comes with another. */
const renewed = async (): Promise<void> => {
  if ((await device.ask('pull')).status === 200) return;
  device = aDevice(relay.address);
  await device.register();
};

test('anything to any route has an answer of the protocol', async () => {
  const before = process.memoryUsage().rss;
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async (sent) => {
      const status = await send(sent);
      seen.add(status);
      expect(ALLOWED).toContain(status);
      expect(faults).toEqual([]);
      if (status === 204 || status === 401) await renewed();
    }),
    { numRuns: RUNS, seed: 33, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining([200, 204, 400, 401, 404]));
  expect((await device.push(aChunk())).seq).toBeGreaterThan(0);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
}, 600_000);
