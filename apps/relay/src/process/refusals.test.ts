/** Whoever may not is told so in one way, by a relay that runs as it runs for people. */

import { execFileSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { encodeBody, LIMITS, NONCE, ROUTES, signedText, toHex } from '@cairn/relay-api';
import type { Bytes, RouteName, SigningPurpose } from '@cairn/relay-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNonces } from '../api/nonces.ts';
import { aChunk, aDevice, ask, randomBytesOf, refusalIn, saidBy } from '../testing/a-device.ts';
import type { Answered, Device } from '../testing/a-device.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayProcess } from '../testing/relay-process.ts';

const home = aRelayHome();
let relay: RelayProcess;

beforeAll(async () => {
  relay = await home.start();
});
afterAll(() => home.remove());

/** Everything that may be seen of an answer, but the time. */
const shapeOf = ({ status, headers, bytes }: Answered): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), toHex(bytes)]);

const ID = '00'.repeat(16);
const BODIES: Partial<Record<RouteName, () => object | Bytes>> = {
  push: () => ({ chunks: [aChunk()] }),
  beginSnapshot: () => ({ seq: 1, head: randomBytesOf(32), segments: 1 }),
  putSegment: () => randomBytesOf(64),
  commitSnapshot: () => ({ keyEpoch: 1, manifest: randomBytesOf(64), eraseNow: false }),
  farewell: () => ({ keyEpoch: 1, farewell: randomBytesOf(64) }),
  makeShare: () => ({
    ...{ share: randomBytesOf(16), sealed: randomBytesOf(300), note: randomBytesOf(LIMITS.shareSmall) },
    ...{ lasts: 86_400, views: 3 },
  }),
  remind: () => ({
    ...{ endpoint: 'https://push.example/1', p256dh: randomBytesOf(65), auth: randomBytesOf(16) },
    ...{ times: [], sign: 'none' },
  }),
};

const names = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES);
const withSession = names.filter((name) => ROUTES[name].hasSession);

const askAs = (route: RouteName, token: Bytes | null, body = BODIES[route]?.()): Promise<Answered> =>
  ask(relay.origin, route, {
    ...{ params: { id: ID, index: '0' }, token },
    ...(body === undefined ? {} : { body }),
  });

/** A session whose 15 minutes are over. */
const expiredToken = async (): Promise<Bytes> => {
  const device = aDevice(relay.origin);
  const { token } = await device.register();
  const file = new DatabaseSync(join(home.folder, 'relay.db'));
  file.prepare('UPDATE session SET until = 1 WHERE vault = ?').run(device.address);
  file.close();
  return token;
};

const endedToken = async (): Promise<Bytes> => {
  const device = aDevice(relay.origin);
  const { token } = await device.register();
  expect((await device.ask('endSession')).status).toBe(204);
  return token;
};

const erasedToken = async (): Promise<Bytes> => {
  const device = aDevice(relay.origin);
  const { token } = await device.register();
  expect((await device.ask('erase')).status).toBe(204);
  return token;
};

test('every route refuses every wrong session with the same bytes', async () => {
  const owner = aDevice(relay.origin);
  await owner.register();
  await owner.push(aChunk());
  const tokens = [
    null,
    randomBytesOf(32),
    randomBytesOf(7),
    await expiredToken(),
    await endedToken(),
    await erasedToken(),
    Uint8Array.from(owner.token(), (byte, index) => (index === 31 ? byte ^ 1 : byte)),
  ];
  expect(withSession).toHaveLength(17);
  for (const route of withSession) {
    const answers = await Promise.all(tokens.map((token) => askAs(route, token)));
    const nonsense = BODIES[route] === undefined ? [] : [await askAs(route, null, randomBytesOf(500))];
    const shapes = new Set([...answers, ...nonsense].map(shapeOf));
    expect([route, shapes.size, answers[0]?.status, refusalIn(answers[0] ?? raise())]).toEqual([
      route,
      1,
      401,
      'refused',
    ]);
  }
  expect((await owner.pull()).seq).toBe(1);
});

const raise = (): never => {
  throw new Error('no answer');
};

test('what one vault has is to another as if it were not', async () => {
  const [one, other] = [aDevice(relay.origin), aDevice(relay.origin)];
  await one.register();
  await other.register();
  const head = await one.push(aChunk());
  await other.push(aChunk());
  const snapshot = await one.snapshot(head, [randomBytesOf(100)]);
  for (const route of ['segment', 'putSegment', 'commitSnapshot'] as const) {
    const asking = async (id: string): Promise<Answered> => {
      const body = BODIES[route]?.();
      return other.ask(route, { params: { id, index: '0' }, ...(body === undefined ? {} : { body }) });
    };
    const [foreign, none] = [await asking(toHex(snapshot)), await asking(ID)];
    expect([route, foreign.status, shapeOf(foreign)]).toEqual([route, 404, shapeOf(none)]);
  }
  const begun = await other.ask('beginSnapshot', { body: { seq: 1, head: head.head, segments: 1 } });
  expect(refusalIn(begun)).toBe('conflict');
  const pulled = await other.pull('after=0&hidden=1');
  expect([pulled.chunks.length, pulled.snapshot]).toEqual([1, null]);
  await other.ask('erase');
  expect((await one.pull()).snapshot).not.toBeNull();
});

