/** A device is removed: what it can read afterwards, who goes on, and what an end in the middle leaves behind. */

import type { RecoverySecret } from '@cairn/crypto';
import { openChunk } from '@cairn/changes/sync';
import type { PulledChunk } from '@cairn/changes/sync';
import { bytesToHex } from '@cairn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aHouse, joinedBy, justBefore, remove } from '../../testing/a-house.ts';
import type { House } from '../../testing/a-house.ts';
import { EACH, isWhole, mortal, untilDeath } from '../../testing/mortal.ts';
import type { Death, Life } from '../../testing/mortal.ts';
import { aDevice } from '../../testing/synced-device.ts';
import type { Device, Reaching } from '../../testing/synced-device.ts';
import { createHttpRelay } from '../../../../../packages/vault/src/sync/http-relay.ts';
import { vaultSealOf } from '../../../../../packages/vault/src/sync/log-sealer.ts';
import { openRelayDoor } from '../../../../../packages/vault/src/sync/relay-door.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

const threeDevices = (reaching: Reaching = {}): Promise<House> => aHouse(origin, reaching);

/** Everything that a relay gives to whoever has this secret. */
const pulled = async (secret: RecoverySecret) => {
  const { key, sealer } = await vaultSealOf(secret);
  const door = openRelayDoor({ origin, invite: null, key, fetch });
  const answer = await createHttpRelay(door).pull({ after: 0, most: 500, hidden: true });
  return { answer, sealer };
};

const chunksOf = async (secret: RecoverySecret): Promise<readonly PulledChunk[]> => {
  const { answer } = await pulled(secret);
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value.chunks;
};

test('a removed device, with everything it ever had, reads nothing written afterwards; the others go on', async () => {
  const { laptop, phone, tablet } = await threeDevices();
  const before = await phone.secret();
  expect(await remove(laptop, 'phone')).toBe('in-step');
  await laptop.log('called Ana');
  expect(await laptop.round()).toBe('in-step');
  expect(await tablet.round()).toBe('in-step');
  await tablet.log('ten steps outside');
  await tablet.round();
  await laptop.round();
  const all = ['called Ana', 'opened the curtains', 'ten steps outside'];
  for (const device of [laptop, tablet]) expect(await device.wins()).toEqual(all);
  expect(await tablet.words()).toBe(await laptop.words());

  await phone.log('kept on the phone');
  expect(await phone.round()).toBe('removed');
  expect(await phone.round()).toBe('removed');
  expect(await phone.sync.status()).toMatchObject({ value: { removed: true } });
  expect(await phone.wins()).toEqual(['kept on the phone', 'opened the curtains']);
  const now = await laptop.secret();
  expect(bytesToHex(now)).not.toBe(bytesToHex(before));
  const { answer, sealer } = await pulled(before);
  expect(answer).toMatchObject({ ok: false, error: { type: 'closed' } });
  const written = await chunksOf(now);
  expect(written.length).toBeGreaterThan(0);
  for (const chunk of written) expect(openChunk(sealer, chunk).read.ok).toBe(false);
  const { sealer: own } = await vaultSealOf(now);
  for (const chunk of written) expect(openChunk(own, chunk).read.ok).toBe(true);
  expect(await laptop.line('phone')).toMatchObject({ isRemoved: true });
  expect(laptop.opens.has(bytesToHex(now))).toBe(true);
});

test('a removed device that is paired again is one of them again', async () => {
  const { laptop, phone } = await threeDevices();
  await remove(laptop, 'phone');
  expect(await phone.round()).toBe('removed');
  await phone.log('kept meanwhile');
  await joinedBy(origin, phone, await laptop.words());
  await laptop.round();
  expect(await laptop.wins()).toContain('kept meanwhile');
  expect(await phone.round()).toBe('in-step');
  await laptop.round();
  expect(await laptop.line('phone')).toMatchObject({ isRemoved: false });
});

test('one does not remove itself, nor a device that nobody knows', async () => {
  const { laptop } = await threeDevices();
  const { id } = await laptop.line('laptop');
  expect(await laptop.sync.removeDevice(id)).toMatchObject({ error: { type: 'BadInput', field: 'device' } });
  expect(await laptop.sync.removeDevice('0123456789abcdef' as never)).toMatchObject({
    error: { type: 'NotFound' },
  });
});

/** Removes the phone and dies there; gives whether it came to its end without. */
const removeUntil = async ({ laptop }: House, { at }: Life, death: Partial<Death>): Promise<boolean> => {
  const { id } = await laptop.line('phone');
  return untilDeath(() => laptop.sync.removeDevice(id), at, death);
};

const goesOn = async (house: House): Promise<void> => {
  await isWhole(house.laptop);
  const laptop = await house.laptop.again();
  const { tablet, phone } = house;
  await tablet.log('while it was off');
  const others = ['in-step', 'in-step'];
  expect([await tablet.round(), await laptop.round()]).toEqual(others);
  expect([await tablet.round(), await laptop.round()]).toEqual(others);
  await isWhole(laptop);
  const all = ['opened the curtains', 'while it was off'];
  expect(await laptop.wins()).toEqual(all);
  expect(await tablet.wins()).toEqual(all);
  expect(await tablet.words()).toBe(await laptop.words());
  expect(await phone.round()).toBe('removed');
  expect(await laptop.sync.status()).toMatchObject({ value: { removing: false } });
};

