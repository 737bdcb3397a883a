/**
 * `npm start`: builds the app and the command line where that is needed, serves it with a relay beside it on this machine and says
 * where. `--no-build` serves what is there. Port: CAIRN_PORT or PORT, 4747 unless given. The relay's data: see docs/relay.md.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode } from './node-guard.mjs';

ensureNode();

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'apps', 'web', 'dist');

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

/** The app opens without a relay too: what is wrong with its data is told, and kept from nobody else. */
const serveWith = async ({ createJournal, listen, startRelay }, { settings, app }) => {
  try {
    const journal = createJournal((line) => console.error(line), 'faults');
    const started = await startRelay({ settings, app, journal });
    if (started.type === 'Started') return started.relay;
    console.error('The data of the relay was written by a newer Cairn: there is no relay this time.');
  } catch (fault) {
    console.error(`The relay could not begin (${fault.code ?? fault.name}): there is none this time.`);
  }
  return listen(app, settings.port);
};

const start = async () => {
  const server = await import('../apps/relay/src/index.ts');
  const around = { env: process.env, platform: process.platform, userFolder: homedir() };
  const { ok, value: settings, sentence } = server.readSettings(around);
  if (!ok) {
    console.error(sentence);
    process.exit(1);
  }
  if (!process.argv.includes('--no-build')) await bringUpToDate();
  if (!existsSync(dist)) {
    console.error('There is no built app yet. Run "npm start" without --no-build.');
    process.exit(1);
  }
  const app = server.createStaticApp({ root: dist, connectSrc: process.env['CAIRN_CONNECT_SRC'] });
  const serving = await serveWith(server, { settings, app });
  const moved =
    settings.port !== 0 && serving.port !== settings.port ? ` (port ${settings.port} is taken)` : '';
  console.log(`Cairn is at ${serving.address}${moved}. Press Ctrl+C to stop.`);
  const stop = () => void serving.close().then(() => process.exit(0));
  stopWithParent(stop);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await start();
