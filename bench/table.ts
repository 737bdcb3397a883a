/** The measurements as a table for people: what, the bar, what was measured, how it stands to the baseline. Pure. */

import type { Baseline } from './baselines.ts';
import { isOver } from './measured.ts';
import type { Detail, Figure, Measured, Reference } from './measured.ts';

const HEAD = ['', 'what', 'bar', 'measured', '', 'to reference', 'baseline', 'change'];

export const tableOf = (all: readonly (readonly [Measured, Baseline | null])[]): string => {
  const rows = all.flatMap(([measured, baseline]) => rowsOf(measured, baseline));
  return inColumns([HEAD, ...rows]);
};

const rowsOf = (measured: Measured, baseline: Baseline | null): string[][] => {
  const { budget, what, figures, reference } = measured;
  return [
    [budget, what],
    ...figures.map((figure) => {
      const before = baseline?.figures.find(({ name }) => name === figure.name);
      return [
        '',
        `  ${figure.name}`,
        figure.bar === null ? '' : withUnit(figure.bar, figure),
        withUnit(figure.value, figure),
        verdict(figure),
        ratioTo(reference, figure),
        before === undefined ? '' : withUnit(before.value, before),
        before === undefined ? '' : change(figure.value, before.value),
      ];
    }),
  ];
};

const verdict = (figure: Figure): string => {
  if (figure.bar === null) return '';
  return isOver(figure) ? 'over' : 'ok';
};

const withUnit = (value: number, { unit }: Pick<Figure, 'unit'>): string => `${short(value)} ${unit}`;

export const short = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
};

const ratioTo = (reference: Reference | null, { value, unit }: Figure): string =>
  reference === null || unit !== 'ms' ? '' : `${short(value / reference.ms)} × ${reference.name}`;

const change = (now: number, before: number): string => {
  const percent = Math.round((now / before - 1) * 100);
  return percent === 0 ? 'same' : `${percent > 0 ? '+' : ''}${percent} %`;
};

/** What is beneath the table for one budget: its notes, then each case or file. */
export const detailsOf = ({ budget, notes, details }: Measured): string => {
  const lines = notes.map((note) => `${budget}: ${note}`);
  if (details.length === 0) return lines.join('\n');
  const columns = [...new Set(details.flatMap((detail) => Object.keys(detail.columns)))];
  const row = ({ name, columns: values }: Detail): string[] => [
    `  ${name}`,
    ...columns.map((column) => (values[column] === undefined ? '' : short(values[column]))),
  ];
  return [...lines, inColumns([['', ...columns], ...details.map(row)])].join('\n');
};

const inColumns = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = [];
  for (const row of rows) {
    // A row of two cells is a heading and may run on.
    if (row.length < 3) continue;
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
