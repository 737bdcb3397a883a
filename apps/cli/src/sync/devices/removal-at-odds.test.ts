/** A removal that meets resistance, another removal, a relay that does not answer, or a person who leaves in the middle of it. */

import { PUSH, decodeBody, encodeBody } from '@cairn/relay-api';
import { readUnread, unreadChunks } from '@cairn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aHouse, joinedBy, justBefore, remove } from '../../testing/a-house.ts';
import { EACH, isWhole, mortal, untilDeath } from '../../testing/mortal.ts';
import { aDevice, endOf } from '../../testing/synced-device.ts';
import type { Device } from '../../testing/synced-device.ts';
import type { DeviceLine } from '../../../../../packages/vault/src/sync/devices/device-port.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

/** What is sent looks as if a newer Cairn had sealed it with a key of its own. */
const asOfNewer = async (url: string, init: RequestInit): Promise<Response> => {
  if (init.method !== 'POST' || !url.endsWith('/v1/log')) return fetch(url, init);
  const body = decodeBody(PUSH, init.body as Uint8Array);
  if (!body.ok) throw new Error('no push');
  const chunks = body.value.chunks.map(([id, , sealed]) => [id, 2, sealed]);
  return fetch(url, { ...init, body: encodeBody({ chunks }) });
};

/** The version that reads it: what was sealed by the key of epoch 1 all the while opens. */
const upgraded = async (device: Device): Promise<Device> => {
  const { database } = device.vault;
  for (const chunk of await unreadChunks(database)) {
    const kept = await readUnread(database, chunk);
    expect(kept?.keyEpoch).toBe(2);
  }
  await database.run(
    `UPDATE meta SET value = CAST(substr(value, 1, 32) || x'00000001' || substr(value, 37) AS BLOB) WHERE key GLOB 'unread/*'`,
  );
  return device.again();
};

test.each(['before it was begun', 'at its last moment'])(
  'what a newer Cairn wrote %s holds up no removal, and is kept until it can be read',
  async (when) => {
    const { meanwhile, puts } = justBefore('POST', '/v1/log');
    const { laptop, phone, tablet } = await aHouse(origin, { fetch: puts });
    const newer = await aDevice('a newer one');
    await joinedBy(origin, newer, await laptop.words());
    await laptop.round();
    await tablet.round();
    const writes = async (): Promise<void> => {
      const next = await newer.again({ fetch: asOfNewer });
      await next.log('written by a newer Cairn');
      expect(await next.round()).toBe('in-step');
    };
    if (when === 'before it was begun') await writes();
    else meanwhile.push(writes);
    if (when === 'before it was begun') expect(await tablet.round()).toBe('in-step');
    expect(await remove(laptop, 'phone')).toBe('in-step');
    expect(meanwhile).toEqual([]);
    expect(await phone.round()).toBe('removed');
    expect(await tablet.round()).toBe('in-step');
    const readers = when === 'before it was begun' ? [laptop, tablet] : [laptop];
    for (const { vault } of readers) expect(await unreadChunks(vault.database)).toHaveLength(1);
    for (const reader of readers) {
      expect(await reader.wins()).not.toContain('written by a newer Cairn');
      const later = await upgraded(reader);
      expect(await later.round()).toBe('in-step');
      expect(await later.wins()).toContain('written by a newer Cairn');
      expect(await unreadChunks(later.vault.database)).toEqual([]);
    }
  },
);

test('a device that writes and writes does not hold up its own removal', async () => {
  let writes = async (): Promise<void> => {};
  const eachTime = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.includes('hidden=1')) await writes();
    return fetch(url, init);
  };
  const { laptop, phone } = await aHouse(origin, { fetch: eachTime });
  writes = async () => {
    await phone.log('one more');
    await phone.round();
  };
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(await phone.round()).toBe('removed');
  expect(await laptop.wins()).toContain('one more');
});

/** A program that was changed: what its own interface sends as a name, it sends as these fields. */
const saysOf = async (by: Device, id: DeviceLine['id'], fields: string): Promise<void> => {
  await by.sync.nameDevice(id, 'a name');
  await by.vault.database.run(`UPDATE outbox SET change = replace(change, '"name":"a name"', ?1)`, [fields]);
  expect(await by.round()).toBe('in-step');
};

