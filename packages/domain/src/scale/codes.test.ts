import { expect, test } from 'vitest';
import { codesOf } from './codes.ts';
import { INSTRUMENTS, type InstrumentId } from './instrument.ts';

const ALL = Object.keys(INSTRUMENTS) as InstrumentId[];

test('the PHQ-9 and no other is told under the codes of the PHQ-9', () => {
  const nine = codesOf(INSTRUMENTS['phq-9']);
  expect([nine.panel, nine.total]).toEqual([
    { system: 'loinc', code: '44249-1' },
    { system: 'loinc', code: '44261-6' },
  ]);
  for (const id of ALL.filter((other) => other !== 'phq-9')) {
    const { panel, total, items } = codesOf(INSTRUMENTS[id]);
    const codes = [panel, total, ...items].map(({ code }) => code);
    for (const ofNine of ['44249-1', '44261-6', '44260-8']) expect(codes).not.toContain(ofNine);
  }
});

test('what LOINC has no code for is told under our own, and never under a code that is taken', () => {
  const { panel, total } = codesOf(INSTRUMENTS['phq-8']);
  expect([panel, total]).toEqual([
    { system: 'cairn', code: 'phq-8-panel' },
    { system: 'cairn', code: 'phq-8-total' },
  ]);
  expect(codesOf(INSTRUMENTS['who-5']).items.map(({ code }) => code)).toEqual([
    'who-5-cheerful',
    'who-5-calm',
    'who-5-active',
    'who-5-rested',
    'who-5-interested',
  ]);
  const totals = ALL.map((id) => codesOf(INSTRUMENTS[id]).total.code);
  expect(new Set(totals).size).toBe(ALL.length);
});

test('answers are those of LOINC, from 0 up; the six of the WHO-5 have none there', () => {
  expect(codesOf(INSTRUMENTS['gad-7']).answers.map(({ code }) => code)).toEqual([
    'LA6568-5',
    'LA6569-3',
    'LA6570-1',
    'LA6571-9',
  ]);
  expect(codesOf(INSTRUMENTS['who-5']).answers).toEqual([]);
});

test('item 44260-8 is the ninth question, not a total', () => {
  const { items, total } = codesOf(INSTRUMENTS['phq-9']);
  expect(items[8]).toEqual({ system: 'loinc', code: '44260-8' });
  expect(total.code).not.toBe('44260-8');
});
