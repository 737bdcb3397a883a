/** Looking back shows what was done and what was rested, never the days between. */

import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import { byDay } from './by-day.ts';
import { aWin, createFakeVault, type FakeVault } from './fixtures/fake-door.ts';
import { aClock, settle, watch, type HeldClock } from './fixtures/hands.ts';
import { groundKey } from '@cairn/copy/ground-words';
import { LookBackModel, type LookBackState } from './look-back.ts';

const day = (number: number): LocalDay => `2026-10-${String(number).padStart(2, '0')}` as LocalDay;

const aLife = (count: number): FakeVault =>
  createFakeVault(
    Array.from({ length: count }, (_, at) =>
      aWin({
        id: at.toString(16).padStart(32, '0'),
        text: at % 2 === 0 ? `Walk ${at}` : `Tea ${at}`,
        area: at % 2 === 0 ? 'move' : 'nourish',
        localDay: day(30 - Math.floor(at / 5)),
        at: (1_795_000_000_000 - at) as never,
      }),
    ),
  );

interface Open {
  readonly vault: FakeVault;
  readonly clock: HeldClock;
  readonly model: LookBackModel;
  readonly state: () => LookBackState;
}

const open = async (vault: FakeVault): Promise<Open> => {
  const clock = aClock();
  const model = new LookBackModel(Promise.resolve(vault), clock);
  await settle();
  return { vault, clock, model, state: watch(model) };
};

test('quiet days are not there, and a day of rest has a place of its own', () => {
  const days = byDay(
    [aWin({ id: 'a', text: 'One', localDay: day(9) }), aWin({ id: 'b', text: 'Two', localDay: day(2) })],
    [day(5), day(9)],
  );
  expect(days.map(({ day: on, wins, isRest }) => [on, wins.length, isRest])).toEqual([
    ['2026-10-09', 1, true],
    ['2026-10-05', 0, true],
    ['2026-10-02', 1, false],
  ]);
});

test('shows fifty, and older ones when asked, each once', async () => {
  const { model, state } = await open(aLife(120));
  expect(state().shown).toBe(50);
  await model.older();
  await model.older();
  await model.older();
  expect(state()).toMatchObject({ shown: 120, next: null });
  const ids = state().days?.flatMap(({ wins }) => wins.map((win) => win.id)) ?? [];
  expect(new Set(ids).size).toBe(120);
});

test('finds own words in one area', async () => {
  const { model, state, clock } = await open(aLife(30));
  model.search('walk 1');
  clock.tick();
  await settle();
  expect(state().shown).toBe(5);
  model.setArea('nourish');
  await settle();
  expect(state().shown).toBe(0);
});

test('an answer to an older question changes nothing', async () => {
  const { model, state, clock } = await open(aLife(30));
  model.search('walk');
  clock.tick();
  model.search('tea 1');
  clock.tick();
  await settle();
  expect(
    state()
      .days?.flatMap(({ wins }) => wins.map((win) => win.text))
      .every((text) => text.startsWith('Tea 1')),
  ).toBe(true);
});

test('after a change elsewhere it shows as many again as one had come to', async () => {
  const { model, state, vault } = await open(aLife(120));
  await model.older();
  vault.changed(['wins']);
  await settle();
  expect(state().shown).toBe(100);
});

test('ground gained never speaks of less as it grows', () => {
  const words = [null, 0, 0.1, 0.2, 0.5, 0.79, 0.8, 1].map(groundKey);
  expect([...new Set(words)]).toEqual([
    'look-back.ground.none',
    'look-back.ground.start',
    'look-back.ground.low',
    'look-back.ground.mid',
    'look-back.ground.high',
  ]);
});
