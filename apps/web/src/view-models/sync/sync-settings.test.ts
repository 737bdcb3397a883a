import { expect, test } from 'vitest';
import { aSyncPlace, OFF, ON } from '../fixtures/fake-sync.ts';
import type { FakeSync } from '../fixtures/fake-sync.ts';
import { settle } from '../fixtures/hands.ts';
import { STILL_REMOVING, SyncSettings } from './sync-settings.ts';

const aDesk = async (place: FakeSync = aSyncPlace()): Promise<{ model: SyncSettings; place: FakeSync }> => {
  const model = new SyncSettings(place);
  await settle();
  return { model, place };
};

test('it is off until somebody turns it on', async () => {
  const { model, place } = await aDesk();
  expect(model.get()).toMatchObject({ standing: OFF, trouble: null });
  expect(place.asked).toEqual(['status']);
  expect(await model.turnOn('')).toBe(true);
  expect(model.get()).toMatchObject({ standing: { relay: ON.relay }, isWorking: false, trouble: null });
});

test('a relay that asks for an invite is told as that, and the field for it stays', async () => {
  const { model, place } = await aDesk();
  place.ends = { ok: true, value: { type: 'invite' } };
  await model.turnOn('');
  expect(model.get()).toMatchObject({ standing: OFF, trouble: 'sync.end.invite', wantsInvite: true });
  place.ends = { ok: true, value: { type: 'unreachable' } };
  await model.turnOn('a-code');
  expect(model.get()).toMatchObject({ trouble: 'sync.end.unreachable', wantsInvite: true });
});

test('what the browser cannot do, and what came to no end, each have their sentence', async () => {
  const { model, place } = await aDesk();
  place.ends = { ok: false, error: { type: 'CannotSync' } };
  expect(await model.turnOn('')).toBe(false);
  expect(model.get().trouble).toBe('sync.end.cannot');
  place.ends = { ok: false, error: { type: 'NoAnswer' } };
  await model.again();
  expect(model.get().trouble).toBe('sync.end.trouble');
  place.ends = null;
  await model.again();
  expect(model.get().trouble).toBeNull();
});

test('it is said to be off, and to be erased, once it is', async () => {
  const { model, place } = await aDesk(aSyncPlace(ON));
  place.ends = { ok: true, value: { type: 'unreachable' } };
  expect(await model.eraseThere(false)).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'none', trouble: 'sync.end.unreachable' });
  expect(model.get().standing?.relay).toBe(ON.relay);
  place.ends = null;
  await model.eraseThere(false);
  expect(model.get()).toMatchObject({ ended: 'erased', standing: OFF });
  await model.turnOn('');
  await model.turnOff(false);
  expect(model.get()).toMatchObject({ ended: 'off', standing: OFF });
});

test('what comes in meanwhile is seen; many at once are looked at twice at most', async () => {
  const { model, place } = await aDesk(aSyncPlace(ON));
  const before = place.asked.length;
  for (let i = 0; i < 20; i += 1) place.tell();
  place.standing = OFF;
  await settle();
  expect(model.get().standing).toEqual(OFF);
  expect(place.asked.length - before).toBeLessThanOrEqual(2);
  model.stop();
  place.tell();
  await settle();
  expect(place.asked.length - before).toBeLessThanOrEqual(2);
});

test('who turns it off while a device is being taken off is told, and may do it all the same', async () => {
  const { model, place } = await aDesk(aSyncPlace(ON));
  place.ends = { ok: false, error: { type: 'BadInput', field: 'removal' } };
  expect(await model.turnOff(false)).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'none', trouble: STILL_REMOVING });
  expect(await model.eraseThere(false)).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'none', trouble: STILL_REMOVING });
  place.ends = null;
  expect(await model.turnOff(true)).toBe(true);
  expect(model.get()).toMatchObject({ ended: 'off', standing: OFF });
});