test('a device that says of itself that it was removed is removed all the same', async () => {
  const { laptop, phone, tablet } = await aHouse(origin);
  const { id } = await laptop.line('phone');
  await saysOf(phone, id, '"removed":true');
  expect(endOf(await laptop.sync.removeDevice(id))).toBe('in-step');
  expect(await phone.round()).toBe('removed');
  expect(await tablet.round()).toBe('in-step');
});

test('a removal that was begun without a network, and that another device brought to its end, is over', async () => {
  let isHushed = false;
  const hushed = async (url: string, init: RequestInit): Promise<Response> => {
    if (isHushed) throw new TypeError('no network');
    return fetch(url, init);
  };
  const { laptop, phone, tablet } = await aHouse(origin, { fetch: hushed });
  await tablet.round();
  isHushed = true;
  expect(await remove(laptop, 'phone')).toBe('unreachable');
  expect(await laptop.line('phone')).toMatchObject({ isRemoved: false, isLeaving: true });
  expect(await remove(tablet, 'phone')).toBe('in-step');
  const words = await tablet.words();
  isHushed = false;
  expect(await laptop.round()).toBe('in-step');
  expect(await laptop.words()).toBe(words);
  expect(await laptop.line('phone')).toMatchObject({ isRemoved: true, isLeaving: false });
  expect(await laptop.sync.status()).toMatchObject({ value: { removing: false } });
  expect(await phone.round()).toBe('removed');
});

test('what stands behind the last words of the removed device is brought over as well', async () => {
  const { meanwhile, puts } = justBefore('POST', '/v1/log');
  const onePage = (url: string, init: RequestInit): Promise<Response> =>
    puts(url.includes('hidden=1') ? url.replace('most=500', 'most=1') : url, init);
  const { laptop, phone, tablet } = await aHouse(origin, { fetch: onePage });
  meanwhile.push(async () => {
    for (const device of [phone, tablet]) {
      await device.log('at the last moment');
      expect(await device.round()).toBe('in-step');
    }
  });
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(meanwhile).toEqual([]);
  expect(await laptop.wins()).toEqual(['at the last moment', 'at the last moment', 'opened the curtains']);
});

test('another key under the name of a kept device, written at the last moment, gets no new secret', async () => {
  const { meanwhile, puts } = justBefore('POST', '/v1/log');
  const { laptop, phone, tablet } = await aHouse(origin, { fetch: puts });
  await phone.round();
  const { id } = await phone.line('tablet');
  meanwhile.push(async () => {
    await saysOf(phone, id, `"sealTo":"09${'00'.repeat(31)}","removed":true`);
  });
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(meanwhile).toEqual([]);
  expect(await tablet.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await laptop.words());
});

test('two that remove at once: who joined the vault of the slower one meanwhile goes along, and loses nothing', async () => {
  const { meanwhile, puts } = justBefore('PUT', '/v1/vault/farewell');
  const { laptop, phone, tablet } = await aHouse(origin, { fetch: puts });
  const fresh = await aDevice('fresh');
  meanwhile.push(async () => {
    await joinedBy(origin, fresh, await laptop.words());
    await fresh.log('kept on the fresh one');
    expect(await fresh.round()).toBe('in-step');
    expect(await remove(tablet, 'phone')).toBe('in-step');
  });
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(meanwhile).toEqual([]);
  for (const device of [fresh, tablet, laptop, tablet, fresh]) expect(await device.round()).toBe('in-step');
  const devices = [laptop, tablet, fresh];
  expect(new Set(await Promise.all(devices.map((device) => device.words()))).size).toBe(1);
  for (const device of devices)
    expect(await device.wins()).toEqual(['kept on the fresh one', 'opened the curtains']);
  expect(await phone.round()).toBe('removed');
});

test('two that remove different devices at once: both of those are off in the end', async () => {
  const { meanwhile, puts } = justBefore('PUT', '/v1/vault/farewell');
  const { laptop, phone, tablet } = await aHouse(origin, { fetch: puts });
  const watch = await joinedBy(origin, await aDevice('watch'), await laptop.words());
  for (const device of [laptop, tablet]) await device.round();
  meanwhile.push(async () => expect(await remove(tablet, 'watch')).toBe('in-step'));
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(await tablet.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await laptop.words());
  for (const device of [phone, watch]) expect(await device.round()).toBe('removed');
});

