/**
 * What it takes to bring in a large file at the prompt, into a new vault: ten years of a watch as Apple Health exports them (1 GB), bare
 * and in its archive, a diary of 200,000 rows, and a table of Cairn's own. Beside it: reading the bytes of the same file and doing nothing with them.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../../packages/interchange/src/zip/write-zip.ts';
import type { Ground } from '../ground.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { diary, healthExport, IN_HEALTH, ownWins, writeLarge } from './large-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CAIRN = join(ROOT, 'apps', 'cli', 'bin', 'cairn.mjs');
const MEMORY_HOOK = join(import.meta.dirname, '..', 'cli', 'tell-memory.mjs');
const GIGABYTE = 1_000_000_000;
const ROWS = 200_000;
const MEMBER = 'apple_health_export/export.xml';
const STAMP = { year: 2026, month: 1, day: 1, hour: 12, minute: 0, second: 0 };

interface Case {
  readonly name: string;
  readonly file: string;
  readonly make: (path: string) => Promise<void>;
  /** Of the whole process, in MB. */
  readonly bar: number | null;
  readonly holds: { readonly wins: number; readonly checkIns: number } | null;
}

const CASES: readonly Case[] = [
  {
    name: 'Apple Health, 1 GB of XML',
    file: 'export.xml',
    make: (path) => writeLarge(path, healthExport(GIGABYTE)),
    bar: 200,
    holds: IN_HEALTH,
  },
  {
    name: 'Apple Health, 1 GB in its zip',
    file: 'export.zip',
    make: (path) => writeLarge(path, writeZip([{ name: MEMBER, pieces: healthExport(GIGABYTE) }], STAMP)),
    bar: 200,
    holds: IN_HEALTH,
  },
  {
    name: `Daylio, ${ROWS} rows`,
    file: 'diary.csv',
    make: (path) => writeLarge(path, diary(ROWS)),
    bar: 200,
    holds: null,
  },
  {
    name: `Cairn's own wins.csv, ${ROWS} rows`,
    file: 'wins.csv',
    make: (path) => writeLarge(path, ownWins(ROWS)),
    bar: 200,
    holds: { wins: ROWS, checkIns: 0 },
  },
];

interface Brought {
  readonly seconds: number;
  readonly memoryMb: number;
  readonly plainMs: number;
  readonly fileMb: number;
}

export const measureImports = async ({ say }: Ground): Promise<Measured> => {
  const { buildCli } = await import('../../tools/build-cli.mjs');
  await buildCli();
  const all = new Map<Case, Brought>();
  for (const each of CASES) {
    say(`IMPORTS: ${each.name}`);
    all.set(each, await bringIn(each));
  }
  const results = [...all];
  const [first] = results.map(([, { plainMs }]) => plainMs);
  return {
    budget: 'IMPORTS',
    what: 'cairn import of a large file into a new vault, in a process of its own',
    figures: results.flatMap(([each, brought]) => figuresOf(each, brought)),
    reference: { name: 'reading the bytes of the same XML in a stream', ms: first ?? 0 },
    notes: ['Once each: a minute of work is its own average. Memory is the most that the process ever held.'],
    details: results.map(([{ name }, brought]): Detail => ({
      name,
      columns: {
        'file MB': brought.fileMb,
        seconds: brought.seconds,
        'memory MB': brought.memoryMb,
        'bytes alone, ms': brought.plainMs,
      },
    })),
  };
};

const figuresOf = ({ name, bar }: Case, { seconds, memoryMb }: Brought): readonly Figure[] => [
  { name: `${name}: peak memory`, value: memoryMb, unit: 'MB', bar },
  { name: `${name}: wall`, value: seconds * 1000, unit: 'ms', bar: null },
];

const bringIn = async ({ file, make, holds }: Case): Promise<Brought> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-imports-'));
  try {
    const path = join(folder, file);
    await make(path);
    const plainMs = timed(() => run(['--eval', PLAIN, path], {}));
    let told = '';
    const memory = join(folder, 'memory.txt');
    const env = { CAIRN_HOME: join(folder, 'home'), CAIRN_BENCH_MEMORY: memory };
    const ms = timed(() => {
      told = run(['--import', MEMORY_HOOK, CAIRN, 'import', path, '--json'], env);
    });
    const { added } = JSON.parse(told) as { readonly added: { wins: number; checkIns: number } };
    if (holds !== null && (added.wins !== holds.wins || added.checkIns !== holds.checkIns))
      throw new Error(`${file} did not come in as it was made: ${JSON.stringify(added)}`);
    const memoryMb = (Number(readFileSync(memory, 'utf8')) * 1024) / 1e6;
    return { seconds: ms / 1000, memoryMb, plainMs, fileMb: statSync(path).size / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const PLAIN = `let sum = 0;
for await (const piece of fs.createReadStream(process.argv[1], { highWaterMark: 65536 })) sum += piece[0];`;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const run = (args: readonly string[], env: Readonly<Record<string, string>>): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
};