interface Signing {
  readonly nonce?: Bytes;
  readonly origin?: string;
  readonly purpose?: SigningPurpose;
  readonly address?: Bytes;
  readonly by?: Device;
}

const nonceNow = async (): Promise<Bytes> => saidBy(NONCE, await ask(relay.origin, 'nonce')).nonce;

const beginAs = async (device: Device, signing: Signing = {}): Promise<Answered> => {
  const {
    purpose = 'cairn/v1/session',
    origin = relay.origin,
    address = device.address,
    by = device,
  } = signing;
  const nonce = signing.nonce ?? (await nonceNow());
  const signature = new Uint8Array(
    sign(null, signedText({ purpose, origin, address, nonce }), by.privateKey),
  );
  return ask(relay.origin, 'session', { body: { address, nonce, signature } });
};

test('every wrong knock is refused with the same bytes', async () => {
  const [known, stranger] = [aDevice(relay.origin), aDevice(relay.origin)];
  await known.register();
  const used = await nonceNow();
  expect((await beginAs(known, { nonce: used })).status).toBe(200);
  const file = new DatabaseSync(join(home.folder, 'relay.db'), { readOnly: true });
  const secret = file.prepare('SELECT nonce_secret FROM relay').get()?.['nonce_secret'];
  file.close();
  if (!(secret instanceof Uint8Array)) return raise();
  const old = createNonces(new Uint8Array(secret), () => Math.floor(Date.now() / 1000) - 61).make();
  const flipped = await nonceNow();
  flipped[20] = (flipped[20] ?? 0) ^ 1;
  const answers = await Promise.all([
    beginAs(known, { nonce: used }),
    beginAs(known, { nonce: old }),
    beginAs(known, { nonce: flipped }),
    beginAs(known, { nonce: randomBytesOf(32) }),
    beginAs(known, { origin: 'https://relay.example' }),
    beginAs(known, { purpose: 'cairn/v1/register' }),
    beginAs(known, { by: stranger }),
    beginAs(stranger),
    beginAs(stranger, { by: known }),
    ask(relay.origin, 'register', {
      body: { publicKey: stranger.publicKey, nonce: used, signature: randomBytesOf(64), invite: null },
    }),
  ]);
  expect(new Set(answers.map(shapeOf)).size).toBe(1);
  expect([answers[0]?.status, refusalIn(answers[0] ?? raise())]).toEqual([401, 'refused']);
  expect((await beginAs(known)).status).toBe(200);
});

test('a nonce is good for one of two who come at once', async () => {
  const device = aDevice(relay.origin);
  await device.register();
  const nonce = await nonceNow();
  const answers = await Promise.all(Array.from({ length: 8 }, () => beginAs(device, { nonce })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
});

test('the address that a request claims to be for is nobody’s word', async () => {
  const device = aDevice(relay.origin);
  await device.register();
  const nonce = await nonceNow();
  const origin = 'http://relay.example';
  const text = signedText({ purpose: 'cairn/v1/session', origin, address: device.address, nonce });
  const status = await new Promise<number | undefined>((resolve) => {
    const body = encodeBody({
      address: device.address,
      nonce,
      signature: new Uint8Array(sign(null, text, device.privateKey)),
    });
    const headers = {
      Host: 'relay.example',
      'Content-Type': 'application/cbor',
      'Content-Length': body.length,
    };
    request(`${relay.origin}/v1/sessions`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end(body);
  });
  expect(status).toBe(401);
});

test('a page of another origin gets nothing out of a relay', async () => {
  const simple = await fetch(`${relay.origin}/v1/sessions`, {
    ...{
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'text/plain', Origin: 'https://elsewhere.example' },
    },
  });
  expect([simple.status, simple.headers.get('Access-Control-Allow-Origin')]).toEqual([400, null]);
  const asked = await fetch(`${relay.origin}/v1/log`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect([asked.status, asked.headers.get('Access-Control-Allow-Origin')]).toEqual([404, null]);
});

test('a private relay makes a vault for whoever has an invite, and the rest is told that it wants one', async () => {
  const elsewhere = aRelayHome();
  const closed = await elsewhere.start({ CAIRN_REGISTRATION: 'invite' });
  const code = execFileSync(process.execPath, [join(import.meta.dirname, 'main.ts'), '--invite'], {
    env: { ...process.env, CAIRN_RELAY_HOME: elsewhere.folder },
    encoding: 'utf8',
  }).trim();
  const [friend, stranger] = [aDevice(closed.origin), aDevice(closed.origin)];
  await expect(stranger.register()).rejects.toThrow('403');
  await expect(stranger.register('AAAAA-AAAAA-AAAAA-AAAAA')).rejects.toThrow('invite');
  await friend.register(code.toLowerCase().replaceAll('-', ' '));
  await expect(stranger.register(code)).rejects.toThrow('403');
  await friend.register();
  await friend.begin();
  await elsewhere.remove();
});

test('a relay whose operator named no contact sends no reminders, and says so', async () => {
  const device = aDevice(relay.origin);
  const { token } = await device.register();
  for (const route of ['remindersKey', 'remind'] as const)
    expect(refusalIn(await askAs(route, token))).toBe('not-found');
  expect((await askAs('endReminders', token)).status).toBe(204);
});
