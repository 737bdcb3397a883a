/** The committed figures, one file a budget: `baselines/P4.json`. They change only by `--save`, so slower is a choice. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { BudgetName, Measured } from './measured.ts';

export interface Baseline extends Measured {
  readonly commit: string;
  /** ISO, UTC. */
  readonly date: string;
  readonly machine: Machine;
  /** Load average over a minute when it began and when it ended. */
  readonly load: readonly [number, number];
}

const FOLDER = join(import.meta.dirname, 'baselines');

const fileOf = (budget: BudgetName): string => join(FOLDER, `${budget}.json`);

/** `null` where none was saved yet. */
export const readBaseline = (budget: BudgetName): Baseline | null =>
  existsSync(fileOf(budget)) ? (JSON.parse(readFileSync(fileOf(budget), 'utf8')) as Baseline) : null;

export const saveBaseline = (baseline: Baseline): void => {
  mkdirSync(FOLDER, { recursive: true });
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  writeFileSync(fileOf(baseline.budget), `${JSON.stringify(baseline, rounded, 2)}\n`);
};
