/** What is compared: often done, days on both sides, and an area that is no second name of one thing. */

import { expect, test } from 'vitest';
import type { LocalDay } from '../time/local-day.ts';
import { addDays } from '../time/local-day.ts';
import { chooseKinds, MOST_COUNTED } from './choose-kinds.ts';
import { amongMoods, type DaysOf } from './insights.suite.ts';
import { levelOfDays, mayBeTested, mayTellLower } from './speech.ts';

const day = (at: number): LocalDay => addDays('2026-01-01' as LocalDay, at);
const moodDays = Array.from({ length: 60 }, (_, at) => day(at));
const kind = (name: string, days: readonly number[]) => ({ name, days: new Set(days.map(day)) });
const first = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const choose = (things: readonly DaysOf<string>[], areas: readonly DaysOf<string>[]) => {
  const moods = moodDays.map((one) => ({ day: one }));
  return chooseKinds(moodDays.length, amongMoods(moods, things), amongMoods(moods, areas));
};
const names = (kinds: readonly { readonly name: string }[]) => kinds.map(({ name }) => name);

test('things done most often come first, areas fill what is left of eight', () => {
  const things = first(6).map((at) => kind(`thing ${at}`, first(10 + at)));
  const areas = [kind('a', [...first(9), 40, 41, 42, 43]), kind('b', [30, 31, 32, 33, 34, 35, 36, 37])];
  expect(names(choose(things, areas)).slice(0, 8)).toEqual([
    ...['thing 5', 'thing 4', 'thing 3', 'thing 2', 'thing 1', 'thing 0', 'a', 'b'],
  ]);
  const many = first(9).map((at) => kind(`thing ${at}`, first(10 + at)));
  expect(names(choose(many, areas)).slice(0, 8)).toEqual(names(many.toReversed()).slice(0, 8));
});

test('an area whose days are one thing is not told twice', () => {
  const walk = kind('walk', first(20));
  expect(names(choose([walk], [kind('move', first(22))]))).toEqual(['walk']);
  expect(names(choose([walk], [kind('move', first(23))]))).toEqual(['walk', 'move']);
});

test('what is done too seldom or nearly always is counted, eight of them; what was never done with a mood is not', () => {
  const seldom = first(12).map((at) => kind(`seldom ${String(at).padStart(2, '0')}`, [at]));
  const chosen = choose([...seldom, kind('nearly always', first(53))], [kind('never', [99])]);
  expect(names(chosen)).toEqual(['nearly always', ...names(seldom).slice(0, MOST_COUNTED - 1)]);
});

test('levels, and what is never told or tested', () => {
  expect([0, 7, 8, 500].map(levelOfDays)).toEqual(['early', 'early', 'so-far', 'so-far']);
  expect(mayTellLower({ area: 'move', isGuarded: false })).toBe(true);
  for (const area of ['rest', 'people', null] as const) {
    expect([mayTellLower({ area, isGuarded: false }), mayBeTested({ area, isGuarded: false })]).toEqual([
      false,
      false,
    ]);
  }
  expect(mayTellLower({ area: 'care', isGuarded: true })).toBe(false);
  expect(mayBeTested({ area: 'nourish', isGuarded: false })).toBe(false);
  expect(mayBeTested({ area: 'care', isGuarded: true })).toBe(false);
  expect(mayBeTested({ area: 'move', isGuarded: false })).toBe(true);
});
