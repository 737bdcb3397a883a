// `npm run cluster`: a relay of many nodes and two databases on this machine. See bench/cluster/run.ts.

import { ensureNode } from './node-guard.mjs';

ensureNode();
await import('../bench/cluster/run.ts');
