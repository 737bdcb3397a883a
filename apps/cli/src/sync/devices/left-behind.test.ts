/** What a device that is removed, or a newer one, writes into a vault in the moment in which that is left. */

import type { ChunkId } from '@cairn/changes/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aDevice, endOf } from '../../testing/synced-device.ts';
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

test('nothing is left while there is something in it that a newer Cairn could read', async () => {
  const { laptop, phone } = await aPair({});
  const { id } = await laptop.line('phone');
  const words = await laptop.words();
  const { database } = laptop.vault;
  await database.run(
    `INSERT INTO quarantine (chunk, seq, key_epoch, sealed, reason) VALUES (?1, 1, 2, ?1, 'newer-key')`,
    [new Uint8Array(16)],
  );
  expect(endOf(await laptop.sync.removeDevice(id))).toBe('newer');
  expect(await laptop.words()).toBe(words);
  expect(await phone.round()).toBe('in-step');
  await database.run('DELETE FROM quarantine');
  expect(await laptop.round()).toBe('in-step');
  expect(await phone.round()).toBe('removed');
});

const pushNewer = async (secret: RecoverySecret): Promise<void> => {
  const { key } = await vaultSealOf(secret);
  const door = openRelayDoor({ origin, invite: null, key, fetch });
  const chunk = '0123456789abcdef0123456789abcdef' as ChunkId;
  const pushed = await createHttpRelay(door).push([{ chunk, keyEpoch: 2, sealed: new Uint8Array(300) }]);
  expect(pushed).toMatchObject({ ok: true });
};

test('a vault is not closed over what a newer Cairn sent to it at the last moment', async () => {
  const { meanwhile, on } = between();
  const { laptop, phone } = await aPair(on);
  const before = await laptop.secret();
  const { id } = await laptop.line('phone');
  meanwhile.push(() => pushNewer(before));
  expect(endOf(await laptop.sync.removeDevice(id))).toBe('newer');
  expect(meanwhile).toEqual([]);
  expect(await laptop.sync.status()).toMatchObject({ value: { removing: true } });
  expect(await phone.round()).toBe('in-step');
});
