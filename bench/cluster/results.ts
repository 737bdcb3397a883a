/** What long runs of the cluster found, each with its commit, date and machine: `results.json`, from which docs/scale.md has its tables. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit, loadNow, machine } from '../machine.ts';
import type { Machine } from '../machine.ts';
import type { Openings } from './openings.ts';
import type { Ratio } from './ratios.ts';
import type { Storm } from './storm.ts';

interface Run {
  readonly commit: string;
  readonly date: string;
  readonly machine: Machine;
  /** Load average over a minute when it ended. */
  readonly load: number;
}

export interface Results {
  readonly openings?: Run & { readonly found: Openings };
  readonly ratios?: Run & { readonly found: readonly Ratio[] };
  readonly storm?: Run & { readonly found: Storm };
}

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(import.meta.dirname, 'results.json');

export const readResults = (): Results =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};

export const saveResult = <N extends keyof Results>(
  name: N,
  found: NonNullable<Results[N]>['found'],
): void => {
  const run: Run = {
    commit: commit(ROOT),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    load: loadNow(),
  };
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  const all = { ...readResults(), [name]: { ...run, found } };
  writeFileSync(FILE, `${JSON.stringify(all, rounded, 2)}\n`);
};
