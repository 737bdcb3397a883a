/** Limits hold while somebody floods a relay, and whoever is honest goes on. `CAIRN_FLOOD` makes it long: rounds of the honest one. */

import { request } from 'node:http';
import { connect } from 'node:net';
import { LIMITS } from '@cairn/relay-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aChunk, aDevice, ask, randomBytesOf, refusalIn } from '../testing/a-device.ts';
import { memoryOf } from '../testing/memory-of.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayHome } from '../testing/relay-process.ts';

let home: RelayHome;
beforeEach(() => {
  home = aRelayHome();
});
afterEach(() => home.remove());

const ROUNDS = Number(process.env['CAIRN_FLOOD'] ?? 15);
/** A device that goes on for long asks no more often than one vault may. Milliseconds. */
const PACE = ROUNDS > 100 ? 250 : 0;

/** As a relay is set unless its operator says otherwise. */
const PLAIN = { CAIRN_RATE_ADDRESS: '', CAIRN_RATE_VAULTS: '', CAIRN_RATE_VAULT: '' };

interface Flood {
  /** Until this status has come back. */
  until(status: number): Promise<void>;
  /** How often each status came back. */
  end(): Promise<ReadonlyMap<number, number>>;
}

const flood = (lanes: number, knock: () => Promise<{ readonly status: number }>): Flood => {
  const seen = new Map<number, number>();
  const over = new AbortController();
  const lane = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { status } = await knock().catch(() => ({ status: 0 }));
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
  };
  const ended = Promise.all(Array.from({ length: lanes }, lane));
  return {
    until: async (status) => {
      while (!seen.has(status)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    end: async () => {
      over.abort();
      await ended;
      return seen;
    },
  };
};

test('a flood without a session is told to wait, and an honest device next door goes on', async () => {
  const relay = await home.start(PLAIN);
  const began = Date.now();
  const honest = aDevice(relay.origin);
  await honest.register();
  const wrong = flood(4, () =>
    ask(relay.origin, 'push', { token: randomBytesOf(32), body: randomBytesOf(2_000) }),
  );
  const knocks = flood(4, () => ask(relay.origin, 'nonce'));
  for (let round = 1; round <= ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, PACE));
    const pushed = await honest.push(aChunk(1_000));
    expect(pushed.seq).toBe(round);
    expect((await honest.pull(`after=${round - 1}`)).chunks).toHaveLength(1);
  }
  await Promise.all([wrong.until(429), knocks.until(429)]);
  for (const flooded of [await wrong.end(), await knocks.end()]) {
    const [waits, passed] = [flooded.get(429) ?? 0, (flooded.get(401) ?? 0) + (flooded.get(200) ?? 0)];
    expect(waits).toBeGreaterThan(0);
    expect(passed).toBeLessThanOrEqual(200 + ((Date.now() - began) / 1000 + 5) * 10);
  }
  expect(await toldToWait(relay.origin)).toEqual(['too-many', true]);
}, 3_600_000);

/** Some of what it may ask comes back every second: it knocks on. */
const toldToWait = async (origin: string): Promise<readonly unknown[]> => {
  for (;;) {
    const told = await ask(origin, 'nonce');
    if (told.status === 429) return [refusalIn(told), Number(told.headers.get('Retry-After')) >= 1];
  }
};

test('behind a proxy the neighbourhoods are those that the proxy tells, and what a sender claims counts for nothing', async () => {
  const relay = await home.start({ ...PLAIN, CAIRN_TRUST_PROXY: '1', CAIRN_REGISTRATION: 'open' });
  let claim = 0;
  const flooding = flood(4, () => {
    claim += 1;
    const headers = { 'X-Forwarded-For': `198.51.${claim % 250}.7, 203.0.113.${claim % 250}` };
    return ask(relay.origin, 'nonce', { headers });
  });
  const began = Date.now();
  await flooding.until(429);
  const honest = aDevice(relay.origin, { headers: { 'X-Forwarded-For': '2001:db8:1:2200::9' } });
  await honest.register();
  await honest.push(aChunk());
  const seen = await flooding.end();
  // Twenty seconds' worth at once, and ten each second: one neighbourhood, whatever it claims to be.
  expect(seen.get(200) ?? 0).toBeLessThanOrEqual(200 + ((Date.now() - began) / 1000 + 5) * 10);
}, 60_000);

