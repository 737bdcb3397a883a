/** What follows a kept win is what the person chose; on a hard day it is the quietest; and it stands in nobody's way. */

import { expect, test } from 'vitest';
import type { Rating } from '@cairn/domain';
import { DEFAULT_SETTINGS, type Celebration, type Settings, type WinKept } from '@cairn/vault';
import { AfterWin } from './after-win.ts';
import { aWin } from './fixtures/fake-door.ts';
import type { DayLooked } from './say-after-keeping.ts';

const aDay = (mood: Rating | null, isRest = false): DayLooked => ({
  howItIs: { mood, energy: null },
  isRest,
});

const kept = (id = '1', over: Partial<WinKept> = {}): WinKept => ({
  ...{ win: aWin({ id, text: 'Opened the window' }), isFirst: false, isReturn: false, tone: 'ordinary' },
  ...over,
});

const after = (chosen: Partial<Settings>, today: DayLooked = aDay(null)): AfterWin =>
  new AfterWin({ settings: () => ({ ...DEFAULT_SETTINGS, ...chosen }), today: () => today });

test('unless something was chosen, nothing follows but the stone and a quiet line', () => {
  const model = after({});
  expect(model.follow(kept())).toBe('today.kept');
  expect(model.get()).toEqual({ celebrated: null, pausing: null, paused: null });
});

test.each(['breath', 'confetti'] as const)(
  '%s follows in the air, and the first stone is still said',
  (celebration) => {
    const model = after({ celebration });
    expect(model.follow(kept('1', { isFirst: true }))).toBe('today.kept.first');
    expect(model.get().celebrated).toMatchObject({
      way: celebration,
      number: 1,
      sound: false,
      haptic: false,
    });
  },
);

test('a sound and a tap are heard and felt with any of them, when the stone lies', () => {
  const model = after({ sound: true, haptic: true });
  model.follow(kept());
  expect(model.get().celebrated).toMatchObject({ sound: true, haptic: true, comesDown: true });
  const still = after({ sound: true, motion: 'still' });
  still.follow(kept());
  expect(still.get().celebrated).toMatchObject({ sound: true, comesDown: false });
});

test('nothing at all is nothing at all, whatever else was chosen once', () => {
  const model = after({ celebration: 'nothing', sound: true, haptic: true });
  expect(model.follow(kept('1', { isReturn: true }))).toBe('today.kept');
  expect(model.get().celebrated).toBeNull();
});

const LOUD: Partial<Settings> = { celebration: 'confetti', sound: true, haptic: true, pauseAfterWin: true };

test.each([
  ['a mood of three', aDay(3), {}],
  ['the lowest mood', aDay(0), {}],
  ['a day of rest', aDay(9, true), {}],
  ['gentle mode', aDay(9), { gentleMode: true }],
] as const)('with %s it is the quietest: still, unheard, and nothing is asked', (_, today, over) => {
  const model = after({ ...LOUD, ...over }, today);
  expect(model.celebration()).toBe('stillness');
  expect(model.follow(kept('1', { isFirst: true }))).toBe('today.kept');
  expect(model.get()).toMatchObject({ celebrated: null, pausing: null });
});

test.each(['danger', 'wish', 'hardship', 'unpraised'] as const)(
  'words that are met as %s are kept, and nothing is made of them',
  (tone) => {
    const model = after(LOUD, aDay(8));
    expect(model.follow(kept('1', { tone, isFirst: true }))).toBe('today.kept');
    expect(model.get()).toMatchObject({ celebrated: null, pausing: null });
  },
);

test('stillness stays stillness on a hard day, and nothing stays nothing', () => {
  const on = (celebration: Celebration) => after({ celebration }, aDay(1)).celebration();
  expect([on('stillness'), on('nothing'), on('well-done')]).toEqual(['stillness', 'nothing', 'stillness']);
});

test('the next win ends what still goes on, and begins its own', () => {
  const model = after({ celebration: 'breath' });
  for (const id of ['1', '2', '3']) model.follow(kept(id));
  expect(model.get().celebrated).toMatchObject({ number: 3 });
  model.follow(kept('4', { tone: 'hardship' }));
  expect(model.get().celebrated).toBeNull();
});

test('told twice of one win, it follows once', () => {
  const model = after({ celebration: 'breath' });
  model.follow(kept());
  model.endCelebration();
  expect(model.follow(kept())).toBe('today.kept');
  expect(model.get().celebrated).toBeNull();
});

test('a pause comes by itself for those who want one, goes with the next win, and is not held twice', () => {
  const model = after({ pauseAfterWin: true });
  model.follow(kept('1'));
  expect(model.get().pausing).toMatchObject({ win: { id: '1' }, isAsked: false, turn: 1 });
  model.follow(kept('2'));
  expect(model.get()).toMatchObject({ pausing: { win: { id: '2' }, turn: 2 }, paused: '1' });
  model.endPause();
  expect(model.get()).toMatchObject({ pausing: null, paused: '2' });
});

test('one tap has it after any win, also where it does not come by itself', () => {
  const model = after({}, aDay(2));
  const { win } = kept();
  model.follow(kept());
  expect(model.get().pausing).toBeNull();
  model.pause(win);
  expect(model.get().pausing).toMatchObject({ win, isAsked: true });
});

test('tried in Settings it is what was chosen, also on a hard day, and no win is kept', () => {
  const model = after({ celebration: 'confetti', sound: true }, aDay(1));
  model.tryIt();
  expect(model.get().celebrated).toMatchObject({ way: 'confetti', sound: true, area: null });
});
