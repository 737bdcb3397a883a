// `npm run life -- --wins 50000 --home DIR [--seed 1]`: fills a vault with an invented life, for benches and for looking at.

import { ensureNode } from './node-guard.mjs';

ensureNode();

const { fillWithLife } = await import('./life.ts');
process.exitCode = await fillWithLife(process.argv.slice(2));
