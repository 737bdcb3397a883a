#!/usr/bin/env node
/**
 * The door at the prompt. Plain JavaScript that every Node runs: on an old one, hand-over.mjs gives the word to the Node
 * that came with Cairn. On a new enough Node the bundle runs if it was made of this very source, else the source as it is.
 */

import module from 'node:module';

const NEEDED = 24;

const run = async () => {
  const { dirname, join } = process.getBuiltinModule('node:path');
  const root = dirname(dirname(dirname(import.meta.dirname)));
  // Compiled code lies beside the code that it was made from, where nobody else can put theirs.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'cairn-cli'));
  const { freshBundle } = await import('./fresh-bundle.mjs');
  const bundle = process.env['CAIRN_SOURCE'] === '1' ? null : freshBundle(root);
  const { main } =
    bundle === null ? await import('../src/main.ts') : module.createRequire(import.meta.url)(bundle);
  // The relay is a program of its own: the command line starts it by its place, and knows nothing else of it.
  await main({ relay: join(root, 'apps', 'relay', 'src', 'process', 'main.ts') });
};

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await run();
else {
  const { handOver } = await import('./hand-over.mjs');
  handOver(NEEDED);
}
