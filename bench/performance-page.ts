/** The table of docs/performance.md, made of the baselines and of nothing else: `npm run bench -- … --save` puts it there. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readBaseline } from './baselines.ts';
import type { Baseline } from './baselines.ts';
import { isOver } from './measured.ts';
import type { BudgetName, Figure } from './measured.ts';
import { short } from './table.ts';

const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');

type Read = (budget: BudgetName) => Baseline | null;

/** One line of the table: a budget's figures by their names in the baseline. */
interface Line {
  readonly budget: BudgetName;
  readonly what: string;
  readonly median: string;
  /** `null` of what is the same each time. */
  readonly p95: string | null;
}

const drawn = (size: string): Omit<Line, 'budget'> => ({
  what: `the mountain: first draw, ${size}, full speed`,
  median: `first draw, ${size}, full speed, median`,
  p95: `first draw, ${size}, full speed, p95`,
});

const LINES: readonly Line[] = [
  {
    ...{ budget: 'P1', what: 'a tap → durable → its stone, 50,000 wins, slowed four times' },
    ...{ median: 'slowed, p50', p95: 'slowed, p95' },
  },
  {
    ...{ budget: 'P2', what: 'a cold start offline → Today usable, 50,000 wins, slowed four times' },
    ...{ median: 'slowed, median', p95: 'slowed, p95' },
  },
  {
    ...{ budget: 'P3', what: 'first load: JavaScript and styles, the worker in it' },
    ...{ median: 'JavaScript and CSS, with the worker and the page', p95: null },
  },
  { budget: 'P3', what: 'first load: wasm', median: 'wasm', p95: null },
  {
    ...{ budget: 'P4', what: 'the slowest of the queries behind a screen, 200,000 wins' },
    ...{ median: 'slowest p50', p95: 'slowest p95' },
  },
  { budget: 'P7', ...drawn('phone, 3 pixels to one') },
  { budget: 'P7', ...drawn('desktop') },
  {
    ...{ budget: 'P7', what: 'the mountain: a frame of a flight on a phone' },
    median: 'frame of a flight, phone, 3 pixels to one, p50',
    p95: 'frame of a flight, phone, 3 pixels to one, p95',
  },
  {
    ...{ budget: 'P7', what: 'the mountain: a frame while a stone settles' },
    median: 'frame while a stone settles, full speed, p50',
    p95: 'frame while a stone settles, full speed, p95',
  },
];

const HEAD = ['', 'what', 'median', 'p95', 'bar', 'stands', 'Actual', 'Actual / Cairn'];
const NONE = '';

const withUnit = ({ value, unit }: Figure): string => `${short(value)} ${unit}`;

/** `over by 58.3 ms (117 %)`. */
const standing = (figure: Figure): string => {
  const { value, bar, unit } = figure;
  if (bar === null || !isOver(figure)) return 'holds';
  const by = Math.abs(value - bar);
  return `over by ${short(by)} ${unit} (${Math.round((by / bar) * 100)} %)`;
};

const lineRow = (read: Read, { budget, what, median, p95 }: Line): readonly string[] => {
  const figures = read(budget)?.figures ?? [];
  const named = (name: string | null): Figure | undefined => figures.find((figure) => figure.name === name);
  const [middle, tail] = [named(median), named(p95)];
  const told = (figure: Figure | undefined): string => (figure === undefined ? NONE : withUnit(figure));
  const barred = [
    { name: tail === undefined ? '' : 'median ', figure: middle },
    { name: 'p95 ', figure: tail },
  ].flatMap(({ name, figure }) => (figure === undefined || figure.bar === null ? [] : [{ name, figure }]));
  return [
    ...[budget, what, told(middle), told(tail)],
    barred.map(({ name, figure: { bar, unit } }) => `${name}≤ ${bar} ${unit}`).join(', '),
    barred.length === 0
      ? 'not measured'
      : [...new Set(barred.map(({ figure }) => standing(figure)))].join(', '),
    ...[NONE, NONE],
  ];
};

/** Of both in the same run; no bar is held to these. */
const peerRows = (read: Read): readonly (readonly string[])[] =>
  (read('PEER')?.details ?? []).map(({ name, columns }) => {
    const unit = /, (ms|kB)$/.exec(name)?.[1] ?? '';
    const told = (column: string): string =>
      columns[column] === undefined ? NONE : `${short(columns[column])} ${unit}`.trim();
    const ratio = columns['Actual / Cairn'];
    return [
      ...['PEER', name.replace(/, (ms|kB)$/, ''), told('Cairn'), NONE, NONE, NONE, told('Actual')],
      ratio === undefined ? NONE : `${short(ratio)} ×`,
    ];
  });

/** When, what and on what machine, for each budget that the table has. */
const origins = (read: Read): string =>
  [...new Set(LINES.map(({ budget }) => budget)), 'PEER' as const]
    .map((budget) => {
      const baseline = read(budget);
      if (baseline === null) return `${budget}: not measured yet`;
      const { commit, date, machine, load } = baseline;
      return `${budget}: ${date.slice(0, 10)}, ${commit}, ${machine.cores} cores, load ${load.join(' then ')}`;
    })
    .join('; ');

export const budgetTable = (read: Read): string => {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rows = [...LINES.map((one) => lineRow(read, one)), ...peerRows(read)];
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows.map(line), '', `${origins(read)}.`].join('\n');
};

/** The page with its table as these baselines have it. */
export const performancePage = (page: string, read: Read): Promise<string> => {
  const table = budgetTable(read);
  const filled = page.replace(
    /(<!-- budgets -->)[^]*?(<!-- end -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
  return format(filled, { parser: 'markdown' });
};

export const writePerformance = async (): Promise<void> =>
  writeFileSync(PAGE, await performancePage(readFileSync(PAGE, 'utf8'), readBaseline));
