// Plain JavaScript that every Node runs: on a fresh clone installs what the lock file names, Cairn's own Node among it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

/** Whether everything is there in the end. */
export const provideInstall = () => {
  if (existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return true;
  console.log('Nothing is installed yet: running npm ci first.');
  const npm = spawnSync('npm', ['ci'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return npm.status === 0;
};
