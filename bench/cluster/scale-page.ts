/** The tables of docs/scale.md, made of results.json and of nothing else: `npm run cluster -- … --write` puts them there. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { carriedBy, yearOfOne } from './capacity.ts';
import type { YearOfOne } from './capacity.ts';
import { HABITS } from './habits.ts';
import type { Ratio } from './ratios.ts';
import { readResults } from './results.ts';
import type { Results } from './results.ts';
import { inTable } from './soak-page.ts';
import { secondWave } from './storm.ts';
import type { Storm } from './storm.ts';

type Row = readonly string[];

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'scale.md');

const rounded = (value: number): string =>
  Number(value.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 2 });

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

const bytes = (value: number): string => {
  const step = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  return `${rounded(value / 1000 ** step)} ${UNITS[step]}`;
};

export const stormRows = (storm: Storm): readonly Row[] => {
  const { back, judged } = storm;
  return [
    ['a storm', ''],
    ['devices that listened', String(storm.clients)],
    ['the relay was gone for', `${storm.outage} s`],
    ['half were back after', `${back.half.toFixed(0)} s`],
    ['nine in ten', `${back.most.toFixed(0)} s`],
    ['ninety-nine in a hundred', `${back.nearlyAll.toFixed(0)} s`],
    ['all', `${back.all.toFixed(0)} s`],
    ['requests in each five seconds', storm.arrivals.join(' ')],
    ['the most in one second', String(storm.peak)],
    ['the highest later wave, of the first', `${(100 * secondWave(storm.arrivals)).toFixed(0)} %`],
    ['an answered request, p50 and p99', `${storm.p50.toFixed(0)} ms, ${storm.p99.toFixed(0)} ms`],
    ['answered; not answered or sent away', `${storm.answered}; ${storm.turnedAway}`],
    [
      'acknowledged; lost, gaps, doubles',
      `${judged.acknowledged}; ${judged.lost}, ${judged.gaps}, ${judged.doubles}`,
    ],
    ['vaults whose devices are apart by digest', String(judged.apart)],
  ];
};

export const ratioRows = (ratios: readonly Ratio[]): readonly Row[] => {
  const parts = Object.keys(ratios[0]?.cores ?? {});
  const [first] = ratios;
  return [
    [
      'nodes',
      'databases',
      'appends a second',
      'of the first',
      'p99',
      ...parts.map((part) => `cores: ${part}`),
      'cores left',
    ],
    ...ratios.map((ratio) => [
      ...[String(ratio.nodes), String(ratio.databases), ratio.perSecond.toFixed(0)],
      `${(ratio.perSecond / (first?.perSecond ?? 1)).toFixed(2)} ×`,
      `${ratio.p99.toFixed(0)} ms`,
      ...parts.map((part) => (ratio.cores[part] ?? 0).toFixed(2)),
      ratio.idle.toFixed(2),
    ]),
  ];
};

const habitRows = (): readonly Row[] => [
  ['device', 'people who have one', 'opened in a day'],
  ...HABITS.map(({ name, share, opened }) => [name, `${100 * share} %`, String(opened)]),
];

const openingRows = ({ openings }: Results): readonly Row[] | null => {
  if (openings === undefined) return null;
  const { found } = openings;
  const routes = Object.entries(found.requests).toSorted(([, a], [, b]) => b - a);
  return [
    ['the app opened once', ''],
    ['measured', `${found.count} times`],
    ...routes.map(([route, count]) => [`requests: ${route}`, count.toFixed(2)]),
    ['bytes of bodies, to the relay and from it', `${bytes(found.up)}, ${bytes(found.down)}`],
    ['chunks', found.chunks.toFixed(2)],
    ['sealed bytes of a chunk', found.chunkBytes.toFixed(0)],
  ];
};

const yearIn = ({ openings, ratios }: Results): YearOfOne | null =>
  openings === undefined || ratios === undefined
    ? null
    : yearOfOne(openings.found, ratios.found[0]?.rowBytes ?? 0);

const yearRows = (results: Results): readonly Row[] | null => {
  const year = yearIn(results);
  if (year === null) return null;
  return [
    ['one active person, one year', ''],
    ['times the app is opened', rounded(year.openings)],
    ['requests', rounded(year.requests)],
    ['rows of chunks', rounded(year.rows)],
    ['durable writes', rounded(year.writes)],
    ['bytes of bodies moved', bytes(year.moved)],
    ['bytes kept in the database, before snapshots take any away', bytes(year.kept)],
  ];
};

const carriedRows = (results: Results): readonly Row[] | null => {
  const year = yearIn(results);
  const perSecond = results.ratios?.found[0]?.perSecond;
  if (year === null || perSecond === undefined) return null;
  return [
    [
      'nodes',
      'active people',
      'requests a second',
      'writes a second',
      'listening',
      'databases',
      'grows in a year',
    ],
    ...[1, 10, 100].map((nodes) => {
      const carried = carriedBy(nodes, year, perSecond);
      const { people, requests, writes, listeners, databases } = carried;
      const counts = [nodes, people, requests, writes, listeners, databases].map(rounded);
      return [...counts, bytes(carried.grows)];
    }),
  ];
};

const NOT_YET = 'Not measured yet.';

const runLine = (run: Results[keyof Results]): string =>
  run === undefined
    ? ''
    : `Commit ${run.commit}, ${run.date}, ${run.machine.cores} × ${run.machine.processor}, ${run.machine.memoryGb} GB, load average ${run.load} at the end.`;

const tableOr = (rows: readonly Row[] | null, run?: Results[keyof Results]): string =>
  rows === null ? NOT_YET : [...inTable(rows), ...(run === undefined ? [] : ['', runLine(run)])].join('\n');

/** By the name between whose marks each stands. */
export const scaleTables = (results: Results): Readonly<Record<string, string>> => ({
  habits: tableOr(habitRows()),
  opening: tableOr(openingRows(results), results.openings),
  year: tableOr(yearRows(results)),
  ratios: tableOr(results.ratios === undefined ? null : ratioRows(results.ratios.found), results.ratios),
  carried: tableOr(carriedRows(results)),
  storm: tableOr(results.storm === undefined ? null : stormRows(results.storm.found), results.storm),
});

/** The page with its tables as these results have them. */
export const scalePage = (page: string, results: Results): Promise<string> => {
  const filled = Object.entries(scaleTables(results)).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end -->)`),
        (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
      ),
    page,
  );
  return format(filled, { parser: 'markdown' });
};

export const writeScale = async (): Promise<void> =>
  writeFileSync(PAGE, await scalePage(readFileSync(PAGE, 'utf8'), readResults()));
