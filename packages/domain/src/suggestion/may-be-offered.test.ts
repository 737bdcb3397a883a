import { expect, test } from 'vitest';
import type { DayPart } from '../activity/activity.ts';
import { aHistory, anAsk, aThing, declinedOn, doneOn, POOL } from './history.suite.ts';
import { mayBeOffered, type SuggestionAsk } from './may-be-offered.ts';
import type { Suggestible } from './suggestible.ts';
import type { LivedDays } from './history.suite.ts';

const keys = (
  pool: readonly Suggestible[],
  ask: Partial<SuggestionAsk> = {},
  history: Partial<LivedDays> = {},
): readonly string[] => mayBeOffered(pool, anAsk(ask), aHistory(history)).map(({ key }) => key);

const isOffered = (
  thing: Suggestible,
  ask: Partial<SuggestionAsk> = {},
  history: Partial<LivedDays> = {},
): boolean => keys([thing], ask, history).length === 1;

const low = aThing({ key: 'home.low' });
const some = aThing({ key: 'home.some', energy: 2 });
const much = aThing({ key: 'home.much', energy: 3 });

test('asks for no more energy than there is, and takes unknown for low', () => {
  const pool = [low, some, much];
  expect(keys(pool, { energy: null })).toEqual(['home.low']);
  expect(keys(pool, { energy: 1 })).toEqual(['home.low']);
  expect(keys(pool, { energy: 2 })).toEqual(['home.low', 'home.some']);
  expect(keys(pool, { energy: 3 })).toEqual(['home.low', 'home.some', 'home.much']);
});

test('asks for no long thing on a low day', () => {
  const long = aThing({ key: 'work.apply', minutes: 20 });
  expect([1, 2, 3].map((energy) => isOffered(long, { energy: energy as 1 | 2 | 3 }))).toEqual([
    false,
    true,
    true,
  ]);
});

test('puts aside for today what was declined today, and for two weeks what was declined on two days', () => {
  const declined = (...ago: number[]) => ({
    declined: ago.map((days) => declinedOn(low.key, days)),
  });
  expect(isOffered(low, {}, declined(0))).toBe(false);
  expect(isOffered(low, {}, declined(1))).toBe(true);
  expect(isOffered(low, {}, declined(13))).toBe(true);
  expect(isOffered(low, {}, declined(13, 1))).toBe(false);
  expect(isOffered(low, {}, declined(14, 1))).toBe(true);
  expect(isOffered(low, {}, declined(5, 14, 20))).toBe(true);
});

test('waits twenty hours after it was done', () => {
  const done = (hoursAgo: number | null, ago = 1) => ({ done: [doneOn(low.key, ago, { hoursAgo })] });
  expect(isOffered(low, {}, done(19.9))).toBe(false);
  expect(isOffered(low, {}, done(20))).toBe(true);
  expect(isOffered(low, {}, done(null, 0)), 'only the day is known').toBe(false);
  expect(isOffered(low, {}, done(null, 1))).toBe(true);
  expect(isOffered(low, {}, done(21, 0)), 'a long day is one day').toBe(false);
});

test('an anchor comes again after a night, and not on the day it was done', () => {
  const ritual = aThing({ key: 'ritual:a', from: 'ritual' });
  expect(isOffered(ritual, {}, { done: [doneOn('ritual:a', 1, { hoursAgo: 9 })] })).toBe(true);
  expect(isOffered(ritual, {}, { done: [doneOn('ritual:a', 0, { hoursAgo: 9 })] })).toBe(false);
});

test('leaves out what was passed by, and areas that were blocked', () => {
  expect(isOffered(low, { not: [low.key] })).toBe(false);
  expect(isOffered(low, { blocked: ['home'] })).toBe(false);
  expect(isOffered(aThing({ key: 'step:a', area: null, from: 'step' }), { blocked: ['home'] })).toBe(true);
});

test.each([
  ['am', [4, 11]],
  ['pm', [12, 17]],
  ['eve', [18, 3]],
] as const)('ties what is for %s to its hours', (time: DayPart, hours) => {
  const thing = aThing({ key: 'rest.lamp', time });
  for (let hour = 0; hour < 24; hour += 1) {
    const [from, to] = hours;
    const isThen = from < to ? hour >= from && hour <= to : hour >= from || hour <= to;
    expect(isOffered(thing, { hour }), `${hour}`).toBe(isThen);
  }
});

test('offers at night nothing beyond energy 1, whatever energy was said', () => {
  for (const hour of [23, 0, 2, 4])
    expect(keys([low, some, much], { hour, energy: 3 })).toEqual(['home.low']);
  for (const hour of [5, 22]) expect(keys([low, some, much], { hour, energy: 3 })).toHaveLength(3);
});

test('after five wins in a day offers only the tiny and rest', () => {
  const rest = aThing({ key: 'rest.lie', area: 'rest', minutes: 10 });
  const pool = [low, rest, some, aThing({ key: 'home.socks', minutes: 5 })];
  expect(keys(pool, { energy: 2, winsToday: 4 })).toHaveLength(4);
  expect(keys(pool, { energy: 2, winsToday: 5 })).toEqual(['home.low', 'rest.lie']);
});

test('always has something tiny in every area on the worst day, at any hour', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const areas = mayBeOffered(POOL, anAsk({ hour }), aHistory()).map(({ area }) => area);
    expect(new Set(areas).size).toBe(12);
  }
});