test.each([false, true])(
  'an end at any one request while it gives up its own vault for that of another (heard by the relay: %s) loses nothing',
  async (isHeard) => {
    for (let request = EACH ? 0 : 9; ; request += 1) {
      const { meanwhile, puts } = justBefore('PUT', '/v1/vault/farewell');
      const life = mortal(puts);
      const { laptop, phone, tablet } = await aHouse(origin, life.on);
      meanwhile.push(async () => {
        expect(await remove(tablet, 'phone')).toBe('in-step');
        await tablet.log('from the tablet');
        expect(await tablet.round()).toBe('in-step');
        Object.assign(life.at, { request, isHeard });
      });
      await laptop.log('from the laptop');
      const { id } = await laptop.line('phone');
      const isThrough = await untilDeath(() => laptop.sync.removeDevice(id), life.at, {});
      await isWhole(laptop);
      const again = await laptop.again();
      for (const device of [again, tablet, again, tablet]) expect(await device.round()).toBe('in-step');
      await isWhole(again);
      const all = ['from the laptop', 'from the tablet', 'opened the curtains'];
      for (const device of [again, tablet]) expect(await device.wins()).toEqual(all);
      expect(await tablet.words()).toBe(await again.words());
      expect(await phone.round()).toBe('removed');
      if (isThrough) return expect(request).toBeGreaterThan(9);
      if (!EACH) return;
    }
  },
);

/** A removal that has moved, and cannot close what it left. */
const halfDone = async () => {
  let [isShut, isHushed] = [true, false];
  const shut = async (url: string, init: RequestInit): Promise<Response> => {
    if (isHushed) throw new TypeError('no network');
    return isShut && url.endsWith('/v1/vault/farewell')
      ? new Response(null, { status: 503 })
      : fetch(url, init);
  };
  const house = await aHouse(origin, { fetch: shut });
  expect(await remove(house.laptop, 'phone')).toBe('unavailable');
  const answer = (): void => void ([isShut, isHushed] = [false, false]);
  return { ...house, answer, hush: () => void (isHushed = true) };
};

const NOT_YET = { ok: false, error: { type: 'BadInput', field: 'removal' } };

test('who leaves in the middle of a removal is told, and it is brought to its end first', async () => {
  const { laptop, phone, tablet, answer } = await halfDone();
  const other = await aDevice('of another record');
  await other.log('a walk');
  await other.sync.turnOn({ address: origin, invite: null });
  const wish = { address: origin, invite: null };
  const { sync } = laptop;
  expect(await sync.turnOff()).toEqual(NOT_YET);
  expect(await sync.eraseThere()).toEqual(NOT_YET);
  expect(await sync.join(wish)).toEqual(NOT_YET);
  expect(await sync.joinWithWords(wish, await other.words())).toEqual(NOT_YET);
  expect(await sync.turnOn({ address: 'https://another.example', invite: null })).toEqual(NOT_YET);
  expect(await sync.status()).toMatchObject({ value: { removing: true } });
  answer();
  expect(await sync.turnOff()).toEqual({ ok: true, value: null });
  expect(await phone.round()).toBe('removed');
  expect(await tablet.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await laptop.words());
});

test('who turns it off all the same goes on with the removal once it is on again', async () => {
  const { laptop, phone, tablet, answer } = await halfDone();
  expect(await laptop.sync.turnOff({ anyway: true })).toEqual({ ok: true, value: null });
  expect(await phone.round()).toBe('in-step');
  answer();
  expect(endOf(await laptop.sync.turnOn({ address: origin, invite: null }))).toBe('in-step');
  expect(await phone.round()).toBe('removed');
  expect(await tablet.round()).toBe('in-step');
  expect(await tablet.words()).toBe(await laptop.words());
});

test('who erases all the same erases what was left too, and nobody is removed any more', async () => {
  const { laptop, phone, tablet, answer, hush } = await halfDone();
  hush();
  expect(endOf(await laptop.sync.eraseThere({ anyway: true }))).toBe('unreachable');
  expect(await laptop.sync.status()).toMatchObject({ value: { removing: true } });
  answer();
  expect(endOf(await laptop.sync.eraseThere({ anyway: true }))).toBe('in-step');
  expect(await laptop.sync.relay()).toEqual({ ok: true, value: null });
  // Each meets a relay that knows nothing, and tells it everything.
  for (const device of [tablet, phone]) {
    expect(await device.round()).toBe('in-step');
    expect(await device.sync.status()).toMatchObject({ value: { troubles: [{ kind: 'wiped' }] } });
  }
  expect(await laptop.wins()).toEqual(['opened the curtains']);
});
