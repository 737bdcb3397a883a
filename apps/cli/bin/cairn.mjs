#!/usr/bin/env node
/**
 * The door at the prompt. Plain JavaScript that every Node runs: an older Node would crash in the database binding, so the
 * Node that came with Cairn takes over, with the same words, streams and exit code; where there is none, one sentence
 * says so. On a new enough Node the TypeScript beside this file runs as it is.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(dirname(dirname(here))));

const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= NEEDED;

/** Where npm puts the Node of this platform: linked into `.bin`, or in its own package when links were left out. */
const nodesOfCairn = () => {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const ending = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const packages = [`node-${ending}`, `node-bin-${ending}`];
  return [
    ...(process.platform === 'win32' ? [] : [join(root, 'node_modules', '.bin', file)]),
    ...packages.flatMap((name) => [
      join(root, 'node_modules', name, 'bin', file),
      join(dirname(dirname(here)), 'node_modules', name, 'bin', file),
    ]),
  ];
};

const sayWhatIsNeeded = () => {
  process.stderr.write(
    `Cairn needs Node ${NEEDED} or newer, and this is ${process.versions.node}. Run "npm ci" in ${root}: it brings one along.\n`,
  );
  process.exitCode = 1;
};

/** The signals that end a program are passed on, so that both end together. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const handOver = (node) => {
  const child = spawn(node, [here, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CAIRN_NODE_GUARD: '1' },
  });
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  child.on('error', sayWhatIsNeeded);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const each of PASSED_ON) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
};

/** Compiled code lies beside the code that it was made from, where nobody else can put theirs. */
const run = async () => {
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'cairn-cli'));
  const { main } = await import('../src/main.ts');
  await main();
};

if (isNewEnough()) await run();
else {
  const own = process.env['CAIRN_NODE_GUARD'] === undefined ? nodesOfCairn().find(existsSync) : undefined;
  if (own === undefined) sayWhatIsNeeded();
  else handOver(own);
}
