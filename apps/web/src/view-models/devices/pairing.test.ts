import { expect, test } from 'vitest';
import type { DeviceLine } from '@cairn/vault';
import { aPairingPlace } from '../fixtures/fake-pairing.ts';
import { settle } from '../fixtures/hands.ts';
import { DeviceList } from './device-list.ts';
import { codeIn, linkTo } from './pair-code.ts';
import { Pairing } from './pairing.ts';

const CODE = `cairn-pair:1:https://cairn.example:${'0a'.repeat(16)}:${'b1'.repeat(32)}`;

test('the new device shows a code, then six digits, and is done once they were said to be the same', async () => {
  const place = aPairingPlace();
  const pairing = new Pairing(place);
  const joining = pairing.join(null);
  await settle();
  expect(pairing.get()).toMatchObject({ step: 'waiting', code: CODE });
  await pairing.same();
  expect(place.log).not.toContain('confirm');
  place.meet('042917');
  await joining;
  expect(pairing.get()).toMatchObject({ step: 'digits', digits: '042917' });
  await pairing.same();
  expect(pairing.get()).toMatchObject({ step: 'done', trouble: null });
});

test('digits that differ end it: nothing is handed over, and it may begin again', async () => {
  const place = aPairingPlace();
  const pairing = new Pairing(place);
  const welcoming = pairing.welcome(CODE);
  await settle();
  place.meet('042917');
  await welcoming;
  pairing.differ();
  expect(pairing.get()).toMatchObject({ step: 'begin', trouble: 'not-the-same', digits: null });
  await pairing.same();
  expect(place.log).toEqual(['welcome', 'digits', 'ended-meanwhile', 'call-off']);
});

test('a no on the other device, while the digits are compared, is one here', async () => {
  const place = aPairingPlace({ 'ended-meanwhile': { ok: true, value: { type: 'called-off' } } });
  const pairing = new Pairing(place);
  const joining = pairing.join(null);
  await settle();
  place.meet('042917');
  await joining;
  await settle();
  expect(pairing.get()).toMatchObject({ step: 'begin', trouble: 'called-off', digits: null });
  await pairing.same();
  expect(place.log).not.toContain('confirm');
});

test('a relay that does not answer gives no code', async () => {
  const pairing = new Pairing(aPairingPlace({ join: { ok: false, error: { type: 'unreachable' } } }));
  await pairing.join(null);
  expect(pairing.get()).toMatchObject({ step: 'begin', code: null, trouble: 'unreachable' });
});

test('what was left behind answers to nobody', async () => {
  const place = aPairingPlace();
  const pairing = new Pairing(place);
  const joining = pairing.join(null);
  await settle();
  pairing.callOff();
  place.meet('042917');
  await joining;
  expect(pairing.get()).toMatchObject({ step: 'begin', digits: null, trouble: null });
});

test('one that is left while it begins is called off once it has begun', async () => {
  const place = aPairingPlace();
  const pairing = new Pairing(place);
  const joining = pairing.join(null);
  pairing.callOff();
  await joining;
  expect(place.log).toEqual(['join', 'call-off']);
});

test.each([
  [{ type: 'BadInput', field: 'code' }, 'code'],
  [{ type: 'BadInput', field: 'relay' }, 'other-relay'],
  [{ type: 'BadInput', field: 'sync' }, 'sync-off'],
  [{ type: 'NoAnswer' }, 'stopped'],
] as const)('%j is told as %s', async (error, trouble) => {
  const pairing = new Pairing(aPairingPlace({ welcome: { ok: false, error } }));
  await pairing.welcome('anything');
  expect(pairing.get()).toMatchObject({ step: 'begin', trouble });
});

test('in the vault, and not in step yet: it is done, and says what is left', async () => {
  const place = aPairingPlace({ confirm: { ok: true, value: { type: 'unreachable' } } });
  const pairing = new Pairing(place);
  const joining = pairing.join(null);
  await settle();
  place.meet('042917');
  await joining;
  await pairing.same();
  expect(pairing.get()).toMatchObject({ step: 'done', trouble: 'unreachable' });
});

test('a code is found in a link, in a pasted text, and however a browser wrote it', () => {
  const link = linkTo(CODE, 'https://cairn.example/app/#/settings/devices/new');
  expect(link).toBe(`https://cairn.example/app/#/settings/devices/add?pair=${CODE}`);
  expect(codeIn(link)).toBe(CODE);
  expect(codeIn(` see ${CODE}\n`)).toBe(CODE);
  expect(codeIn(encodeURIComponent(CODE))).toBe(CODE);
  expect(codeIn('100 % of nothing')).toBeNull();
});

const line = (part: Partial<DeviceLine>): DeviceLine =>
  ({
    id: 'aa',
    name: 'Phone',
    addedAt: 0,
    isThis: false,
    isRemoved: false,
    isLeaving: false,
    ...part,
  }) as DeviceLine;

test('a device that was removed is off the list; one the relay could not be told of yet is said to be', async () => {
  const phone = line({});
  const place = aPairingPlace({ 'remove-device': { ok: true, value: { type: 'unreachable' } } });
  place.devices = [line({ id: 'bb' as never, isThis: true }), phone];
  const list = new DeviceList(place);
  await list.look();
  expect(list.get().devices).toHaveLength(2);
  place.devices = [line({ id: 'bb' as never, isThis: true }), { ...phone, isRemoved: true }];
  await list.remove(phone);
  expect(list.get()).toMatchObject({ removed: { name: 'Phone', later: 'answers' }, trouble: null });
  expect(list.get().devices).toHaveLength(1);
});

test('a relay that lets in by invite is told of by name: the rest waits for its code', async () => {
  const place = aPairingPlace({ 'remove-device': { ok: true, value: { type: 'invite' } } });
  const list = new DeviceList(place);
  await list.remove(line({}));
  expect(list.get()).toMatchObject({ removed: { name: 'Phone', later: 'invited' }, trouble: null });
});

test('a removal that did not begin promises no new words', async () => {
  const place = aPairingPlace({ 'remove-device': { ok: false, error: { type: 'NoAnswer' } } });
  const list = new DeviceList(place);
  await list.remove(line({}));
  expect(list.get()).toMatchObject({ removed: null, trouble: 'stopped', isRemoving: false });
});
