/** Timers: right after any absence, full wins after any length, kept once, and quiet while nobody looks. */

import { expect, test } from 'vitest';
import type { Attention } from '../../platform/app-platform.ts';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aMovedClock, BEGAN } from '../fixtures/moved-clock.ts';
import { idsInOrder, saysKept, settle, watch } from '../fixtures/hands.ts';
import { readTimer, ringOf, timerText, timeSince, wholeMinutes, type RunningTimer } from './running-timer.ts';
import { TimerModel, type TimerChoice } from './timer.ts';

const WALK: TimerChoice = { kind: 'walk', minutes: 10, words: '', sound: false, awake: false };

const hands = (vault: FakeVault = createFakeVault(), clock = aMovedClock()) => {
  const heard = { sounds: 0, screensOn: 0 };
  const attention: Attention = {
    canKeepScreenOn: true,
    keepScreenOn: () => {
      heard.screensOn += 1;
      return Promise.resolve(() => void (heard.screensOn -= 1));
    },
    softSound: () => void (heard.sounds += 1),
    notices: {
      permission: () => 'none',
      room: () => 2,
      ask: async () => false,
      show: async () => {},
      close: async () => {},
    },
  };
  const newActId = idsInOrder();
  const open = () =>
    new TimerModel({
      ...{ door: Promise.resolve(vault), clock, newActId, attention: () => Promise.resolve(attention) },
      after: saysKept,
      settings: () => vault.settings,
      wordsOf: (kind) => `words of ${kind}`,
    });
  return { vault, clock, heard, open };
};

const wins = (vault: FakeVault) => vault.kept().map(({ text, area, note }) => ({ text, area, note }));

test('a browser that ended in between changes nothing: the time is that of the clock', async () => {
  const { vault, clock, open } = hands();
  const before = open();
  await settle();
  expect(before.get().timer).toBeNull();
  expect(await before.start(WALK)).toBe(true);
  clock.passes(7 * 60_000 + 500);
  const after = open();
  await settle();
  expect(after.get()).toMatchObject({ timer: { kind: 'walk' }, ring: 0.700_833_333_333_333_3 });
  expect(wholeMinutes(after.get().elapsed)).toBe(7);
  expect(await after.finish()).toBe(true);
  expect(wins(vault)).toEqual([{ text: 'words of walk', area: 'move', note: null }]);
  expect([after.get().timer, vault.drafts.has('timer')]).toEqual([null, false]);
  expect(after.get().done?.key).toBe('today.kept.first');
});

test('ended in two tabs at once, or asked again after a fault, it is kept once', async () => {
  const { vault, open } = hands();
  const [one, two] = [open(), open()];
  await settle();
  await one.start(WALK);
  await settle();
  expect(two.get().timer?.win).toBe(one.get().timer?.win);
  vault.failNext({ type: 'NoRoom' });
  expect(await one.finish()).toBe(false);
  expect(one.get()).toMatchObject({ trouble: { type: 'NoRoom' }, timer: { kind: 'walk' } });
  await Promise.all([one.finish(), two.finish()]);
  expect(vault.kept()).toHaveLength(1);
  await settle();
  expect([one.get().timer, two.get().timer]).toEqual([null, null]);
});

test('a walk of ten seconds is a full win, and so is one that went on and on', async () => {
  const { vault, clock, open } = hands();
  const model = open();
  await settle();
  await model.start(WALK);
  clock.passes(10_000);
  await model.finish();
  await model.start(WALK);
  clock.passes(50 * 60_000);
  model.look(true);
  expect(model.get().ring).toBe(1);
  await model.finish();
  const walk = { text: 'words of walk', area: 'move', note: null };
  expect(wins(vault)).toEqual([walk, walk]);
});

test('nothing runs while nobody looks, and the first look is right', async () => {
  const { clock, open } = hands();
  const model = open();
  await settle();
  await model.start(WALK);
  model.look(false);
  expect(clock.waits()).toBe(0);
  clock.passes(4 * 60_000);
  model.look(true);
  expect(wholeMinutes(model.get().elapsed)).toBe(4);
  clock.runs(60_000);
  expect(wholeMinutes(model.get().elapsed)).toBe(5);
  model.stop();
  expect(clock.waits()).toBe(0);
});

