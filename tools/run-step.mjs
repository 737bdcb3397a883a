// Runs one command as a step of the house: prints its name, passes its output through, tells how it ended.

import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The repo's own tools first: Node 26 among them. */
const PATH = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @param {{ readonly env?: Record<string, string>, readonly cwd?: string }} [where] further variables; the folder, the checkout's own unless given
 * @returns {boolean} whether it ended well
 */
export const runStep = (name, command, { env = {}, cwd = ROOT } = {}) => {
  const [program = '', ...args] = command;
  const start = Date.now();
  console.log(`\n== ${name}`);
  const ended = spawnSync(program, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, PATH, ...env },
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const well = ended.status === 0;
  console.log(`== ${name}: ${well ? 'ok' : 'NOT ok'} (${seconds} s)`);
  return well;
};
