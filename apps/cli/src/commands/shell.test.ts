/** Completion and manual page: of the commands as they are, and read by the programs they are for. */

import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../command-names.ts';
import { exportFile } from './export.ts';
import { importFile } from './import.ts';
import { report } from './report.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const run = async (...args: readonly string[]) =>
  runWithin(args, aroundHome(aHome(), clockAt('2026-11-27 14:00')));

test('bash finishes commands, options, values and files', async () => {
  const { out } = await run('completion', 'bash');
  const complete = (...words: readonly string[]): string => {
    const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _cairn; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim();
  };
  expect(complete('cairn', 'exp')).toBe('export');
  expect(complete('cairn', 'export', '--f')).toBe('--format --from');
  expect(complete('cairn', '').split(' ')).toEqual([...COMMAND_NAMES]);
  expect(complete('cairn', 'import', '--date-order', '')).toBe('day-first month-first');
  expect(complete('cairn', 'export', '--format', 'm')).toBe('markdown');
  expect(complete('cairn', 'export', '--table', 'wor')).toBe('wordings');
  expect(complete('cairn', 'report', '--parts', '')).toBe('areas check-ins forms paths: words:');
  expect(complete('cairn', 'log', 'tea', '--area', 'ho')).toBe('home');
  expect(complete('cairn', 'path', 're')).toBe('rest');
  expect(complete('cairn', 'help', 'imp')).toBe('import');
  // Nothing: then bash offers the files that there are.
  for (const words of [
    ['import', ''],
    ['export', 'my-'],
    ['report', '--html', ''],
    ['backup', '--to', ''],
  ])
    expect([words, complete('cairn', ...words)]).toEqual([words, '']);
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
  expect((await run('completion', 'fish')).out).toContain(
    "'__fish_seen_subcommand_from import' -l date-order -x -a 'day-first month-first'",
  );
  expect((await run('completion', 'fish')).out).toContain("'__fish_seen_subcommand_from import' -F\n");
  expect((await run('completion')).code).toBe(2);
});

test('the manual has every command, and no letter that roff would take for its own', async () => {
  const { out } = await run('man');
  for (const name of COMMAND_NAMES) expect(out).toContain(`.B cairn ${name.replaceAll('-', '\\-')}`);
  const text = out.split('\n').filter((line) => !/^\.(TH|SH|TP|B|br)\b/.test(line));
  for (const line of text) expect(line).not.toMatch(/^[.']/);
});

test.each([
  ['import', importFile],
  ['export', exportFile],
  ['report', report],
])('help for %s names each of its options, and completion has it', async (name, { options }) => {
  const { out } = await run('help', name);
  const completion = (await run('completion', 'fish')).out;
  for (const option of Object.keys(options)) {
    expect(out).toContain(`--${option}`);
    expect(completion).toContain(`'__fish_seen_subcommand_from ${name}' -l ${option}`);
  }
});
