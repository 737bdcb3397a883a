/** The table of docs/performance.md: what it says of a bar, and that it is the one that the baselines give. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBaseline } from './baselines.ts';
import type { Baseline } from './baselines.ts';
import type { BudgetName, Detail, Figure } from './measured.ts';
import { budgetTable, performancePage } from './performance-page.ts';

const aBaseline = (
  budget: BudgetName,
  figures: readonly Figure[],
  details: readonly Detail[] = [],
): Baseline => ({
  ...{ budget, what: '', figures, details, reference: null, notes: [], commit: 'abc' },
  ...{ date: '2026-11-28T00:00:00.000Z', load: [1, 2] },
  machine: { processor: 'a', cores: 2, memoryGb: 4, system: 'Linux', node: '26' },
});

const rowsOf = (baselines: readonly Baseline[]): readonly (readonly string[])[] =>
  budgetTable((budget) => baselines.find((one) => one.budget === budget) ?? null)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(2, -2)
        .split('|')
        .map((cell) => cell.trim()),
    );

const aFigure = (name: string, value: number, bar: number | null): Figure => ({
  ...{ name, value, bar },
  unit: 'ms',
});

test('says by how much a figure is over its bar', () => {
  const rows = rowsOf([aBaseline('P1', [aFigure('slowed, p50', 40, null), aFigure('slowed, p95', 75, 50)])]);
  expect(rows.find(([budget]) => budget === 'P1')?.slice(2, 6)).toEqual([
    '40 ms',
    '75 ms',
    'p95 ≤ 50 ms',
    'over by 25 ms (50 %)',
  ]);
});

test('says once that both hold, and that both bars are there', () => {
  const rows = rowsOf([aBaseline('P4', [aFigure('slowest p50', 9, 16), aFigure('slowest p95', 20, 50)])]);
  expect(rows.find(([budget]) => budget === 'P4')?.slice(4, 6)).toEqual([
    'median ≤ 16 ms, p95 ≤ 50 ms',
    'holds',
  ]);
});

test('does not say that what was not measured holds', () => {
  const rows = rowsOf([aBaseline('P1', [aFigure('not slowed, p95', 5, null)])]);
  for (const budget of ['P1', 'P2', 'P3', 'P4', 'P7'])
    expect(rows.find(([name]) => name === budget)?.[5]).toBe('not measured');
});

test('has the peer beside us in the same table', () => {
  const columns = {
    Cairn: 200,
    'Cairn, most': 220,
    Actual: 3000,
    'Actual, most': 3100,
    'Actual / Cairn': 15,
  };
  const rows = rowsOf([aBaseline('PEER', [], [{ name: 'sent until usable, kB', columns }])]);
  expect(rows.at(-1)).toEqual(['PEER', 'sent until usable', '200 kB', '', '', '', '3000 kB', '15 ×']);
});

test('docs/performance.md has the table that the baselines give', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'performance.md'), 'utf8');
  expect(page).toContain('<!-- budgets -->');
  expect(await performancePage(page, readBaseline)).toBe(page);
});
