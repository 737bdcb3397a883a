import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { helplineRows, type CountryRow } from '@cairn/content/check';
import { dayFromNumber, dayNumber, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { reportHelplines } from './check-helplines.ts';
import { ROOT } from './run-step.mjs';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error('no day');
  return parsed.value;
};

const LATER = dayFromNumber(dayNumber(day('2026-11-22')) + 3650);

test('a build takes the helplines that ship; how old a row is stays a note', () => {
  const { findings, notes } = reportHelplines(LATER, false);
  expect(findings).toEqual([]);
  expect(new Set(notes.map(({ rule }) => rule))).toEqual(new Set(['age', 'unchecked']));
});

test('a release refuses rows that nobody has looked at for a year', () => {
  const { findings, notes } = reportHelplines(LATER, true);
  expect(notes).toEqual([]);
  expect(findings.filter(({ rule }) => rule === 'age')).toHaveLength(
    helplineRows.length + helplineRows.flatMap(({ lines }) => lines).length,
  );
});

const TODAY = day('2026-11-26');

/** The first country as it would stand once a person had checked it. */
const checkedRow = (): CountryRow => {
  const [row] = helplineRows;
  if (row === undefined) throw new Error('no rows');
  return {
    ...row,
    emergencyVerifiedOn: '2026-11-20',
    lines: row.lines.map((line) => ({
      ...line,
      checked: 'provider-page',
      verifiedOn: '2026-11-20',
      url: 'https://example.org/line',
    })),
  };
};

test('a release refuses rows that nobody has checked, however young, and takes them once somebody has', () => {
  const [row] = helplineRows;
  const young = { ...row, emergencySourceDate: '2026-11-01' } as CountryRow;
  const refused = reportHelplines(TODAY, true, [young]).findings;
  expect(refused.filter(({ rule }) => rule === 'unchecked')).toHaveLength(1 + young.lines.length);
  expect(reportHelplines(TODAY, true, [checkedRow()]).findings).toEqual([]);
  expect(reportHelplines(LATER, true, [checkedRow()]).findings.map(({ rule }) => rule)).toContain('age');
});

test.each([
  ['a malformed number', { emergency: ['911 or so'] }, 'number'],
  ['a prefix before a short code', { emergency: ['+112'] }, 'number'],
  ['a missing source', { emergencySource: '' }, 'address'],
  ['a check from the future', { emergencyVerifiedOn: '2027-01-01' }, 'date'],
])('a build refuses %s', (_, fault, rule) => {
  const { findings } = reportHelplines(TODAY, false, [{ ...checkedRow(), ...fault }]);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

const run = (...args: readonly string[]): number | null =>
  spawnSync(process.execPath, [join(ROOT, 'tools/check-helplines.ts'), '--today=2026-11-26', ...args]).status;

test('the command ends well for a build, and not for a release as long as nobody has checked the rows', () => {
  expect(run()).toBe(0);
  expect(run('--release')).toBe(1);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['release-check']).toContain('check-helplines.ts --release');
  const verify = readFileSync(join(ROOT, 'tools/verify.mjs'), 'utf8');
  expect(verify).toContain("'tools/check-helplines.ts'");
  expect(verify).not.toContain('--release');
});

test('a build on a day before a source was written finds a date from the future', () => {
  expect(reportHelplines(day('2020-01-01'), false).findings.map(({ rule }) => rule)).toContain('date');
});
