import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { reportHelplines } from './check-helplines.ts';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error('no day');
  return parsed.value;
};

const LATER = dayFromNumber(dayNumber(day('2026-11-22')) + 3650);

test('a build takes the helplines that ship; how old a row is stays a note', () => {
  const { findings, notes } = reportHelplines(LATER, false);
  expect(findings).toEqual([]);
  expect(notes.map(({ rule }) => rule)).toContain('age');
});

test('a release refuses rows that nobody has looked at for a year', () => {
  const { findings, notes } = reportHelplines(LATER, true);
  expect(notes).toEqual([]);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['age']));
});

test('a build on a day before a source was written finds a date from the future', () => {
  expect(reportHelplines(day('2020-01-01'), false).findings.map(({ rule }) => rule)).toContain('date');
});