test('one vault that floods waits for itself, and the others do not', async () => {
  const relay = await home.start({ ...PLAIN, CAIRN_RATE_VAULT: '10' });
  const [greedy, honest] = [aDevice(relay.origin), aDevice(relay.origin)];
  await greedy.register();
  await honest.register();
  const flooding = flood(4, () => greedy.ask('push', { body: { chunks: [aChunk(300_000)] } }));
  for (let round = 1; round <= 10; round += 1) expect((await honest.push(aChunk())).seq).toBe(round);
  await flooding.until(429);
  const seen = await flooding.end();
  expect(seen.get(200) ?? 0).toBeLessThan(120);
  expect(seen.get(429) ?? 0).toBeGreaterThan(0);
}, 60_000);

test('a vault gets what one vault gets, and no more', async () => {
  const relay = await home.start({ CAIRN_VAULT_MIB: '1', CAIRN_VAULT_CHUNKS: '5' });
  const device = aDevice(relay.origin);
  await device.register();
  await device.push(aChunk(500_000), aChunk(500_000));
  const full = await device.ask('push', { body: { chunks: [aChunk(100_000)] } });
  expect([full.status, refusalIn(full)]).toEqual([507, 'full']);
  await device.push(aChunk(10), aChunk(10), aChunk(10));
  expect((await device.ask('push', { body: { chunks: [aChunk(10)] } })).status).toBe(507);
  expect((await device.pull()).seq).toBe(5);
});

/** Sends the head of a request and so much of a body; gives the first line of the answer. */
const sendRaw = (origin: string, head: readonly string[], body: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.write(body);
    });
    socket.once('data', (answer) => {
      resolve(answer.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });

test('a body over its limit is sent away before it is read', async () => {
  const relay = await home.start();
  const device = aDevice(relay.origin);
  await device.register();
  const authorization = `Authorization: Bearer ${Buffer.from(device.token()).toString('hex')}`;
  const type = 'Content-Type: application/cbor';
  const promised = [
    'POST /v1/log HTTP/1.1',
    'Host: x',
    authorization,
    type,
    `Content-Length: ${LIMITS.body + 1}`,
  ];
  expect(await sendRaw(relay.origin, promised, Buffer.alloc(10))).toContain('413');
  const small = ['POST /v1/sessions HTTP/1.1', 'Host: x', type, `Content-Length: ${LIMITS.knock + 1}`];
  expect(await sendRaw(relay.origin, small, Buffer.alloc(10))).toContain('413');
  const pieces = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'Content-Type': 'application/cbor', Authorization: authorization.slice(15) };
    const sending = request(`${relay.origin}/v1/log`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.once('error', reject);
    for (let sent = 0; sent < 20; sent += 1) sending.write(Buffer.alloc(64 * 1024));
  });
  expect(pieces).toBe(413);
  const right = await device.ask('push', {
    body: { chunks: [aChunk(LIMITS.sealedChunk), aChunk(LIMITS.sealedChunk - 30_000)] },
  });
  expect(right.status).toBe(200);
});

test('many slow and large senders do not fill the memory, nor take the room of another', async () => {
  const relay = await home.start();
  const [device, honest] = [aDevice(relay.origin), aDevice(relay.origin)];
  await device.register();
  await honest.register();
  const authorization = `Bearer ${Buffer.from(device.token()).toString('hex')}`;
  const before = memoryOf(relay.pid);
  const sockets = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const socket = connect(Number(new URL(relay.origin).port), '127.0.0.1');
      socket.on('error', () => {});
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(
        `POST /v1/log HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/cbor\r\nContent-Length: ${LIMITS.body}\r\n\r\n`,
      );
      socket.write(Buffer.alloc(LIMITS.body - 1));
      return socket;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await device.pull()).seq).toBe(0);
  expect((await honest.push(aChunk(LIMITS.sealedChunk))).seq).toBe(1);
  expect(memoryOf(relay.pid) - before).toBeLessThan(400 * 1024 * 1024);
  for (const socket of sockets) socket.destroy();
  // What they held is free as soon as the relay has seen that they are gone; until then it says when to come back.
  await expect
    .poll(async () => (await device.ask('push', { body: { chunks: [aChunk()] } })).status, {
      timeout: 20_000,
    })
    .toBe(200);
  expect((await device.pull()).seq).toBe(1);
}, 60_000);
