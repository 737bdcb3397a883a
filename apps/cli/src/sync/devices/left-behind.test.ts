/** What a device that is removed, or a newer one, writes into a vault in the moment in which that is left. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aDevice, endOf } from '../../testing/synced-device.ts';
import type { Device, Reaching } from '../../testing/synced-device.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

const joined = async (device: Device, words: string): Promise<Device> => {
  const end = await device.sync.joinWithWords({ address: origin, invite: null }, words);
  expect(endOf(end)).toBe('in-step');
  return device;
};

const aPair = async (reaching: Reaching): Promise<{ readonly laptop: Device; readonly phone: Device }> => {
  const laptop = await aDevice('laptop', reaching);
  await laptop.log('opened the curtains');
  expect(endOf(await laptop.sync.turnOn({ address: origin, invite: null }))).toBe('in-step');
  const phone = await joined(await aDevice('phone'), await laptop.words());
  await laptop.round();
  return { laptop, phone };
};

/** What is done when the first chunk is told to the new vault: the old one is not closed yet. */
const between = () => {
  const meanwhile: (() => Promise<void>)[] = [];
  const on: Reaching = {
    fetch: async (url, init) => {
      if (init.method === 'POST' && url.endsWith('/v1/log')) await meanwhile.pop()?.();
      return fetch(url, init);
    },
  };
  return { meanwhile, on };
};

test('a device that writes itself back while it is removed is left out all the same', async () => {
  const { meanwhile, on } = between();
  const { laptop, phone } = await aPair(on);
  const { id } = await laptop.line('phone');
  meanwhile.push(async () => {
    // Then its own round tells everybody that it was not.
    phone.vault.at('2026-05-03 11:00');
    await phone.vault.database.run('UPDATE device SET removed = 1');
    expect(await phone.round()).toBe('in-step');
  });
  expect(endOf(await laptop.sync.removeDevice(id))).toBe('in-step');
  expect(meanwhile).toEqual([]);
  expect(await phone.round()).toBe('removed');
  expect(await laptop.line('phone')).toMatchObject({ isRemoved: true });
});

test('what a newer Cairn wrote at the last moment goes along, though nobody here can read it', async () => {
  const { meanwhile, on } = between();
  const { laptop } = await aPair(on);
  const words = await laptop.words();
  const { id } = await laptop.line('phone');
  const unread = JSON.stringify({ kind: 'unread', cbor: '8218636178' });
  const parked = (device: Device) => device.vault.database.all('SELECT change FROM parked_change');
  meanwhile.push(async () => {
    const desk = await aDevice('desk');
    await desk.vault.database.run('INSERT INTO parked_change (change) VALUES (?1)', [unread]);
    await joined(desk, words);
  });
  expect(endOf(await laptop.sync.removeDevice(id))).toBe('in-step');
  expect(meanwhile).toEqual([]);
  expect(await parked(laptop)).toEqual([{ change: unread }]);
  const fresh = await joined(await aDevice('fresh'), await laptop.words());
  expect(await parked(fresh)).toEqual([{ change: unread }]);
});
