/** The entry point on other versions of Node: never a crash, and the same ending as on a new one. */

import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from './testing/a-home.ts';
import { PROGRAM, runProgram } from './testing/run-program.ts';

/** A Node of this machine that is too old for Cairn, if there is one. */
const oldNode = (): string | null => {
  const found = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
  const isOld = (path: string): boolean => {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout;
    return Number(/^v(\d+)/.exec(version)?.[1]) < 24;
  };
  return found.find(isOld) ?? null;
};

const OLD = oldNode();

test.skipIf(OLD === null)('on an old Node the one that came with Cairn takes over', async () => {
  const home = aHome();
  const by = [String(OLD), PROGRAM];
  const kept = await runProgram(['log', '-'], { home, by, input: 'from an old Node' });
  expect(kept).toEqual({ code: 0, out: 'Kept. The first stone.\n', errors: '' });
  expect((await runProgram(['list'], { home, by })).out).toContain('from an old Node');
  expect((await runProgram(['undo', '--no'], { home, by })).code).toBe(2);
});

test.skipIf(OLD === null)(
  'where no newer Node lies beside it, one sentence says what is needed',
  async () => {
    const folder = aFolder();
    const bin = join(folder, 'apps', 'cli', 'bin');
    cpSync(dirname(PROGRAM), bin, { recursive: true });
    const alone = join(bin, 'cairn.mjs');
    const ended = await runProgram(['log', 'x'], { home: aHome(), by: [String(OLD), alone] });
    expect(ended.code).toBe(1);
    expect(ended.out).toBe('');
    expect(ended.errors).toMatch(
      /^Cairn needs Node 24 or newer, and this is \d+\.\d+\.\d+\. Run "npm ci" in .*\n$/,
    );
  },
);

test.skipIf(OLD === null)('what hands over does not hand over for ever', async () => {
  const by = [String(OLD), PROGRAM];
  const ended = await runProgram(['version'], { home: aHome(), by, env: { CAIRN_NODE_GUARD: '1' } });
  expect(ended.code).toBe(1);
});