test.each([false, true])(
  'a removal that ends again and again, each time a request later (heard by the relay: %s), loses nothing',
  async (isHeard) => {
    const life = mortal();
    const house = await threeDevices(life.on);
    let { laptop } = house;
    expect(await removeUntil(house, life, { request: 12, isHeard })).toBe(false);
    expect(await statusOf(laptop)).toMatchObject({ removing: true });
    for (let request = 0; ; request += 1) {
      await isWhole(laptop);
      const next = mortal();
      laptop = await laptop.again(next.on);
      if (await roundUntil(laptop, next, { request, isHeard })) break;
    }
    await goesOn({ ...house, laptop });
  },
);

test.each([false, true])(
  'an end at any one request of a removal (heard by the relay: %s): the next round goes on, and nothing is lost',
  async (isHeard) => {
    for (let request = EACH ? 0 : 4; ; request += 1) {
      const life = mortal();
      const house = await threeDevices(life.on);
      const isThrough = await removeUntil(house, life, { request, isHeard });
      const { removing } = await statusOf(house.laptop);
      if (removing) await goesOn(house);
      if (isThrough) return expect(request).toBeGreaterThan(12);
      if (!EACH) return;
    }
  },
);

const roundUntil = (laptop: Device, { at }: Life, death: Partial<Death>): Promise<boolean> =>
  untilDeath(() => laptop.sync.round(), at, death);

const statusOf = async (device: Device) => {
  const status = await device.sync.status();
  if (!status.ok) throw new Error(status.error.type);
  return status.value;
};

test.each([0, 1])('an end while the host makes new words open the file (%i)', async (adoption) => {
  const life = mortal();
  const house = await threeDevices(life.on);
  expect(await removeUntil(house, life, { adoption })).toBe(false);
  await goesOn(house);
});

test('what another device sent to the old vault at the last moment is in the new one', async () => {
  // The first thing that is told to the new vault.
  const { meanwhile, puts } = justBefore('POST', '/v1/log');
  const { laptop, tablet } = await threeDevices({ fetch: puts });
  meanwhile.push(async () => {
    await tablet.log('from a device that never comes back');
    expect(await tablet.round()).toBe('in-step');
  });
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(meanwhile).toEqual([]);
  expect(await laptop.wins()).toContain('from a device that never comes back');
  const fresh = await joinedBy(origin, await aDevice('fresh'), await laptop.words());
  expect(await fresh.wins()).toContain('from a device that never comes back');
});

test('two devices that remove the same one at the same time end in one vault', async () => {
  const { meanwhile, puts } = justBefore('PUT', '/v1/vault/farewell');
  const { laptop, phone, tablet } = await threeDevices({ fetch: puts });
  meanwhile.push(async () => {
    expect(await remove(tablet, 'phone')).toBe('in-step');
    await tablet.log('from the tablet');
    await tablet.round();
  });
  await laptop.log('from the laptop');
  expect(await remove(laptop, 'phone')).toBe('in-step');
  for (const device of [tablet, laptop, tablet]) expect(await device.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await laptop.words());
  const all = ['from the laptop', 'from the tablet', 'opened the curtains'];
  for (const device of [laptop, tablet]) expect(await device.wins()).toEqual(all);
  expect(await phone.round()).toBe('removed');
  await isWhole(laptop);
});

test('two devices that remove each other: the quicker one stays, and the other keeps what it has', async () => {
  const { meanwhile, puts } = justBefore('PUT', '/v1/vault/farewell');
  const { laptop, phone, tablet } = await threeDevices({ fetch: puts });
  meanwhile.push(async () => {
    expect(await remove(phone, 'laptop')).toBe('in-step');
  });
  expect(await remove(laptop, 'phone')).toBe('removed');
  expect(await tablet.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await phone.words());
  expect(await laptop.wins()).toEqual(['opened the curtains']);
  await isWhole(laptop);
});

test('a relay that wants an invite says so before anything changes, and goes on with one', async () => {
  // Its operator opened it for the first vault, and shut it then.
  let isShut = false;
  const shut = async (url: string, init: RequestInit): Promise<Response> =>
    isShut && url.endsWith('/v1/vaults')
      ? new Response(
          Uint8Array.of(
            0xa1,
            0x65,
            ...new TextEncoder().encode('error'),
            0x66,
            ...new TextEncoder().encode('invite'),
          ),
          { status: 403 },
        )
      : fetch(url, init);
  const { laptop, tablet, phone } = await threeDevices({ fetch: shut });
  const words = await laptop.words();
  isShut = true;
  expect(await remove(laptop, 'phone')).toBe('invite');
  expect(await laptop.words()).toBe(words);
  expect(await statusOf(laptop)).toMatchObject({ removing: true, removed: false });
  expect(await tablet.round()).toBe('in-step');
  expect(await phone.round()).toBe('in-step');
  isShut = false;
  expect(await laptop.round()).toBe('in-step');
  expect(await tablet.round()).toBe('in-step');
  expect(await phone.round()).toBe('removed');
});

test('a farewell that no key of this vault sealed is not believed', async () => {
  const forged = Uint8Array.of(
    0xa3,
    ...head('error'),
    ...head('closed'),
    ...head('farewell'),
    0x43,
    1,
    2,
    3,
    ...head('keyEpoch'),
    1,
  );
  let lies = false;
  const lying = async (url: string, init: RequestInit): Promise<Response> =>
    lies && url.includes('/v1/log') ? new Response(forged, { status: 410 }) : fetch(url, init);
  const { laptop } = await threeDevices({ fetch: lying });
  const words = await laptop.words();
  lies = true;
  expect(await laptop.round()).toBe('closed');
  lies = false;
  expect(await laptop.words()).toBe(words);
  expect(await laptop.round()).toBe('in-step');
});

const head = (text: string): readonly number[] => [0x60 + text.length, ...new TextEncoder().encode(text)];
