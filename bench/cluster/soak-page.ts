/** What a run of the population found, for the terminal and for docs/soak/cluster.md. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { commit, loadNow, machine } from '../machine.ts';
import { percentile } from '../statistics.ts';
import type { Judged } from './judge.ts';
import type { Request } from './wire.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface RunTold {
  readonly people: number;
  readonly seconds: number;
  readonly day: number;
  readonly visits: number;
  readonly judged: Judged;
  readonly kills: ReadonlyMap<string, number>;
  readonly requests: readonly Request[];
  /** Chunks on each server. */
  readonly rows: readonly number[];
}

type Row = readonly string[];

/** As Markdown; the first row is the head. */
export const inTable = ([head, ...rows]: readonly Row[]): readonly string[] => {
  if (head === undefined) return [];
  const line = (row: Row): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
};

const countedOf = ({ judged, visits, requests, rows }: RunTold): readonly Row[] => {
  const answered = requests.filter(({ status }) => status >= 200 && status < 300);
  const pushes = answered.filter(({ route }) => route === 'push').map(({ ms }) => ms);
  return [
    ['counted in the end', ''],
    ['vaults, devices', `${judged.vaults}, ${judged.devices}`],
    ['times the app was opened', String(visits)],
    ['chunks that were acknowledged', String(judged.acknowledged)],
    ['of those not found at their seq', String(judged.lost)],
    ['gaps', String(judged.gaps)],
    ['doubles', String(judged.doubles)],
    ['vaults whose devices are apart by digest', String(judged.apart)],
    ['kept things that a device does not have', String(judged.unread)],
    ['devices that did not come in step', String(judged.late)],
    ['vaults with a snapshot', String(judged.snapshots)],
    ['requests by status (0: no answer; 401: a vault that is new)', statusesOf(requests)],
    [
      'an answered push, p50 and p99',
      `${percentile(pushes, 0.5).toFixed(0)} ms, ${percentile(pushes, 0.99).toFixed(0)} ms`,
    ],
    ['chunks on the first server, on the second', rows.join(', ')],
  ];
};

const statusesOf = (requests: readonly Request[]): string => {
  const counts = new Map<number, number>();
  for (const { status } of requests) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
};

export const linesOf = (told: RunTold): readonly string[] => [
  ...inTable([['ended without warning', 'times'], ...[...told.kills].map(([k, n]): Row => [k, String(n)])]),
  '',
  ...inTable(countedOf(told)),
];

export const writeSoak = async (told: RunTold): Promise<void> => {
  const { processor, cores, memoryGb, system, node } = machine();
  const text = [
    '# Soak: a cluster on one machine\n',
    `Commit ${commit(ROOT)}, ${new Date().toISOString().slice(0, 10)}, ${cores} × ${processor}, ${memoryGb} GB, ${system}, Node ${node}, load average ${loadNow()} at the end.\n`,
    'Three nodes, two PostgreSQL servers with every other part of each table (foreign parts by `postgres_fdw`), NATS, HAProxy. The devices are the',
    'client’s own code from `fetch` up to when it syncs, over a record in memory. Written by',
    `\`npm run cluster -- --minutes ${told.seconds / 60} --people ${told.people} --day ${told.day} --write\`: a day of theirs passes in ${told.day} s.\n`,
    ...linesOf(told),
  ].join('\n');
  const folder = join(ROOT, 'docs', 'soak');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cluster.md'), await format(`${text}\n`, { parser: 'markdown' }));
};