test('a sound is heard once, when it was chosen, at its moment; none for a moment that has passed', async () => {
  const { clock, heard, open } = hands();
  const model = open();
  await settle();
  await model.start({ ...WALK, sound: true });
  model.look(false);
  clock.runs(10 * 60_000);
  await settle();
  expect(heard.sounds).toBe(1);
  const late = open();
  await settle();
  clock.runs(60 * 60_000);
  await settle();
  expect(heard.sounds).toBe(1);
  await late.letGo();
  await late.start(WALK);
  clock.runs(60 * 60_000);
  await settle();
  expect(heard.sounds).toBe(1);
});

test('the screen stays on if that was chosen, and no longer than it runs', async () => {
  const { heard, open } = hands();
  const model = open();
  await settle();
  await model.start(WALK);
  await settle();
  expect(heard.screensOn).toBe(0);
  await model.letGo();
  await model.start({ ...WALK, awake: true });
  await settle();
  expect(heard.screensOn).toBe(1);
  model.look(true);
  await settle();
  expect(heard.screensOn).toBe(1);
  await model.finish();
  expect(heard.screensOn).toBe(0);
});

test('let go, nothing is kept', async () => {
  const { vault, open } = hands();
  const model = open();
  await settle();
  await model.start(WALK);
  await model.letGo();
  await settle();
  expect([vault.kept().length, model.get().timer, vault.drafts.size]).toEqual([0, null, 0]);
});

test('the five minutes of a page are no walk and no chore: a walk can begin', async () => {
  const { vault, open } = hands();
  vault.drafts.set('timer', timerText({ ...WALK, kind: 'page', startedAt: BEGAN, win: idsInOrder()() }));
  const model = open();
  await settle();
  expect(model.get().timer).toBeNull();
  await model.start(WALK);
  expect(model.get().timer).toMatchObject({ kind: 'walk' });
});

test('a chore in one’s own words is kept in them, also when they are said while it runs', async () => {
  const { vault, open } = hands();
  const model = open();
  await settle();
  await model.start({ ...WALK, kind: 'song', minutes: 4, words: 'the dishes' });
  await model.reword('half of the dishes');
  await model.finish();
  expect(vault.kept()[0]?.text).toBe('half of the dishes');
  expect(vault.kept()[0]?.activity).toBeNull();
});

test('left open overnight it is a win of the day on which it began', async () => {
  const { vault, clock, open } = hands();
  const model = open();
  await settle();
  await model.start(WALK);
  clock.passes(20 * 3_600_000);
  await model.finish();
  expect(vault.acts.find(({ name }) => name === 'log-win')?.input).toMatchObject({ on: '2026-11-22' });
});

test('a full device is told, and the timer runs on as long as the page does', async () => {
  const { vault, open } = hands();
  const model = open();
  await settle();
  vault.failNext({ type: 'NoRoom' });
  expect(await model.start(WALK)).toBe(false);
  vault.changed(['drafts']);
  await settle();
  expect(model.get()).toMatchObject({ timer: { kind: 'walk' }, trouble: { type: 'NoRoom' } });
});

test('one that ended in another tab ends here', async () => {
  const { open } = hands();
  const [one, two] = [open(), open()];
  const seen = watch(two);
  await settle();
  await one.start(WALK);
  await settle();
  await one.letGo();
  await settle();
  expect(seen().timer).toBeNull();
});

test('words that are met are told so, and the line says no more than that they are kept', async () => {
  const { open } = hands();
  const model = open();
  await settle();
  await model.start({ ...WALK, words: 'I took all my pills' });
  await model.finish();
  expect(model.get().done).toMatchObject({ key: 'today.kept', met: { tone: 'danger' } });
});

test('a kept timer is read back as it was; anything else is none', () => {
  const timer: RunningTimer = { ...WALK, startedAt: BEGAN, win: idsInOrder()() };
  expect(readTimer(timerText(timer))).toEqual(timer);
  const beside: RunningTimer = { ...timer, kind: 'page', page: timer.win };
  expect(readTimer(timerText(beside))).toEqual(beside);
  for (const other of ['', 'x', '[]', '{}', 'null', timerText({ ...timer, startedAt: Number.NaN })])
    expect(readTimer(other)).toBeNull();
  for (const part of [{ kind: 'swim' }, { minutes: -1 }, { minutes: 'x' }, { win: 'x' }, { startedAt: 0.5 }])
    expect(readTimer(JSON.stringify({ ...timer, ...part }))).toBeNull();
});

test('a clock that was set back shows nothing, and never less', () => {
  expect(timeSince({ startedAt: BEGAN }, BEGAN - 60_000)).toBe(0);
  expect(ringOf({ minutes: null }, 60_000)).toBe(0);
});
