/** Builds the web app into apps/web/dist, and the command line into apps/cli/dist. */

import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from './build-cli.mjs';
import { ensureNode } from './node-guard.mjs';

ensureNode();

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps', 'web');

/** `quiet` leaves out the list of files. */
export const buildWeb = async ({ quiet = false } = {}) => {
  const { build } = await import('vite');
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: quiet ? 'warn' : 'info' });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildWeb({ quiet: process.argv.includes('--quiet') });
  await buildCli();
}
