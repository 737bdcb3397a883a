/** P4: every query behind a screen, at 200,000 rows, in Node and in Chromium's worker. */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDatabase } from '@cairn/store/node';
import { openVault } from '@cairn/vault';
import type { OpenVault } from '@cairn/vault';
import type { Ground } from '../ground.ts';
import { lifeRecords } from '../life-records.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { referenceMs } from '../reference-loop.ts';
import { EVENING, fillLarge } from './large-vault.ts';
import { timeQueries } from './time-queries.ts';
import type { TimedQueries } from './time-queries.ts';

const P50_BAR = 16;
const P95_BAR = 50;
const KEY = new Uint8Array(32).fill(4);

export const measureQueries = async ({ say }: Ground): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-p4-'));
  const path = join(folder, 'vault.db');
  const open = async (): Promise<OpenVault> => {
    const database = await openNodeDatabase({ path, key: KEY });
    const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
    const opened = await openVault({ database, clock: EVENING, random });
    if (!opened.ok) throw new Error(`the vault did not open (${opened.error.type})`);
    return opened.value;
  };
  try {
    const start = performance.now();
    say('P4: filling a vault with 200,000 wins');
    const vault = await open();
    await fillLarge(vault, lifeRecords);
    await vault.close();
    const filled = Math.round((performance.now() - start) / 1000);
    say(`P4: filled in ${filled} s, ${Math.round(statSync(path).size / 1e6)} MB; asking`);
    const timed = await timeQueries(open);
    return reportOf(timed, referenceMs(), [
      `Filled in ${filled} s through import-records; the file has ${Math.round(statSync(path).size / 1e6)} MB.`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const reportOf = ({ details, openMs }: TimedQueries, loopMs: number, notes: readonly string[]): Measured => ({
  budget: 'P4',
  what: 'every query behind a screen at 200,000 rows, warm file (Node)',
  figures: figuresOf(details),
  reference: { name: 'loop', ms: loopMs },
  notes: [...notes, `Opening the vault took ${openMs.toFixed(1)} ms at best.`, ...slowOnes(details)],
  details,
});

/** Of all cases the slowest, so that one slow screen cannot hide among quick ones. */
const figuresOf = (details: readonly Detail[]): Figure[] => {
  const worst = (column: string): number =>
    Math.max(...details.map(({ columns }) => columns[column] ?? Number.NaN));
  return [
    { name: 'slowest p50', value: worst('p50 ms'), unit: 'ms', bar: P50_BAR },
    { name: 'slowest p95', value: worst('p95 ms'), unit: 'ms', bar: P95_BAR },
    { name: 'slowest first call', value: worst('first ms'), unit: 'ms', bar: null },
  ];
};

const slowOnes = (details: readonly Detail[]): string[] =>
  details
    .filter(({ columns }) => (columns['p50 ms'] ?? 0) > P50_BAR || (columns['p95 ms'] ?? 0) > P95_BAR)
    .map(({ name }) => `Over: ${name}.`);
