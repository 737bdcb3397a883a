// `npm test`: on a fresh clone it installs first; then unit tests, a build, and the journeys in a real Chromium.
// Runs on Node 20 too: it hands over to the repo's own Node. Nothing is skipped silently.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { provideBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';
import { provideInstall } from './provide-install.mjs';
import { ROOT, runStep } from './run-step.mjs';
import { treeHash } from './tree-hash.mjs';

export const STAMP = join(ROOT, 'node_modules', '.cache', 'cairn', 'tested.json');

const main = () => {
  if (!provideInstall()) return fail('npm ci did not finish, so no test could run.');
  ensureNode();
  const browser = provideBrowser();
  if (browser === null) {
    return fail(
      'The journeys need Chromium: install it (on Debian: apt-get install chromium) or set CAIRN_CHROMIUM.',
    );
  }
  const started = treeHash();
  const results = [
    suite('unit tests', 'vitest.config.ts', browser),
    {
      ok: runStep('build', ['node', 'tools/build.mjs', '--quiet']),
      passed: 0,
      failed: 0,
      faults: [],
      again: [],
    },
    suite('journeys', 'e2e/vitest.config.ts', browser),
  ];
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\ntests: ${passed} passed, ${failed} failed`);
  for (const fault of results.flatMap(({ faults }) => faults)) console.log(`  ${fault}`);
  tellSecondGos(results);
  if (!results.every(({ ok }) => ok) || passed === 0) return fail('Not all tests passed.');
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ tree: started, passed, at: new Date().toISOString() }));
};

export const suite = (name, config, browser) => {
  const report = join(ROOT, 'node_modules', '.cache', 'cairn', `${name.replace(' ', '-')}.json`);
  mkdirSync(join(report, '..'), { recursive: true });
  const secondGos = report.replace(/json$/, 'second-go.json');
  writeFileSync(report, '{}');
  writeFileSync(secondGos, '[]');
  const reporters = ['default', 'json', './tools/second-go.mjs'].map((one) => `--reporter=${one}`);
  const ok = runStep(
    name,
    ['vitest', 'run', '--config', config, ...reporters, `--outputFile.json=${report}`],
    {
      env: { CAIRN_CHROMIUM: browser, CAIRN_SECOND_GO: secondGos },
    },
  );
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = JSON.parse(readFileSync(report, 'utf8'));
  const again = JSON.parse(readFileSync(secondGos, 'utf8'));
  return { ok, passed: numPassedTests, failed: numFailedTests, faults: faultsOf(testResults), again };
};

/** Tests that passed only when they were begun once more: never silent. */
export const tellSecondGos = (results) => {
  const lines = results.flatMap(({ again }) => again);
  if (lines.length === 0) return;
  console.log(`${lines.length} passed at a second go, and want looking into:`);
  for (const line of lines) console.log(`  ${line}`);
};

/** A line for each test that failed, so that the end of a long log tells what to look at. */
const faultsOf = (files) =>
  files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const file = relative(ROOT, name);
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map((one) => `${file} > ${one.fullName}: ${firstLine(one.failureMessages?.[0])}`);
  });

const firstLine = (text = '') => stripVTControlCharacters(text).split('\n')[0];

const fail = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};

if (process.argv[1] === join(ROOT, 'tools', 'test.mjs')) main();
