/** Two nodes on one database, as processes of their own: a device cannot tell at which one it is. */

import { sign } from 'node:crypto';
import { signedText, NONCE, toHex } from '@cairn/relay-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aChunk, aDevice, ask, randomBytesOf, saidBy } from '../testing/a-device.ts';
import { hintsOf } from '../testing/hints-of.ts';
import { aNats } from '../testing/nats-server.ts';
import type { NatsServer } from '../testing/nats-server.ts';
import { aPostgres } from '../testing/postgres-server.ts';
import type { PostgresServer } from '../testing/postgres-server.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayProcess } from '../testing/relay-process.ts';

let server: PostgresServer;
let nats: NatsServer;
const home = aRelayHome();

beforeAll(async () => {
  [server, nats] = await Promise.all([aPostgres(), aNats()]);
}, 60_000);
afterAll(async () => {
  await home.remove();
  await Promise.all([server.remove(), nats.stop()]);
});

describe.each(['PostgreSQL', 'NATS'])('two nodes that hear of each other by %s', (by) => {
  let [one, other]: RelayProcess[] = [];
  const nodes = (): readonly [RelayProcess, RelayProcess] => {
    if (one === undefined || other === undefined) throw new Error('not started');
    return [one, other];
  };

  beforeAll(async () => {
    const env = {
      CAIRN_DATABASE_URL: await server.database(),
      ...{ CAIRN_RATE_VAULTS: '6', CAIRN_TRUST_PROXY: '1', CAIRN_REGISTRATION: 'open' },
      ...(by === 'NATS' ? { CAIRN_NATS_URL: nats.url } : {}),
    };
    [one, other] = await Promise.all([home.start(env), home.start(env)]);
  }, 60_000);

  test('what is pushed at one is told at the other, and the end of a vault too', async () => {
    const [here, there] = nodes();
    const device = aDevice(here.origin);
    await device.register();
    const hints = await hintsOf(there.origin, device.token());
    expect(await hints.next()).toBe('data: 0');
    await device.push(aChunk());
    expect(await hints.next()).toBe('data: 1');
    await device.ask('erase');
    expect(await hints.next()).toBeNull();
  });

  test('what one neighbourhood used up at one is used up at the other, and next door nothing is', async () => {
    const [here, there] = nodes();
    const from = (at: RelayProcess, address: string) =>
      aDevice(at.origin, { headers: { 'X-Forwarded-For': address } });
    const first = from(here, '203.0.113.7');
    await first.register();
    const hints = await hintsOf(there.origin, first.token());
    expect(await hints.next()).toBe('data: 0');
    for (let more = 0; more < 5; more += 1) await from(here, `203.0.113.${more + 20}`).register();
    // What is told of rates goes before what is told of a push that follows: once this is heard, that was.
    await first.push(aChunk());
    expect(await hints.next()).toBe('data: 1');
    hints.stop();
    await expect(from(there, '203.0.113.99').register()).rejects.toThrow('429');
    await from(there, '203.0.114.99').register();
  });

  test('two that pair meet, whichever node each of them asks', async () => {
    const [here, there] = nodes();
    const at = { params: { id: toHex(randomBytesOf(16)), slot: '0' } };
    const waiting = ask(there.origin, 'slot', { ...at, query: 'wait=20' });
    const words = randomBytesOf(40);
    await ask(here.origin, 'putSlot', { ...at, body: words });
    expect((await waiting).bytes).toEqual(words);
  });

  test('a nonce of one opens a session at the other, once; and a session that ended has ended at both', async () => {
    const [here, there] = nodes();
    const device = aDevice(here.origin);
    await device.register();
    const { nonce } = saidBy(NONCE, await ask(here.origin, 'nonce'));
    const knock = (at: RelayProcess) => {
      const { address, privateKey } = device;
      const text = signedText({ purpose: 'cairn/v1/session', origin: at.origin, address, nonce });
      const signature = new Uint8Array(sign(null, text, privateKey));
      return ask(at.origin, 'session', { body: { address, nonce, signature } });
    };
    const statuses = (await Promise.all([knock(there), knock(here), knock(there)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 401, 401]);
    const { token } = { token: device.token() };
    expect((await ask(there.origin, 'pull', { token })).status).toBe(200);
    await device.ask('endSession');
    expect((await ask(there.origin, 'pull', { token })).status).toBe(401);
  });
});

test('a database that is not there is told in a sentence without its address', async () => {
  const url = new URL(await server.database());
  url.pathname = '/planted';
  const absent = home.start({ CAIRN_DATABASE_URL: url.href });
  await expect(absent).rejects.toThrow(/CAIRN_DATABASE_URL: there is no such database/);
  await expect(absent).rejects.not.toThrow(/planted/);
});
