// Every journey in every engine, on a phone's size and a desk's, as a table: what passed, and of what did not the reason, where
// it is known to lie in how the engine is driven. What has no reason here does not hold.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { missingFor } from '../find-engines.mjs';
import { ROOT, runStep } from '../run-step.mjs';
import { EXCEPTIONS } from './engine-exceptions.mjs';

const ENGINES = ['firefox', 'webkit'];
const SIZES = ['phone', 'desk'];
const FOLDER = join(ROOT, 'node_modules', '.cache', 'cairn', 'engines');

const journeysIn = (report) => {
  const { testResults = [] } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.map(({ name, assertionResults }) => ({
    file: basename(name, '.e2e.ts'),
    passed: assertionResults.filter(({ status }) => status === 'passed').length,
    failed: assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
  }));
};

/** Why a test cannot run in an engine; `undefined` where it ought to. */
const reasonFor = (engine, file, title) =>
  EXCEPTIONS.find((one) => one.file === file && one.engines.includes(engine) && (one.test ?? title) === title)
    ?.why;

const cellOf = (engine, journey) => {
  if (journey === undefined) return 'did not run';
  const { file, passed, failed } = journey;
  const all = `${passed} of ${passed + failed.length}`;
  const reasons = new Set(failed.map((title) => reasonFor(engine, file, title) ?? `NOT ok: ${title}`));
  return failed.length === 0 ? all : `${all}; ${[...reasons].join('; ')}`;
};

/** `results`: for each engine and size, its journeys. */
const tableOf = (results) => {
  const files = [...new Set(results.flatMap(({ journeys }) => journeys.map(({ file }) => file)))].toSorted();
  const row = (file) =>
    `| ${file} | ${results
      .map(({ engine, journeys }) =>
        cellOf(
          engine,
          journeys.find((one) => one.file === file),
        ),
      )
      .join(' | ')} |`;
  return [
    `| journey | ${results.map(({ engine, size }) => `${engine}, ${size}`).join(' | ')} |`,
    `|${'---|'.repeat(results.length + 1)}`,
    ...files.map(row),
  ].join('\n');
};

const faultsOf = (results) =>
  results.flatMap(({ engine, journeys }) =>
    journeys.flatMap(({ file, failed }) => failed.filter((title) => !reasonFor(engine, file, title))),
  );

/** `only`: journeys with one of these in their names; all where there are none. */
export const inEveryEngine = (only) => {
  const missing = ENGINES.flatMap((engine) => missingFor(engine) ?? []);
  if (missing.length > 0) return { ok: false, figure: missing.join(' ') };
  const results = ENGINES.flatMap((engine) =>
    SIZES.map((size) => {
      const report = join(FOLDER, `${engine}-${size}.json`);
      mkdirSync(dirname(report), { recursive: true });
      rmSync(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      runStep(
        `journeys in ${engine}, ${size}`,
        ['vitest', 'run', '--config', 'e2e/whole.vitest.config.ts', ...reporters, ...only],
        { env: { CAIRN_ENGINE: engine, CAIRN_SIZE: size, CAIRN_FIRST_GO_ONLY: '1' } },
      );
      return { engine, size, journeys: journeysIn(report) };
    }),
  );
  const faults = faultsOf(results);
  const passed = results.flatMap(({ journeys }) => journeys).reduce((sum, one) => sum + one.passed, 0);
  const figure = `${passed} passed, ${faults.length} did not and have no reason`;
  return { ok: passed > 0 && faults.length === 0, figure, table: tableOf(results) };
};
