/** Two devices meet through a real relay: by a code and six digits, or by the 24 words. */

import { devicePublicKey, newDeviceSecret, pairInfo, sealToDevice } from '@cairn/crypto/pair';
import type { DeviceKeys, DevicePublicKey } from '@cairn/crypto/pair';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aDevice, endOf } from '../../testing/synced-device.ts';
import type { Device } from '../../testing/synced-device.ts';
import type { Fetch } from '../../../../../packages/vault/src/sync/relay-request.ts';
import type { Joining, Welcoming } from '../../../../../packages/vault/src/sync/devices/device-port.ts';
import { secretAsTold } from '../../../../../packages/vault/src/sync/devices/told-secret.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

const turnedOn = async (device: Device): Promise<Device> => {
  expect(endOf(await device.sync.turnOn({ address: origin, invite: null }))).toBe('in-step');
  return device;
};

const joiningOf = async (device: Device): Promise<Joining> => {
  const begun = await device.sync.join({ address: origin, invite: null });
  if (!begun.ok) throw new Error(begun.error.type);
  return begun.value;
};

const welcomingOf = async (device: Device, code: string): Promise<Welcoming> => {
  const begun = await device.sync.welcome(code);
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  return begun.value;
};

const digitsOf = async (one: Joining, other: Welcoming): Promise<readonly unknown[]> =>
  (await Promise.all([one.digits(), other.digits()])).map((digits) =>
    digits.ok ? digits.value : digits.error,
  );

test('a code, six digits that are the same, and both have everything', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  await laptop.log('opened the curtains');
  await laptop.round();
  const phone = await aDevice('phone');
  await phone.log('a cup washed');
  const joining = await joiningOf(phone);
  const welcoming = await welcomingOf(laptop, ` ${joining.code.slice(0, 60)}\n${joining.code.slice(60)} `);
  const [here, there] = await digitsOf(joining, welcoming);
  expect(here).toMatch(/^\d{6}$/);
  expect(there).toBe(here);
  const [joined, welcomed] = await Promise.all([joining.confirm(), welcoming.confirm()]);
  expect(joined).toEqual({ ok: true, value: { type: 'in-step' } });
  expect(welcomed).toEqual({ ok: true, value: null });
  expect(await laptop.round()).toBe('in-step');
  for (const device of [phone, laptop])
    expect(await device.wins()).toEqual(['a cup washed', 'opened the curtains']);
  expect(await phone.words()).toBe(await laptop.words());
  const lines = await laptop.sync.devices();
  expect(lines.ok && lines.value.map(({ name, isThis }) => [name, isThis])).toEqual([
    ['laptop', true],
    ['phone', false],
  ]);
});

test('whoever stands between with a key of their own makes the digits differ', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const [phone, middle] = [await aDevice('phone'), await turnedOn(await aDevice('middle'))];
  const ofPhone = await joiningOf(phone);
  const ofMiddle = await joiningOf(middle);
  const [first, second] = await Promise.all([
    digitsOf(ofPhone, await welcomingOf(middle, ofPhone.code)),
    digitsOf(ofMiddle, await welcomingOf(laptop, ofMiddle.code)),
  ]);
  expect(first[0]).not.toBe(second[1]);
});

const swapping =
  (slot: number): Fetch =>
  async (url, init) => {
    const answer = await fetch(url, init);
    if (init.method !== 'GET' || !new RegExp(`/v1/mailboxes/[0-9a-f]+/${slot}\\b`).test(url) || !answer.ok)
      return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return new Response(bytes);
  };

test.each([0, 2, 3])('slot %i altered on its way is found out, and nothing is changed', async (slot) => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const phone = await aDevice('phone', { fetch: swapping(slot) });
  const words = await phone.words();
  const joining = await joiningOf(phone);
  const welcoming = await welcomingOf(laptop, joining.code);
  const [here] = await digitsOf(joining, welcoming);
  if (slot === 3) {
    await welcoming.confirm();
    expect(await joining.confirm()).toMatchObject({ ok: false, error: { type: 'not-the-same' } });
  } else expect(here).toMatchObject({ type: 'not-the-same' });
  expect(await phone.words()).toBe(words);
  expect(await phone.round()).toBe('off');
});

const hexOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

const aKey = async (): Promise<DeviceKeys> => {
  const secret = newDeviceSecret();
  return { secret, publicKey: await devicePublicKey(secret) };
};

/** As far as somebody comes who knows the code, and read what the old device put in slot 2. */
const FORGERIES: readonly (readonly [string, (oldKey: DevicePublicKey) => Promise<{ by?: DeviceKeys }>])[] = [
  ['by nobody', async () => ({})],
  ['by a key of their own', async () => ({ by: await aKey() })],
  ['by a key said to be the old one', async (publicKey) => ({ by: { ...(await aKey()), publicKey } })],
];

test.each(FORGERIES)(
  'a secret that was put in slot 3 first, sealed %s, is not taken',
  async (_by, sealedBy) => {
    const laptop = await turnedOn(await aDevice('laptop'));
    const [phone, evil] = [await aDevice('phone'), await turnedOn(await aDevice('evil'))];
    await phone.log('a cup washed');
    const words = await phone.words();
    const joining = await joiningOf(phone);
    const welcoming = await welcomingOf(laptop, joining.code);
    const [here, there] = await digitsOf(joining, welcoming);
    expect(there).toBe(here);
    const [, mailbox = '', key = ''] = /:([0-9a-f]{32}):([0-9a-f]{64})$/.exec(joining.code) ?? [];
    const slot = (number: number): string => `${origin}/v1/mailboxes/${mailbox}/${number}`;
    const read = async (number: number): Promise<Uint8Array> =>
      new Uint8Array(await (await fetch(slot(number))).arrayBuffer());
    const to = hexOf(key) as DevicePublicKey;
    const [newRandom, oldKey] = [await read(1), (await read(2)) as DevicePublicKey];
    const forged = await sealToDevice(secretAsTold(await evil.secret()), {
      to,
      info: pairInfo({ mailbox: hexOf(mailbox), newKey: to, oldKey, newRandom }),
      ...(await sealedBy(oldKey)),
    });
    if (!forged.ok) throw new Error(forged.error.type);
    const put = await fetch(slot(3), {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: Uint8Array.from(forged.value),
    });
    expect(put.ok).toBe(true);
    const refused = { ok: false, error: { type: 'not-the-same' } };
    expect(await joining.confirm()).toEqual(refused);
    expect(await welcoming.confirm()).toEqual(refused);
    expect(await phone.words()).toBe(words);
    expect(await phone.round()).toBe('off');
  },
);

test('what is handed over is the secret of that moment: the vault may have moved since the code was taken', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const lost = await aDevice('lost');
  await lost.sync.joinWithWords({ address: origin, invite: null }, await laptop.words());
  await laptop.round();
  const phone = await aDevice('phone');
  const joining = await joiningOf(phone);
  const welcoming = await welcomingOf(laptop, joining.code);
  await digitsOf(joining, welcoming);
  const before = await laptop.words();
  expect(endOf(await laptop.sync.removeDevice((await laptop.line('lost')).id))).toBe('in-step');
  expect(await laptop.words()).not.toBe(before);
  const [joined] = await Promise.all([joining.confirm(), welcoming.confirm()]);
  expect(joined).toEqual({ ok: true, value: { type: 'in-step' } });
  expect(await phone.words()).toBe(await laptop.words());
});

test('nothing is handed over before the digits were compared, and waiting can be called off', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const joining = await joiningOf(await aDevice('phone'));
  const welcoming = await welcomingOf(laptop, joining.code);
  expect(await welcoming.confirm()).toMatchObject({ ok: false });
  const waiting = joining.digits();
  await joining.callOff();
  expect(await waiting).toEqual({ ok: false, error: { type: 'called-off' } });
});

