import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { englishReport, figuresAreWrittenDown, figuresFile, reportLines } from './check-support.ts';
import { ROOT } from './run-step.mjs';

const report = englishReport();
const { figures } = report;

test('the figures that people are shown are those that are counted', () => {
  expect(figuresAreWrittenDown(report)).toBe(true);
  const better = { ...report, figures: { ...figures, met: figures.met + 1 } };
  expect(figuresFile(better)).not.toBe(figuresFile(report));
});

test('enough is read: sixty to meet, a hundred and twenty to leave alone, thirty of each kind that misleads', () => {
  expect(figures.toMeet).toBeGreaterThanOrEqual(60);
  expect(figures.notToMeet).toBeGreaterThanOrEqual(120);
  for (const { type, read } of figures.byType) expect(read, type).toBeGreaterThanOrEqual(30);
  expect(figures.byType.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['tense', 'person', 'negation', 'quotation', 'idiom']),
  );
});

test('the check meets nearly all that it has been shown, and what it misses is told', () => {
  expect(figures.recallPercent).toBeGreaterThanOrEqual(95);
  expect(figures.precisionPercent).toBeGreaterThanOrEqual(95);
  expect(report.faults.filter(({ kind }) => kind === 'miss')).toHaveLength(figures.toMeet - figures.met);
  const lines = reportLines(report);
  for (const { text } of report.faults)
    expect(
      lines.some((line) => line.endsWith(text)),
      text,
    ).toBe(true);
  expect(lines.join('\n')).toMatch(/recall {4}0\.\d{3} .*\n {2}precision 0\.\d{3}/);
});

test('the page of the words check tells the figures that are counted', () => {
  const page = readFileSync(join(ROOT, 'docs', 'safety', 'words-check.md'), 'utf8');
  const { newWording } = figures;
  for (const figure of [
    `${newWording.met} of ${newWording.toMeet}`,
    `${newWording.alarms} of ${newWording.notToMeet}`,
    `${figures.met} of ${figures.toMeet}`,
    `${figures.alarms} of ${figures.notToMeet}`,
  ])
    expect(page).toContain(figure);
});
