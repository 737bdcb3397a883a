/**
 * On a Node that is too old, which would crash in the database binding: the Node that came with Cairn takes over, with the
 * same words, streams and exit code. Where there is none, one sentence says so.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = join(dirname(fileURLToPath(import.meta.url)), 'cairn.mjs');
const root = dirname(dirname(dirname(dirname(here))));

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

/** The signals that end a program are passed on, so that both end together. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const runOn = (node, sayWhatIsNeeded) => {
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

/** `needed` is the major version that Cairn needs. */
export const handOver = (needed) => {
  const sayWhatIsNeeded = () => {
    process.stderr.write(
      `Cairn needs Node ${needed} or newer, and this is ${process.versions.node}. Run "npm ci" in ${root}: it brings one along.\n`,
    );
    process.exitCode = 1;
  };
  const own = process.env['CAIRN_NODE_GUARD'] === undefined ? nodesOfCairn().find(existsSync) : undefined;
  if (own === undefined) sayWhatIsNeeded();
  else runOn(own, sayWhatIsNeeded);
};
