/** Completion and manual page: of the commands as they are, and read by the programs they are for. */

import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../command-names.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const run = async (...args: readonly string[]) =>
  runWithin(args, aroundHome(aHome(), clockAt('2026-11-27 14:00')));

test('bash finishes commands, and the options of each', async () => {
  const { out } = await run('completion', 'bash');
  const complete = (...words: readonly string[]): string => {
    const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _cairn; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim();
  };
  expect(complete('cairn', 'exp')).toBe('export');
  expect(complete('cairn', 'export', '--f')).toBe('--format --from');
  expect(complete('cairn', '').split(' ')).toEqual([...COMMAND_NAMES]);
});

test('linked into a folder of the shell, it runs from anywhere', ({ skip }) => {
  if (process.platform === 'win32') skip('links need a right there that few have');
  const folder = aFolder();
  symlinkSync(fileURLToPath(new URL('../../bin/cairn.mjs', import.meta.url)), join(folder, 'cairn'));
  const { status, stdout } = spawnSync(join(folder, 'cairn'), ['version'], { cwd: folder, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^cairn \d+\.\d+\.\d+\n$/)]);
});

test('zsh and fish have one each; another shell is asked for by name', async () => {
  expect((await run('completion', 'zsh')).out).toContain('bashcompinit');
  expect((await run('completion', 'fish')).out).toContain("'__fish_seen_subcommand_from report' -l parts");
  expect((await run('completion')).code).toBe(2);
});

test('the manual has every command, and no letter that roff would take for its own', async () => {
  const { out } = await run('man');
  for (const name of COMMAND_NAMES) expect(out).toContain(`.B cairn ${name.replaceAll('-', '\\-')}`);
  const text = out.split('\n').filter((line) => !/^\.(TH|SH|TP|B|br)\b/.test(line));
  for (const line of text) expect(line).not.toMatch(/^[.']/);
});
