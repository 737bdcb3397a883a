/** Reminders that arrive: off until turned on, told anew when something changes, and given back where there is no relay. */

import { expect, test } from 'vitest';
import type { PushPlace, SyncPlace } from '../../platform/app-platform.ts';
import { createFakeVault } from '../fixtures/fake-door.ts';
import { OFF, ON } from '../fixtures/fake-sync.ts';
import { idsInOrder, settle } from '../fixtures/hands.ts';
import { ArrivingModel } from './arriving.ts';

type Reminded = { readonly id: string; readonly times: readonly number[]; readonly sign: string };

interface World {
  permission: 'granted' | 'ask' | 'refused';
  standing: typeof ON;
  /** How the relay answers; `null`: well. */
  refusal: 'not-found' | 'unreachable' | null;
  asleep: boolean;
  now: Date;
}

const aWorld = async (change: Partial<World> = {}) => {
  const world: World = {
    ...{ permission: 'ask', standing: ON, refusal: null, asleep: false, now: new Date(2026, 10, 23, 8) },
    ...change,
  };
  const vault = createFakeVault();
  const newActId = idsInOrder();
  const told: Reminded[] = [];
  const heard: string[] = [];
  const keep = { kind: 'ritual', text: 'Open the curtains', remindAt: 540 };
  await vault.act({ act: newActId(), name: 'keep-ritual', input: keep as never });
  const waits: (() => void)[] = [];
  const ask = async (name: string, input: unknown) => {
    if (name === 'status') return { ok: true, value: world.standing };
    heard.push(name);
    if (world.refusal !== null) return { ok: true, value: { ok: false, error: { type: world.refusal } } };
    if (name === 'reminders-key')
      return { ok: true, value: { ok: true, value: { key: new Uint8Array(65) } } };
    if (name !== 'remind') return { ok: true, value: { ok: true, value: null } };
    told.push(input as Reminded);
    if ((input as Reminded).sign === 'woken') world.asleep = false;
    return { ok: true, value: { ok: true, value: { asleep: world.asleep } } };
  };
  const push: PushPlace = {
    support: () => 'ok',
    subscribe: async () => ({
      endpoint: 'https://push.example/1',
      p256dh: new Uint8Array(65),
      auth: new Uint8Array(16),
    }),
    end: async () => void heard.push('address given back'),
    keepWords: async ({ body }) => void heard.push(body),
  };
  const open = (): ArrivingModel =>
    new ArrivingModel({
      ...{ push, newActId, sync: { ask, onChange: () => () => {} } as unknown as SyncPlace },
      door: Promise.resolve(vault),
      settings: () => ({ ...vault.settings, reminders: true }),
      notices: {
        permission: () => world.permission,
        ask: async () => {
          world.permission = 'granted';
          return true;
        },
      },
      clock: {
        now: () => world.now,
        after: (_, run) => {
          waits.push(run);
          return () => void waits.splice(waits.indexOf(run), 1);
        },
      },
      isLookedAt: () => true,
      words: { title: 'Cairn', body: 'A small thing' },
    });
  return { world, vault, told, heard, open, waits, newActId };
};

const NINE = new Date(2026, 10, 23, 9).getTime() / 1000;

test('off until it is turned on: nothing is asked of a relay or a push service', async () => {
  const { open, heard } = await aWorld();
  const model = open();
  await settle();
  expect(heard).toEqual([]);
  expect(model.get()).toMatchObject({ support: 'ok', on: false });
});

test('turned on, the relay is told the next times and no word; turned off, it is told to forget', async () => {
  const { open, told, heard } = await aWorld();
  const model = open();
  await settle();
  await model.turn(true);
  expect(model.get()).toMatchObject({ on: true, trouble: null, asleep: false });
  expect(told).toMatchObject([{ sign: 'woken' }]);
  expect(told[0]?.times[0]).toBe(NINE);
  expect(Object.keys(told[0] ?? {}).toSorted()).toEqual([
    'auth',
    'endpoint',
    'id',
    'p256dh',
    'sign',
    'times',
  ]);
  await model.turn(false);
  expect(model.get().on).toBe(false);
  expect(heard.slice(-2)).toEqual(['address given back', 'end-reminders']);
});

test('it is told anew at each opening, and once when something changes', async () => {
  const { open, told, vault, waits, newActId } = await aWorld();
  const first = open();
  await settle();
  await first.turn(true);
  first.stop();
  const again = open();
  await settle();
  expect(told.map(({ sign }) => sign)).toEqual(['woken', 'opened']);
  expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  await vault.act({
    act: newActId(),
    name: 'keep-ritual',
    input: { kind: 'ritual', text: 'Tea', remindAt: 510 } as never,
  });
  for (const run of waits.splice(0)) run();
  await settle();
  expect(told).toHaveLength(3);
  expect(told[2]).toMatchObject({ sign: 'none' });
  expect(told[2]?.times[0]).toBe(NINE - 1_800);
  for (const run of waits.splice(0)) run();
  await settle();
  expect(told).toHaveLength(3);
  again.stop();
});

test('asleep is said, and coming back wakes nothing by itself', async () => {
  const { open, told, world } = await aWorld();
  const model = open();
  await settle();
  await model.turn(true);
  world.asleep = true;
  world.now = new Date(world.now.getTime() + 120_000);
  await model.lookedAt();
  expect(model.get().asleep).toBe(true);
  await model.wakeUp();
  expect(model.get().asleep).toBe(false);
  expect(told.map(({ sign }) => sign)).toEqual(['woken', 'opened', 'woken']);
});

test('what cannot be is said, and leaves nothing on', async () => {
  for (const [change, trouble] of [
    [{ standing: OFF }, 'no-relay'],
    [{ refusal: 'not-found' }, 'sends-none'],
    [{ refusal: 'unreachable' }, 'later'],
  ] as const) {
    const { open, told } = await aWorld(change);
    const model = open();
    await settle();
    await model.turn(true);
    expect([trouble, model.get().on, model.get().trouble]).toEqual([trouble, false, trouble]);
    expect(told).toEqual([]);
  }
});

test('once there is no relay the address is given back, so that nothing comes any more', async () => {
  const { open, world, heard } = await aWorld();
  const model = open();
  await settle();
  await model.turn(true);
  world.standing = OFF;
  await model.lookedAt();
  expect(model.get()).toMatchObject({ on: false, trouble: 'no-relay' });
  expect(heard.at(-1)).toBe('address given back');
});
