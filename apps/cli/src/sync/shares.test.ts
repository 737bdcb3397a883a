/** A share through a real relay: what its link opens, what comes back to each device, and what ends it. */

import { openShare, parseShareSecret, sealCheer, shareIdOf } from '@cairn/crypto/share';
import type { ShareSecret } from '@cairn/crypto/share';
import { readShareBundle, writeShareBundle } from '@cairn/interchange/share';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MakingShare, ShareLine } from '../../../../packages/vault/src/sync/shares/share-port.ts';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHouse, remove } from '../testing/a-house.ts';
import { aDevice } from '../testing/synced-device.ts';
import type { Device } from '../testing/synced-device.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});
afterAll(() => relay.remove());

const BUNDLE = { line: 'thank you', stones: [{ text: 'opened the curtains', day: null }], picture: null };

const making = (change: Partial<MakingShare> = {}): MakingShare => ({
  bundle: writeShareBundle(BUNDLE),
  name: 'For Sam',
  holds: { line: true, stones: 1, picture: false },
  ...{ days: 7, views: 2 },
  ...change,
});

const share = async (device: Device, change: Partial<MakingShare> = {}): Promise<string> => {
  const made = await device.sync.share(making(change));
  if (!made.ok || made.value.type !== 'shared') throw new Error(JSON.stringify(made));
  return made.value.link;
};

const sharesOf = async ({ sync }: Device): Promise<readonly ShareLine[]> => {
  const told = await sync.shares();
  if (!told.ok || told.value.type !== 'shares') throw new Error(JSON.stringify(told));
  return told.value.shares;
};

const secretIn = (link: string): ShareSecret => {
  expect(link.startsWith(`${origin}/supporter.html#`)).toBe(true);
  const secret = parseShareSecret(link.split('#')[1] ?? '');
  if (secret === null) throw new Error('no secret in the link');
  return secret;
};

const asked = (path: string, body: BodyInit): Promise<Response> =>
  fetch(`${origin}/v1/shares/${path}`, {
    ...{ method: 'POST', body },
    headers: { 'Content-Type': 'application/octet-stream' },
  });

const opened = async (link: string) => {
  const secret = secretIn(link);
  const answer = await asked('open', shareIdOf(secret));
  if (!answer.ok) return answer.status;
  const plain = openShare(new Uint8Array(await answer.arrayBuffer()), secret);
  return plain.ok ? readShareBundle(plain.value) : null;
};

const cheer = (link: string, said: object): Promise<Response> => {
  const secret = secretIn(link);
  const sealed = sealCheer(new TextEncoder().encode(JSON.stringify(said)), secret);
  return asked('cheer', new Uint8Array([...shareIdOf(secret), ...sealed]));
};

const aSyncing = async (): Promise<Device> => {
  const device = await aDevice('laptop');
  await device.sync.turnOn({ address: origin, invite: null });
  return device;
};

test('a link opens what was picked, so often; each device of the person sees it, and what came back', async () => {
  const { laptop, phone } = await aHouse(origin);
  const link = await share(laptop);
  expect(await opened(link)).toEqual(BUNDLE);
  await cheer(link, { v: 1, line: ' glad you told me ', stone: false });
  await cheer(link, { v: 1, line: '', stone: true });
  // What is no cheer is told to nobody.
  await cheer(link, { v: 1, line: '', stone: false });
  await cheer(link, { v: 9, line: 'x', stone: true });
  expect(await opened(link)).toEqual(BUNDLE);
  expect(await opened(link)).toBe(404);
  for (const device of [laptop, phone])
    expect(await sharesOf(device)).toMatchObject([
      {
        ...{ link, name: 'For Sam', views: 0, holds: { line: true, stones: 1, picture: false } },
        cheers: [
          { line: 'glad you told me', stone: false },
          { line: '', stone: true },
        ],
      },
    ]);
});

test('withdrawn on one device, it opens for nobody', async () => {
  const laptop = await aSyncing();
  const [kept, gone] = [await share(laptop), await share(laptop, { name: '' })];
  const [newest] = await sharesOf(laptop);
  expect(newest?.link).toBe(gone);
  expect((await laptop.sync.withdraw(newest?.id ?? '')).ok).toBe(true);
  expect(await opened(gone)).toBe(404);
  expect(await opened(kept)).toEqual(BUNDLE);
  await laptop.sync.withdraw(null);
  expect(await opened(kept)).toBe(404);
  expect(await sharesOf(laptop)).toEqual([]);
});

test('switched off, nothing can be shared, and with the next round nothing is', async () => {
  const laptop = await aSyncing();
  const link = await share(laptop);
  await laptop.vault.does('change-setting', { key: 'sharing', value: false });
  expect(await laptop.sync.share(making())).toEqual({
    ok: false,
    error: { type: 'BadInput', field: 'sharing' },
  });
  expect(await laptop.round()).toBe('in-step');
  expect(await opened(link)).toBe(404);
  await laptop.vault.does('change-setting', { key: 'sharing', value: true });
  await laptop.round();
  const again = await share(laptop);
  await laptop.vault.does('change-setting', { key: 'sharing', value: false });
  await laptop.round();
  expect(await opened(again)).toBe(404);
});

test('a device that is taken off takes no link along', async () => {
  const { laptop } = await aHouse(origin);
  const link = await share(laptop);
  expect(await remove(laptop, 'phone')).toBe('in-step');
  expect(await opened(link)).toBe(404);
  expect(await sharesOf(laptop)).toEqual([]);
});

test('without sync there is no link, and what is out of bounds is refused', async () => {
  const alone = await aDevice('alone');
  expect(await alone.sync.share(making())).toEqual({ ok: true, value: { type: 'off' } });
  for (const [field, change] of [
    ['name', { name: 'x'.repeat(61) }],
    ['days', { days: 31 }],
    ['views', { views: 0 }],
    ['bundle', { bundle: new Uint8Array(500_000) }],
  ] as const)
    expect(await alone.sync.share(making(change))).toEqual({
      ok: false,
      error: { type: 'BadInput', field },
    });
});
