/**
 * Plain JavaScript that every Node runs: when this Node is older than Cairn needs, the one that came with the
 * installation takes over. An old Node would crash in the database binding instead of saying why.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

const major = (version) => Number(version.split('.')[0]);

/** Call first. Returns on a Node that is new enough; otherwise what was started is run by another, and this does not return. */
export const ensureNode = () => {
  if (major(process.versions.node) >= NEEDED) return;
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.env['CAIRN_NODE_GUARD'] === undefined && existsSync(own)) {
    const { status, signal } = spawnSync(own, process.argv.slice(1), {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, CAIRN_NODE_GUARD: '1' },
    });
    process.exit(status ?? (signal === null ? 1 : 130));
  }
  console.error(
    `Cairn needs Node ${NEEDED} or newer, and this is ${process.versions.node}. Run "npm ci" in ${root} to bring one along.`,
  );
  process.exit(1);
};
