// `npm run bench`, or `npm run bench -- P4 P8`: measures the budgets and compares them with the committed baselines.
// Options are those of bench/run.ts. Hands over to the repo's own Node where this one is too old.

import { ensureNode } from './node-guard.mjs';

ensureNode();

const { bench } = await import('../bench/run.ts');
process.exitCode = await bench(process.argv.slice(2));
