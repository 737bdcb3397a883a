// Every journey in every engine, on a phone's size and a desk's, as a table: what passed, and of what did not the reason, where
// it is known to lie in how the engine is driven. What has no reason here does not hold. A few files at a time, and what they
// came to is kept as soon as they end: a run that is called off, or one of some journeys, makes its own cells anew and leaves the others.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadavg } from 'node:os';
import { FIREFOX, missingFor } from '../find-engines.mjs';
import { ROOT, runStep } from '../run-step.mjs';
import { EXCEPTIONS } from './engine-exceptions.mjs';

const ENGINES = ['firefox', 'webkit'];
const SIZES = ['phone', 'desk'];
const AT_ONCE = 6;
/** A tour of every screen in a slow engine on a machine with other work. */
const PATIENCE_MS = 400_000;
const FOLDER = join(ROOT, 'node_modules', '.cache', 'cairn', 'engines');

const said = (program, args) => spawnSync(program, args, { encoding: 'utf8', cwd: ROOT }).stdout.trim();

const WEBKIT_VERSION =
  'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2 as w; print(w.get_major_version(), w.get_minor_version(), w.get_micro_version(), sep=".")';

const journeyFiles = () =>
  ['journeys', 'platform']
    .flatMap((folder) => globSync(`e2e/${folder}/*.e2e.ts`, { cwd: ROOT }))
    .toSorted((one, other) => one.localeCompare(other));

const keptAt = (engine, size) => join(FOLDER, `${engine}-${size}.json`);

/** File by file: what the last run of it came to, and of which commit that was. */
const resultsOf = (engine, size) => {
  const path = keptAt(engine, size);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
};

const inReport = (report) => {
  if (!existsSync(report)) return [];
  const { testResults = [] } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.map(({ name, assertionResults }) => {
    const titles = (wanted) =>
      assertionResults.filter(({ status }) => status === wanted).map(({ title }) => title);
    return { file: basename(name, '.e2e.ts'), passed: titles('passed'), failed: titles('failed') };
  });
};

const reportOf = (files, { engine, size }) => {
  const report = join(FOLDER, 'report.json');
  mkdirSync(FOLDER, { recursive: true });
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  runStep(
    `${engine}, ${size}: ${files.map((file) => basename(file, '.e2e.ts')).join(', ')}`,
    [
      ...['vitest', 'run', '--config', 'e2e/whole.vitest.config.ts', `--testTimeout=${PATIENCE_MS}`],
      ...[...options, ...files.map((file) => file.replace(/^e2e\//, ''))],
    ],
    { env: { CAIRN_ENGINE: engine, CAIRN_SIZE: size, CAIRN_FIRST_GO_ONLY: '1' } },
  );
  return inReport(report);
};

/** Why a test cannot run in an engine; `undefined` where it ought to. */
const reasonFor = (engine, file, title) =>
  EXCEPTIONS.find((one) => one.file === file && one.engines.includes(engine) && (one.test ?? title) === title)
    ?.why;

const unexplained = (engine, { file, failed }) =>
  failed.filter((title) => reasonFor(engine, file, title) === undefined);

/** One of which a test did not pass is run once more by itself: what passes then was the machine's other work. */
const keptResults = (files, where) => {
  const { engine, size, commit } = where;
  const first = reportOf(files, where);
  const journeys = first.map((journey) => {
    if (unexplained(engine, journey).length === 0) return journey;
    const file = files.find((one) => basename(one, '.e2e.ts') === journey.file) ?? journey.file;
    const [again] = reportOf([file], where);
    return again === undefined
      ? journey
      : { ...again, again: journey.failed.filter((title) => again.passed.includes(title)) };
  });
  const kept = resultsOf(engine, size);
  for (const journey of journeys) kept[journey.file] = { ...journey, commit };
  writeFileSync(keptAt(engine, size), JSON.stringify(kept, null, 1));
};

const cellOf = (engine, journey) => {
  if (journey === undefined) return 'not run yet';
  const { file, passed, failed, again = [] } = journey;
  const reasons = new Set(
    failed.map((title) => reasonFor(engine, file, title) ?? `**open**: _${title.replaceAll('|', '/')}_`),
  );
  const gone = again.length > 0 ? [`${again.length} by itself`] : [];
  return [`${passed.length} of ${passed.length + failed.length}`, ...gone, ...reasons].join('; ');
};

const tableOf = (results) => {
  const files = journeyFiles().map((file) => basename(file, '.e2e.ts'));
  const row = (file) =>
    `| ${file} | ${results.map(({ engine, kept }) => cellOf(engine, kept[file])).join(' | ')} |`;
  const commits = new Set(results.flatMap(({ kept }) => Object.values(kept).map(({ commit }) => commit)));
  return [
    `Firefox ${said(FIREFOX, ['--version']).replace('Mozilla Firefox ', '')}, WebKitGTK ${said('/usr/bin/python3', ['-c', WEBKIT_VERSION])}; load average ${loadavg()[1].toFixed(1)}; each journey at one of ${[...commits].join(', ')}.`,
    '',
    'A phone is 360 × 740, a desk 1440 × 900. _By itself_: passed when run once more alone. A reason is about how the engine is driven or what it does not have.',
    '',
    `| journey | ${results.map(({ engine, size }) => `${engine}, ${size}`).join(' | ')} |`,
    `|${'---|'.repeat(results.length + 1)}`,
    ...files.map(row),
  ].join('\n');
};

const wanted = (all, name) => {
  const named = (process.env[name] ?? '').split(',').filter(Boolean);
  return named.length === 0 ? all : all.filter((one) => named.includes(one));
};

/** The table of what was kept, with nothing run. */
const tell = () => {
  const results = ENGINES.flatMap((engine) =>
    SIZES.map((size) => ({ engine, size, kept: resultsOf(engine, size) })),
  );
  const each = results.flatMap(({ engine, kept }) =>
    Object.values(kept).map((journey) => ({ engine, journey })),
  );
  const passed = each.reduce((sum, { journey }) => sum + journey.passed.length, 0);
  const open = each.reduce((sum, { engine, journey }) => sum + unexplained(engine, journey).length, 0);
  const figure = `${passed} passed, ${open} did not and have no reason`;
  return { ok: passed > 0 && open === 0, figure, table: tableOf(results) };
};

/** `only`: journeys with one of these in their names; all where there are none. CAIRN_ENGINES and CAIRN_SIZES name some as well. */
export const inEveryEngine = (only) => {
  const engines = wanted(ENGINES, 'CAIRN_ENGINES');
  const missing = engines.flatMap((engine) => missingFor(engine) ?? []);
  if (missing.length > 0) return { ok: false, figure: missing.join(' ') };
  const commit = said('git', ['rev-parse', '--short', 'HEAD']);
  const files = journeyFiles().filter(
    (file) => only.length === 0 || only.some((name) => basename(file).includes(name)),
  );
  for (const engine of engines)
    for (const size of wanted(SIZES, 'CAIRN_SIZES'))
      for (let from = 0; from < files.length; from += AT_ONCE)
        keptResults(files.slice(from, from + AT_ONCE), { engine, size, commit });
  return tell();
};
