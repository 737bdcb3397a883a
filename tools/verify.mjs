// `npm run verify`: everything that must hold before a landing. Reuses the run of `npm test` when it was on this very tree.

import { existsSync, readFileSync } from 'node:fs';
import { provideBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';
import { runStep } from './run-step.mjs';
import { STAMP, suite } from './test.mjs';
import { treeHash } from './tree-hash.mjs';

ensureNode(import.meta.url);

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
  const { ok, passed, failed } = suite('tours', 'e2e/tours.vitest.config.ts', provideBrowser() ?? '');
  console.log(`tours: ${passed} passed, ${failed} failed`);
  return ok && passed > 0;
};

const steps = [
  () => runStep('types', ['node', 'tools/types.mjs']),
  () => runStep('boundaries', ['npm', 'run', '--silent', 'boundaries']),
  () => runStep('lint', ['npm', 'run', '--silent', 'lint']),
  () => runStep('format', ['npm', 'run', '--silent', 'format:check']),
  () => runStep('content check', ['node', 'tools/check-content.ts']),
  () => runStep('check on words', ['node', 'tools/check-support.ts']),
  () => runStep('helplines', ['node', 'tools/check-helplines.ts']),
  tests,
  tours,
  () => runStep('build', ['node', 'tools/build.mjs']),
];

const failed = steps.filter((step) => !step());
console.log(
  failed.length === 0 ? '\nverify: all ok' : `\nverify: ${failed.length} of ${steps.length} steps not ok`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
