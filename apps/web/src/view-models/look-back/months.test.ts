/** A calendar without a place for what did not happen. */

import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import type { DayRollUp } from '@cairn/vault';
import { aWin, createFakeVault } from '../fixtures/fake-door.ts';
import { settle, watch } from '../fixtures/hands.ts';
import { daysIn, firstWeekdayOf, monthsOf } from './calendar-days.ts';
import { MonthsModel } from './months.ts';

const rolled = (day: string, part: Partial<DayRollUp> = {}): DayRollUp => ({
  ...{ day: day as LocalDay, wins: 1, areas: {}, isRest: false },
  ...part,
});

const aVault = (days: readonly string[]) =>
  createFakeVault(
    days.map((day, at) =>
      aWin({
        id: at.toString(16).padStart(32, '0'),
        text: `Tea ${at}`,
        area: 'nourish',
        localDay: day as LocalDay,
      }),
    ),
  );

const open = async (days: readonly string[]) => {
  const vault = aVault(days);
  const model = new MonthsModel(Promise.resolve(vault));
  await settle();
  return { vault, model, state: watch(model) };
};

test('days and months without a trace are not there', () => {
  const months = monthsOf([
    rolled('2026-03-02'),
    rolled('2026-03-09', { wins: 0, isRest: true }),
    rolled('2026-06-30'),
  ]);
  expect(months.map(({ month, days }) => [month, days.map(({ day }) => day.slice(8))])).toEqual([
    ['2026-03', ['02', '09']],
    ['2026-06', ['30']],
  ]);
});

test('a small pile has every colour of the day before it has one twice', () => {
  const pileOf = (part: Partial<DayRollUp>) => monthsOf([rolled('2026-03-02', part)])[0]?.days[0]?.pile;
  expect(pileOf({ wins: 5, areas: { home: 3, joy: 1 } })).toEqual(['home', 'joy', null, 'home', 'home']);
  expect(pileOf({ wins: 40, areas: { home: 40 } })).toHaveLength(6);
  expect(pileOf({ wins: 0, isRest: true })).toEqual([]);
});

test('months are as long as they are', () => {
  expect(['2026-02', '2024-02', '2026-12', '2026-11', '1999-01'].map(daysIn)).toEqual([28, 29, 31, 30, 31]);
  expect(firstWeekdayOf('de')).toBe(1);
});

test('opens on the latest month that holds something, and steps over all that hold nothing', async () => {
  const { model, state } = await open(['2026-09-04', '2026-03-02', '2024-12-24']);
  expect(state().month?.month).toBe('2026-09');
  expect(state().later).toBeNull();
  const back = async () => {
    const to = state().earlier;
    if (to !== null) await model.step(to);
    return state().month?.month;
  };
  expect([await back(), await back(), state().earlier]).toEqual(['2026-03', '2024-12', null]);
  const to = state().later;
  expect(to).toEqual({ type: 'year', year: 2026 });
  if (to !== null) await model.step(to);
  expect(state().month?.month).toBe('2026-03');
});

test('reads a day, and reads it again when it changes', async () => {
  const { model, state, vault } = await open(['2026-09-04']);
  await model.read('2026-09-04' as LocalDay);
  expect(state().open?.wins.map(({ text }) => text)).toEqual(['Tea 0']);
  vault.change('0'.repeat(32) as never, { text: 'Two teas' as never });
  vault.changed(['wins']);
  await settle();
  expect(state().open?.wins.map(({ text }) => text)).toEqual(['Two teas']);
});

test('an empty record is a calendar that waits for nothing', async () => {
  const { state } = await open([]);
  expect(state()).toMatchObject({ months: [], month: null, earlier: null, later: null, trouble: null });
});