test.each(['the new device', 'the old one'])('a no on %s is told on the other at once', async (who) => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const joining = await joiningOf(await aDevice('phone'));
  const welcoming = await welcomingOf(laptop, joining.code);
  await digitsOf(joining, welcoming);
  const [no, other] = who === 'the old one' ? [welcoming, joining] : [joining, welcoming];
  const told = other.endedMeanwhile();
  await no.callOff();
  expect(await told).toEqual({ type: 'called-off' });
  // Also for who said yes in that moment.
  expect(await other.confirm()).toEqual({ ok: false, error: { type: 'called-off' } });
});

test('a new device that is left before the digits is told on the other, and what is confirmed is no end', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const left = await joiningOf(await aDevice('phone'));
  const waiting = (await welcomingOf(laptop, left.code)).digits();
  await left.callOff();
  expect(await waiting).toEqual({ ok: false, error: { type: 'called-off' } });
  const joining = await joiningOf(await aDevice('tablet'));
  const welcoming = await welcomingOf(laptop, joining.code);
  await digitsOf(joining, welcoming);
  const ends = [joining.endedMeanwhile(), welcoming.endedMeanwhile()];
  await Promise.all([joining.confirm(), welcoming.confirm()]);
  await Promise.all([joining.callOff(), welcoming.callOff()]);
  expect(await Promise.all(ends)).toEqual([null, null]);
});

test('a relay that does not answer gives no code', async () => {
  const phone = await aDevice('phone');
  expect(await phone.sync.join({ address: 'http://localhost:9', invite: null })).toEqual({
    ok: false,
    error: { type: 'unreachable' },
  });
});

test('a code of another relay, no code, and a device that does not sync are named', async () => {
  const laptop = await aDevice('laptop');
  const { code } = await joiningOf(await aDevice('phone'));
  const field = async (text: string): Promise<unknown> => {
    const begun = await laptop.sync.welcome(text);
    return begun.ok || begun.error;
  };
  expect(await field(code)).toEqual({ type: 'BadInput', field: 'sync' });
  await turnedOn(laptop);
  expect(await field('cairn-pair:1:nothing')).toEqual({ type: 'BadInput', field: 'code' });
  expect(await field(code.replace('localhost', '127.0.0.1'))).toEqual({ type: 'BadInput', field: 'relay' });
});

test('the words take in a record where another one lives already: both are one then', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  await laptop.log('opened the curtains');
  await laptop.round();
  const phone = await aDevice('phone');
  await phone.log('a cup washed');
  const before = await phone.words();
  const wrong = await phone.sync.joinWithWords({ address: origin, invite: null }, 'not words');
  expect(wrong).toMatchObject({ error: { type: 'BadInput', field: 'words' } });
  const nobody = { address: 'http://localhost:9', invite: null };
  expect(endOf(await phone.sync.joinWithWords(nobody, await laptop.words()))).toBe('unreachable');
  expect(await phone.words()).toBe(before);
  const joined = await phone.sync.joinWithWords({ address: origin, invite: null }, await laptop.words());
  expect(endOf(joined)).toBe('in-step');
  await laptop.round();
  for (const device of [phone, laptop])
    expect(await device.wins()).toEqual(['a cup washed', 'opened the curtains']);
});

test('a name that is given here is the name everywhere', async () => {
  const laptop = await turnedOn(await aDevice('laptop'));
  const phone = await aDevice('phone');
  await phone.sync.joinWithWords({ address: origin, invite: null }, await laptop.words());
  await laptop.round();
  const { id } = await laptop.line('phone');
  expect(await laptop.sync.nameDevice(id, '  ')).toMatchObject({ ok: false });
  expect(await laptop.sync.nameDevice(id, 'in my pocket')).toEqual({ ok: true, value: null });
  await laptop.round();
  await phone.round();
  expect(await phone.line('in my pocket')).toMatchObject({ isThis: true, isRemoved: false });
});
