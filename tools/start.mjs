/**
 * `npm start`: builds the app and the command line where that is needed, serves it on this machine and says where. `--no-build` serves what is
 * there. Port: CAIRN_PORT or PORT, 4747 unless given.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode } from './node-guard.mjs';

ensureNode(import.meta.url);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'apps', 'web', 'dist');
const DEFAULT_PORT = 4747;

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', 'dist', '.types', 'coverage', 'reports']);

const newestChange = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .reduce((newest, entry) => {
      const path = join(folder, entry.name);
      return Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
    }, 0);

const isBuildOld = () => {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return true;
  const sources = [join(root, 'apps', 'web'), join(root, 'packages'), join(root, 'package-lock.json')];
  const newest = sources.map((path) =>
    statSync(path).isDirectory() ? newestChange(path) : statSync(path).mtimeMs,
  );
  return Math.max(...newest) > statSync(page).mtimeMs;
};

const wantedPort = () => {
  const setting = process.env['CAIRN_PORT'] ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`The port "${setting}" is not a number from 0 to 65535.`);
  process.exit(1);
};

/** An older Node that handed over to this one cannot pass signals on; when it ends, so does this. */
const stopWithParent = (stop) => {
  if (process.env['CAIRN_NODE_GUARD'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
};

const bringUpToDate = async () => {
  if (isBuildOld()) {
    console.log('Building Cairn; this takes a moment the first time.');
    const { buildWeb } = await import('./build.mjs');
    await buildWeb({ quiet: true });
  }
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
};

const start = async () => {
  const port = wantedPort();
  if (!process.argv.includes('--no-build')) await bringUpToDate();
  if (!existsSync(dist)) {
    console.error('There is no built app yet. Run "npm start" without --no-build.');
    process.exit(1);
  }
  const { createStaticApp, listen } = await import('../apps/relay/src/index.ts');
  const app = createStaticApp({ root: dist, connectSrc: process.env['CAIRN_CONNECT_SRC'] });
  const server = await listen(app, port);
  const moved = port !== 0 && server.port !== port ? ` (port ${port} is taken)` : '';
  console.log(`Cairn is at ${server.address}${moved}. Press Ctrl+C to stop.`);
  const stop = () => void server.close().then(() => process.exit(0));
  stopWithParent(stop);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await start();
