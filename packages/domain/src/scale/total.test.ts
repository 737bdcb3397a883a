/** Each instrument at its ends, at every line, and on sets of answers counted by hand. */

import { expect, test } from 'vitest';
import type { LocalDay } from '../time/local-day.ts';
import { INSTRUMENTS, type InstrumentId } from './instrument.ts';
import { bandOf, changeBetween, isPastLine, itemNineOf, mayAskAgain, totalOf } from './total.ts';

const ALL: readonly InstrumentId[] = ['who-5', 'phq-2', 'phq-8', 'phq-9', 'gad-7'];

const added = (id: InstrumentId, answers: string): number | null => {
  const total = totalOf(INSTRUMENTS[id], [...answers].map(Number));
  return total.ok ? total.value : null;
};

test.for([
  ['who-5', 5, 0, 100],
  ['phq-2', 2, 0, 6],
  ['phq-8', 8, 0, 24],
  ['phq-9', 9, 0, 27],
  ['gad-7', 7, 0, 21],
] as const)('%s has %i questions, and its total goes from %i to %i', ([id, items, least, most]) => {
  const instrument = INSTRUMENTS[id];
  expect(instrument.items).toHaveLength(items);
  expect(new Set(instrument.items.map((item) => item.id)).size).toBe(items);
  expect(added(id, '0'.repeat(items))).toBe(least);
  expect(added(id, String(instrument.most).repeat(items))).toBe(most);
});

test.for([
  ['who-5', '33232', 52],
  ['who-5', '22323', 48],
  ['who-5', '54321', 60],
  ['who-5', '10100', 8],
  ['who-5', '44454', 84],
  ['phq-2', '12', 3],
  ['phq-2', '11', 2],
  ['phq-2', '30', 3],
  ['phq-2', '23', 5],
  ['phq-2', '01', 1],
  ['phq-8', '11111000', 5],
  ['phq-8', '21121120', 10],
  ['phq-8', '22222221', 15],
  ['phq-8', '33332222', 20],
  ['phq-8', '01100000', 2],
  ['phq-9', '111100000', 4],
  ['phq-9', '211110101', 8],
  ['phq-9', '222111001', 10],
  ['phq-9', '332221101', 15],
  ['phq-9', '333322211', 20],
  ['gad-7', '1111000', 4],
  ['gad-7', '2111000', 5],
  ['gad-7', '2221111', 10],
  ['gad-7', '3322212', 15],
  ['gad-7', '0000001', 1],
] as const)('%s answered %s makes %i', ([id, answers, total]) => {
  expect(added(id, answers)).toBe(total);
});

test('each answer counts, by its own size and no other', () => {
  for (const id of ALL) {
    const instrument = INSTRUMENTS[id];
    const none = instrument.items.map(() => 0);
    for (const [place] of none.entries())
      expect(totalOf(instrument, none.with(place, 1))).toEqual({ ok: true, value: instrument.times });
  }
});

test('without an answer to each there is no total, and what is no answer is told', () => {
  const phq = INSTRUMENTS['phq-9'];
  const full = phq.items.map(() => 1);
  expect(totalOf(phq, [1, null, 1, 1, 1, 1, 1, 1])).toEqual({
    ok: false,
    error: { type: 'unanswered', places: [1, 8] },
  });
  for (const odd of [-1, 4, 1.5, Number.NaN])
    expect(totalOf(phq, full.with(3, odd))).toEqual({
      ok: false,
      error: { type: 'not-an-answer', place: 3 },
    });
  expect(totalOf(phq, [...full, 0])).toEqual({ ok: false, error: { type: 'not-an-answer', place: 9 } });
});

test.for([
  [
    'phq-9',
    ['minimal', 0, 4],
    ['mild', 5, 9],
    ['moderate', 10, 14],
    ['moderately-severe', 15, 19],
    ['severe', 20, 27],
  ],
  [
    'phq-8',
    ['minimal', 0, 4],
    ['mild', 5, 9],
    ['moderate', 10, 14],
    ['moderately-severe', 15, 19],
    ['severe', 20, 24],
  ],
  ['gad-7', ['minimal', 0, 4], ['mild', 5, 9], ['moderate', 10, 14], ['severe', 15, 21]],
] as const)('%s: the bands of its authors', ([id, ...bands]) => {
  for (const [name, from, to] of bands)
    expect([bandOf(INSTRUMENTS[id], from)?.name, bandOf(INSTRUMENTS[id], to)?.name]).toEqual([name, name]);
});

test('the lines: where they begin, and none of them by a point too early', () => {
  const edges = { 'who-5': [48, 52], 'phq-2': [3, 2], 'phq-8': [10, 9], 'phq-9': [10, 9], 'gad-7': [10, 9] };
  for (const id of ALL) {
    const [past, before] = edges[id].map((total) => isPastLine(INSTRUMENTS[id], total));
    expect([id, past, before]).toEqual([id, true, false]);
  }
  expect(bandOf(INSTRUMENTS['who-5'], 20)).toBeNull();
});

test('a change is more than wobble from the stated threshold on, either way', () => {
  const of = (id: InstrumentId, by: number): unknown => changeBetween(INSTRUMENTS[id], 12, 12 + by);
  expect([of('phq-9', 6), of('phq-9', -6), of('phq-9', 5)]).toEqual(['bigger', 'bigger', 'wobble']);
  expect([of('phq-8', 6), of('phq-8', -5)]).toEqual(['bigger', 'wobble']);
  expect([of('gad-7', -4), of('gad-7', 3)]).toEqual(['bigger', 'wobble']);
  expect([of('who-5', 12), of('who-5', -8)]).toEqual(['bigger', 'wobble']);
  expect(of('phq-2', 3)).toBeNull();
});

test('is offered again after two weeks', () => {
  const day = (text: string): LocalDay => text as LocalDay;
  expect(mayAskAgain(null, day('2026-03-15'))).toBe(true);
  expect(mayAskAgain(day('2026-03-01'), day('2026-03-14'))).toBe(false);
  expect(mayAskAgain(day('2026-03-01'), day('2026-03-15'))).toBe(true);
  expect(mayAskAgain(day('2026-03-01'), day('2026-02-20'))).toBe(true);
});

test('the ninth question is that of the PHQ-9 alone, and eight are never told as nine', () => {
  const answers = [0, 0, 0, 0, 0, 0, 0, 0, 2];
  expect(itemNineOf(INSTRUMENTS['phq-9'], answers)).toBe(2);
  expect(itemNineOf(INSTRUMENTS['phq-9'], answers.slice(0, 8))).toBeNull();
  for (const id of ALL.filter((other) => other !== 'phq-9'))
    expect(itemNineOf(INSTRUMENTS[id], answers)).toBeNull();
  const codes = ALL.map((id) => INSTRUMENTS[id].loincTotal);
  expect(codes).toEqual([null, '55758-7', null, '44261-6', '70274-6']);
  expect(INSTRUMENTS['phq-9'].items.at(-1)?.loinc).toBe('44260-8');
});
