/** On what it was measured. Figures without this say nothing. */

import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
}

export const machine = (): Machine => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${process.arch}`,
  node: process.versions.node,
});

/** Runnable threads over the last minute: above the number of cores, times are somebody else's too. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

/** The commit that was measured, with `+` when files differ from it; `unknown` outside a repository. */
export const commit = (root: string): string => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const dirty = git('status', '--porcelain', '--', 'packages', 'apps') === '' ? '' : '+';
    return git('rev-parse', '--short=12', 'HEAD') + dirty;
  } catch {
    return 'unknown';
  }
};
