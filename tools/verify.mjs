// `npm run verify`: everything that must hold before a landing. Reuses the run of `npm test` when it was on this very tree.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './find-browser.mjs';
import { missingFor } from './find-engines.mjs';
import { ensureNode } from './node-guard.mjs';
import { ROOT, runStep } from './run-step.mjs';
import { STAMP, suite, tellSecondGos } from './test.mjs';
import { treeHash } from './tree-hash.mjs';

ensureNode();

const BUILT = join(ROOT, 'apps/web/dist/index.html');

/** What failed, told once more at the end. */
const told = [];

const testedAlready = () => {
  if (!existsSync(STAMP)) return null;
  const { tree, passed, at } = JSON.parse(readFileSync(STAMP, 'utf8'));
  return tree !== null && tree === treeHash() ? `${passed} tests passed on this very tree at ${at}` : null;
};

const tests = () => {
  const reused = testedAlready();
  if (reused === null) return runStep('tests', ['node', 'tools/test.mjs']);
  console.log(`\n== tests: ok (${reused})`);
  return true;
};

/** Every screen at every size, and the longer journeys: `npm test` leaves them to this. */
const tours = () => {
  const result = suite('tours', 'e2e/tours.vitest.config.ts', provideBrowser() ?? '');
  const { ok, passed, failed, faults } = result;
  console.log(`tours: ${passed} passed, ${failed} failed`);
  told.push(...faults);
  tellSecondGos([result]);
  return ok && passed > 0;
};

/** The core of the journeys in the engines that `npm test` does not run in. */
const engines = () => {
  const missing = ['firefox', 'webkit'].flatMap((engine) => missingFor(engine) ?? []);
  for (const sentence of missing) console.log(sentence);
  if (missing.length > 0) return false;
  const result = suite('engines', 'e2e/engines.vitest.config.ts', provideBrowser() ?? '');
  console.log(`engines: ${result.passed} passed, ${result.failed} failed`);
  told.push(...result.faults);
  tellSecondGos([result]);
  return result.ok && result.passed > 0;
};

/** The tests end with a build of the tree that they ran on. */
const build = () => {
  if (testedAlready() === null || !existsSync(BUILT))
    return runStep('build', ['node', 'tools/build.mjs', '--quiet']);
  console.log('\n== build: ok (by the tests, from this very tree)');
  return true;
};

const step = (name, command) => [name, () => runStep(name, command)];

const steps = [
  step('types', ['node', 'tools/types.mjs']),
  step('boundaries', ['npm', 'run', '--silent', 'boundaries']),
  step('lint', ['npm', 'run', '--silent', 'lint']),
  step('format', ['npm', 'run', '--silent', 'format:check']),
  step('content check', ['node', 'tools/check-content.ts']),
  step('check on words', ['node', 'tools/check-support.ts']),
  step('helplines', ['node', 'tools/check-helplines.ts']),
  ['tests', tests],
  ['tours', tours],
  ['engines', engines],
  ['build', build],
  step('operations', ['node', 'tools/check-operations.ts']),
];

const failed = steps.filter(([, run]) => !run()).map(([name]) => name);
for (const fault of told) console.log(`  ${fault}`);
console.log(failed.length === 0 ? '\nverify: all ok' : `\nverify: not ok: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
