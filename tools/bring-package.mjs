// Programs and apps of others that we measure by or beside, and do not depend on: npm brings one version of each into
// node_modules/.cache, without install scripts, and the next run finds it there.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './run-step.mjs';

const run = promisify(execFile);

const WISHES = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];

/** The path of `file` in that version of the package; `null` where the registry cannot be reached. */
export const bringPackage = async ({ name, version, file }) => {
  const folder = join(
    ROOT,
    'node_modules',
    '.cache',
    'cairn',
    `${name.replace(/^@/, '').replace('/', '-')}-${version}`,
  );
  const path = join(folder, 'node_modules', name, file);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  try {
    await run('npm', ['install', ...WISHES, `${name}@${version}`], { cwd: folder });
  } catch {
    return null;
  }
  return path;
};
