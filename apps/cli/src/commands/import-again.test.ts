/** A table of one's own, after it was worked on in a spreadsheet or after something was thrown away: what is said is what is so. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const aTable = async (...wins: readonly string[]) => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  for (const words of wins) await runWithin(['log', words], around);
  const file = join(aFolder(), 'wins.csv');
  await runWithin(['export', file, '--table', 'wins'], around);
  const run = async (...args: readonly string[]) => (await runWithin(args, around)).out;
  const bringIn = () => run('import', file);
  const rewrite = (change: (text: string) => string) => {
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  return { run, bringIn, rewrite };
};

test('a row that somebody added in a sheet comes in as a win, and once', async () => {
  const { run, bringIn, rewrite } = await aTable('Opened the curtains');
  rewrite((text) => {
    const columns = (text.split('\r\n')[0] ?? '').split(',');
    const row = (day: string, words: string): string =>
      columns.map((column) => ({ localDay: day, text: words })[column] ?? '').join(',');
    return [text.trimEnd(), row('2026-11-20', 'Added in the sheet'), row('', 'No day'), ''].join('\r\n');
  });
  const first = await bringIn();
  expect(first).toContain('One win came in.');
  expect(first).toContain('One line was left out');
  expect(first).not.toContain('damaged');
  expect(await run('list')).toContain('Added in the sheet');
  expect(await bringIn()).toContain('2 were here already');
});

test('other words in a row that is here are said to differ, and what is here stays', async () => {
  const { run, bringIn, rewrite } = await aTable('Opened the curtains', 'Two cups of tea');
  rewrite((text) => text.replace('Two cups', 'Three cups'));
  const told = await bringIn();
  expect(told).toContain('2 were here already');
  expect(told).toContain('One says something else here. What is here stays.');
  expect(await run('list')).toContain('Two cups of tea');
});

test('what lies in the trash is not told as here', async () => {
  const { run, bringIn } = await aTable('Opened the curtains', 'Two cups of tea');
  await run('undo');
  const told = await bringIn();
  expect(told).toContain('One was here already');
  expect(told).toContain('One lies in the trash');
});

test('undo says what it took back, also after a file that brought nothing', async () => {
  const { run, bringIn, rewrite } = await aTable('Opened the curtains');
  await bringIn();
  expect(await run('undo')).toBe('Taken back: “Opened the curtains”.\n');
  await run('mood', 'good');
  expect(await run('undo')).toContain('how you are');
  rewrite((text) => text.replace(/[0-9a-f]{32}/, 'f'.repeat(32)));
  await bringIn();
  expect(await run('undo')).toBe('Taken back: what was brought in from wins.csv.\n');
});
