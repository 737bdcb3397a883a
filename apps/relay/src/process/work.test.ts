/** An open relay that asks for work of whoever makes a vault, as it runs for people. */

import { execFileSync } from 'node:child_process';
import { createHash, sign } from 'node:crypto';
import { join } from 'node:path';
import { beforeWork, NONCE, signedText, WORK_HEADER, zeroBitsOf } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChunk, aDevice, ask, refusalIn, saidBy } from '../testing/a-device.ts';
import type { Answered, Device } from '../testing/a-device.ts';
import { aRelayHome } from '../testing/relay-process.ts';

const BITS = 8;
const home = aRelayHome();
let origin = '';

beforeAll(async () => {
  ({ origin } = await home.start({ CAIRN_REGISTRATION_WORK: String(BITS) }));
});
afterAll(() => home.remove());

const nonce = async (): Promise<Bytes> => saidBy(NONCE, await ask(origin, 'nonce')).nonce;

const isEnough = (number: Bytes, device: Device, of: Bytes): boolean =>
  zeroBitsOf(createHash('sha256').update(beforeWork(of, device.publicKey)).update(number).digest()) >= BITS;

/** The first number of which this holds. */
const numberFor = (holds: (number: Bytes) => boolean): Bytes => {
  for (let at = 0; ; at += 1) {
    const number = new Uint8Array(8);
    new DataView(number.buffer).setBigUint64(0, BigInt(at));
    if (holds(number)) return number;
  }
};

const workOf = (device: Device, of: Bytes): Bytes => numberFor((number) => isEnough(number, device, of));

const register = (device: Device, of: Bytes, work?: Bytes): Promise<Answered> => {
  const { address, publicKey, privateKey } = device;
  const text = signedText({ purpose: 'cairn/v1/register', origin, address, nonce: of });
  const signature = new Uint8Array(sign(null, text, privateKey));
  const body = { publicKey, nonce: of, signature, invite: null, ...(work === undefined ? {} : { work }) };
  return ask(origin, 'register', { body });
};

const outcome = (answered: Answered) => [
  answered.status,
  refusalIn(answered),
  answered.headers.get(WORK_HEADER),
];
const ASKED = [403, 'invite', String(BITS)];

test('whoever has not worked is asked to, and whoever has makes a vault', async () => {
  const device = aDevice(origin);
  expect(outcome(await register(device, await nonce()))).toEqual(ASKED);
  const less = await nonce();
  expect(
    outcome(
      await register(
        device,
        less,
        numberFor((number) => !isEnough(number, device, less)),
      ),
    ),
  ).toEqual(ASKED);
  const enough = await nonce();
  expect(outcome(await register(device, enough, workOf(device, enough)))).toEqual([200, null, null]);
});

test('work is for one nonce and one vault: done once, it is of no use to another', async () => {
  const [one, other] = [aDevice(origin), aDevice(origin)];
  const first = await nonce();
  const work = workOf(one, first);
  const later = await nonce();
  const borrowed = numberFor((number) => isEnough(number, one, first) && !isEnough(number, other, later));
  expect(outcome(await register(other, later, borrowed))).toEqual(ASKED);
  expect((await register(one, first, work)).status).toBe(200);
  expect((await register(other, first, workOf(other, first))).status).toBe(401);
});

test('a vault that is there needs none', async () => {
  const device = aDevice(origin);
  const of = await nonce();
  await register(device, of, workOf(device, of));
  await device.register();
  expect((await device.push(aChunk())).seqs).toEqual([1]);
});

test('an invite stands for work, once', async () => {
  const code = execFileSync(process.execPath, [join(import.meta.dirname, 'main.ts'), '--invite'], {
    env: { ...process.env, CAIRN_RELAY_HOME: home.folder },
    encoding: 'utf8',
  }).trim();
  const [friend, stranger] = [aDevice(origin), aDevice(origin)];
  await expect(friend.register('AAAAA-AAAAA-AAAAA-AAAAA')).rejects.toThrow('invite');
  await friend.register(code);
  await expect(stranger.register(code)).rejects.toThrow('invite');
});

test('a relay that is closed or wants an invite asks for no work', async () => {
  for (const registration of ['closed', 'invite']) {
    const elsewhere = aRelayHome();
    const relay = await elsewhere.start({
      ...{ CAIRN_REGISTRATION: registration, CAIRN_REGISTRATION_WORK: String(BITS) },
    });
    const device = aDevice(relay.origin);
    await expect(device.register()).rejects.toThrow('403 {"ok":true,"value":{"error":"invite"}}');
    await elsewhere.remove();
  }
});
