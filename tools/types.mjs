// All types: the packages as they stand alone (TypeScript 7), the tests, and the Svelte components.

import { ensureNode } from './node-guard.mjs';
import { runStep } from './run-step.mjs';

ensureNode();

const TSC = 'node_modules/@typescript/native/bin/tsc';

const steps = [
  ['types of packages and apps', ['node', TSC, '-b']],
  ['types of tests', ['node', TSC, '-p', 'tsconfig.tests.json']],
  [
    'types of components',
    ['svelte-check', '--workspace', 'apps/web', '--tsconfig', './tsconfig.json', '--threshold', 'warning'],
  ],
];

process.exitCode = steps.every(([name, command]) => runStep(name, command)) ? 0 : 1;
