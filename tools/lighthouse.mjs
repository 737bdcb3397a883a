/**
 * `npm run lighthouse`: builds the app, serves it as the relay does and lets Lighthouse look at it as at a phone, five times.
 * Prints every run, the median of each category and the load of the machine, and ends with 1 where one is under its bar. With
 * `-- --write` it keeps that in docs/soak/lighthouse.md. Lighthouse is none of our dependencies (it is 176 MB of packages): it is
 * found by CAIRN_LIGHTHOUSE, the path of its `cli/index.js`, or as `lighthouse` in PATH; else npm brings one version of it into
 * node_modules/.cache, without install scripts.
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bringPackage } from './bring-package.mjs';
import { buildWeb } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';

ensureNode();

const RUNS = 5;
const VERSION = '13.5.0';
const BARS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'];
const QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const findLighthouse = () => {
  const given = process.env['CAIRN_LIGHTHOUSE'];
  if (given !== undefined) return given;
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'lighthouse'));
  return places.find((path) => existsSync(path)) ?? null;
};

/** Every category as a whole number, and the times in milliseconds. */
const lookOnce = async (lighthouse, { address, report }) => {
  const wishes = [`--only-categories=${Object.keys(BARS).join(',')}`, `--chrome-flags=${QUIET.join(' ')}`];
  await run(
    process.execPath,
    [lighthouse, address, '--quiet', '--output=json', `--output-path=${report}`, ...wishes],
    { env: { ...process.env, CHROME_PATH: findBrowser() ?? '' } },
  );
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  const marks = Object.keys(BARS).map((name) => [name, Math.round(categories[name].score * 100)]);
  const times = TIMES.map((name) => [name, Math.round(audits[name].numericValue)]);
  return Object.fromEntries([...marks, ...times]);
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const lookOften = async (lighthouse) => {
  const { createStaticApp, listen } = await import('../apps/relay/src/index.ts');
  const folder = mkdtempSync(join(tmpdir(), 'cairn-lighthouse-'));
  const server = await listen(createStaticApp({ root: join(root, 'apps', 'web', 'dist') }), 0);
  const looks = [];
  try {
    for (let look = 0; look < RUNS; look += 1)
      looks.push(
        await lookOnce(lighthouse, { address: server.address, report: join(folder, `${look}.json`) }),
      );
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
  return looks;
};

const load = () => loadavg()[0]?.toFixed(1);

const pageOf = (rows, before) => {
  const names = Object.keys(rows[0] ?? {});
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `# Lighthouse, as at a phone

By \`npm run lighthouse -- --write\`, Lighthouse ${VERSION}, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${before} then ${load()}. Times are in
milliseconds as Lighthouse works them out, four times those of this machine: on a busy one they tell above all how busy it was.
That the browser would install it is held by \`e2e/platform/installable.e2e.ts\`.

${[line(names), line(names.map(() => '---')), ...rows.map((row) => line(Object.values(row)))].join('\n')}

Bars: ${Object.entries(BARS)
    .map(([name, bar]) => `${name} ${bar}`)
    .join(', ')}.
`;
};

/** Gives the exit code. */
const tell = (looks, before) => {
  const names = [...Object.keys(BARS), ...TIMES];
  const middle = Object.fromEntries(names.map((name) => [name, median(looks.map((look) => look[name]))]));
  const rows = [...looks, middle].map((look, at) => ({
    look: at < looks.length ? at + 1 : 'median',
    ...look,
  }));
  console.table(rows);
  console.log(`load ${before} then ${load()}`);
  if (process.argv.includes('--write'))
    writeFileSync(join(root, 'docs', 'soak', 'lighthouse.md'), pageOf(rows, before));
  const under = Object.entries(BARS).filter(([name, bar]) => middle[name] < bar);
  for (const [name, bar] of under) console.error(`${name}: ${middle[name]} is under ${bar}`);
  return under.length === 0 ? 0 : 1;
};

const lighthouse =
  findLighthouse() ??
  (await bringPackage({ name: 'lighthouse', version: VERSION, file: join('cli', 'index.js') }));
if (lighthouse === null) {
  console.error(
    'There is no Lighthouse here, and npm could not bring one: name its cli/index.js in CAIRN_LIGHTHOUSE.',
  );
  process.exit(2);
}
await buildWeb({ quiet: true });
// Before other programs of this machine, where the kernel lets it, as every measurement of bench/.
const { preferred } = await import('../bench/slow/cpu-group.ts');
const before = load();
process.exit(tell(await preferred(() => lookOften(lighthouse)), before));
