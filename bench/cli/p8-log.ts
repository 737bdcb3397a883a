/** P8: `cairn log "…"` started directly, the key of this device beside a vault with 50,000 wins. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ground } from '../ground.ts';
import { lifeRecords, yesterday } from '../life-records.ts';
import type { Measured } from '../measured.ts';
import { spreadOf } from '../statistics.ts';
import { perform } from '../queries/large-vault.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CAIRN = join(ROOT, 'apps', 'cli', 'bin', 'cairn.mjs');
const MEMORY_HOOK = join(import.meta.dirname, 'tell-memory.mjs');
const WINS = 50_000;
const STARTS = 25;
const MEMORY_STARTS = 5;

export const measureLog = async ({ say }: Ground): Promise<Measured> => {
  const home = mkdtempSync(join(tmpdir(), 'cairn-bench-p8-'));
  try {
    await bundled();
    say('P8: filling the vault of the command line with 50,000 wins');
    await fill(home);
    say('P8: starting cairn');
    return measureIn(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/** As after `npm start` or `npm run build`. */
const bundled = async (): Promise<void> => {
  const { buildCli } = await import('../../tools/build-cli.mjs');
  await buildCli();
};

const fill = async (home: string): Promise<void> => {
  const { openHome } = await import('../../apps/cli/src/home/open-home.ts');
  const { systemClock } = await import('@cairn/vault');
  const { randomBytes } = await import('@cairn/crypto');
  const opened = await openHome({
    env: { CAIRN_HOME: home },
    platform: process.platform,
    userFolder: home,
    clock: systemClock,
    random: randomBytes,
  });
  if (!opened.ok) throw new Error(`the vault did not open (${opened.error.type})`);
  const life = lifeRecords({ seed: 'bench', wins: WINS, endDay: yesterday() });
  await perform(opened.value, 'import-records', { format: 'cairn-json', fileName: 'life', ...life });
  await opened.value.close();
};

const measureIn = (home: string): Measured => {
  const log = (args: readonly string[] = []): number =>
    timedStart([...args, CAIRN, 'log', 'Opened the window'], { CAIRN_HOME: home });
  const first = log();
  const walls: number[] = [];
  const bare: number[] = [];
  const helps: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    walls.push(log());
    bare.push(timedStart(['--eval', '0'], {}));
    helps.push(timedStart([CAIRN, 'today'], { CAIRN_HOME: home }));
  }
  const memory = Array.from({ length: MEMORY_STARTS }, () => peakMemoryMb(home));
  const [wall, node] = [spreadOf(walls), spreadOf(bare)];
  return {
    budget: 'P8',
    what: `cairn log "…" started directly, device key, ${WINS} wins kept`,
    figures: [
      { name: 'wall p50', value: wall.p50, unit: 'ms', bar: 200 },
      { name: 'wall p95', value: wall.p95, unit: 'ms', bar: null },
      { name: 'peak memory', value: Math.max(...memory), unit: 'MB', bar: 120 },
      { name: 'cairn today, wall p50', value: spreadOf(helps).p50, unit: 'ms', bar: null },
    ],
    reference: { name: 'node --eval 0', ms: node.p50 },
    notes: [
      `${STARTS} starts, one after another; the first, which may fill caches, took ${first.toFixed(0)} ms.`,
      `Of the wall time ${node.p50.toFixed(0)} ms are Node itself. Most memory of ${MEMORY_STARTS} further starts.`,
    ],
    details: [],
  };
};

const environment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...extra,
});

const timedStart = (args: readonly string[], env: Readonly<Record<string, string>>): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: environment(env), encoding: 'utf8' });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return wall;
};

const peakMemoryMb = (home: string): number => {
  const told = join(home, 'memory.txt');
  timedStart(['--import', MEMORY_HOOK, CAIRN, 'log', 'Opened the window'], {
    CAIRN_HOME: home,
    CAIRN_BENCH_MEMORY: told,
  });
  return (Number(readFileSync(told, 'utf8')) * 1024) / 1e6;
};
