/** What is said after an import can be followed, and names what came in. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { runProgram } from '../testing/run-program.ts';

const aTable = (text: string): { readonly home: string; readonly file: string } => {
  const file = join(aFolder(), 'table.csv');
  writeFileSync(file, text);
  return { home: aHome(), file };
};

const aDiary = (): ReturnType<typeof aTable> =>
  aTable('full_date,date,weekday,time,mood,activities,note\n2020-03-02,March 2,Monday,21:15,wobbly,,\n');

const moods = async (home: string): Promise<readonly unknown[]> => {
  const { out } = await runProgram(['export', '-'], { home });
  return (JSON.parse(out) as { checkIns: { mood: number | null }[] }).checkIns.map(({ mood }) => mood);
};

test('a mood word gets its number as the words after the import say', async () => {
  const { home, file } = aDiary();
  const look = await runProgram(['import', file, '--dry-run'], { home });
  expect(look.out).toContain('To give one a number, ask again with --mood word=5');
  expect(look.out).toContain('One note on a day');
  const first = await runProgram(['import', file], { home });
  expect(first.out).toContain('One note on a day came in.');
  expect(first.out).toContain('take this back first (cairn undo), then ask again with --mood word=5');
  await runProgram(['undo'], { home });
  await runProgram(['import', file, '--mood', 'wobbly=3'], { home });
  expect(await moods(home)).toEqual([3]);
});

test('an import that brings nothing says so, and tells nobody to take it back', async () => {
  const { home, file } = aDiary();
  await runProgram(['import', file], { home });
  const { out } = await runProgram(['import', file], { home });
  expect(out).toContain('Nothing new came in, and nothing here was changed.');
  expect(out).not.toContain('It is here.');
  expect(out).not.toContain('undo');
});

test('rest days that come in are named', async () => {
  const [home, other] = [aHome(), aHome()];
  const file = join(aFolder(), 'all.json');
  await runProgram(['rest', '--on', 'yesterday'], { home });
  await runProgram(['export', file], { home });
  expect((await runProgram(['import', file], { home: other })).out).toContain('One rest day came in.');
});

test('a scale is given to moods of a table once they were taken back', async () => {
  const { home, file } = aTable('Day,Mood\n2026-03-03,4\n2026-03-04,2\n');
  const first = await runProgram(['import', file, '--map', 'scale=0-10'], { home });
  expect(first.out).toContain('take this back first (cairn undo), then ask again with --map');
  await runProgram(['undo'], { home });
  await runProgram(['import', file, '--map', 'scale=1-5'], { home });
  expect((await moods(home)).toSorted()).toEqual([3, 8]);
});

test('a look ahead shows three lines as they would come in, and says where the dates can be read in two ways', async () => {
  const long = 'w'.repeat(80);
  const { home, file } = aTable(
    `Day,Did,Note\n3/4/2026,Tea,\n4/4/2026,${long},\n5/4/2026,Soup,warm\n6/4/2026,Bread,\n`,
  );
  const { out } = await runProgram(['import', file, '--dry-run'], { home });
  expect(out).toContain('A few of them:');
  expect(out).toMatch(/April.*: Tea\n.*: w{60}…\n.*: Soup · warm\n/);
  expect(out).not.toContain('Bread');
  expect(out).toContain('The dates in this file can be read in two ways. Here the day is read first.');
  expect(out).toContain('Nothing was kept.');
  const other = await runProgram(['import', file, '--dry-run', '--date-order', 'month-first'], { home });
  expect(other.out).not.toContain('two ways');
  expect(other.out).toMatch(/March.*: Tea\n/);
});

test('a table of ours that a spreadsheet wrote anew is asked about, and then read', async () => {
  const { home, file } = aTable('localDay;taken\r\n3/4/2026;TRUE\r\n');
  const asked = await runProgram(['import', file], { home });
  expect([asked.code, asked.errors]).toEqual([1, expect.stringContaining('--date-order day-first')]);
  const read = await runProgram(['import', file, '--date-order', 'month-first'], { home });
  expect(read.out).toContain('One rest day came in.');
});

test('signs that nobody sees are left out, and it is said', async () => {
  const { home, file } = aTable('full_date,time,mood,note\n2026-03-03,9:00,good,a bell \u0007 here\n');
  const { out, code } = await runProgram(['import', file], { home });
  expect([code, out]).toEqual([0, expect.stringContaining('signs that nobody can see were left out')]);
});

test('a mood word that the file has not is named, and nothing is kept', async () => {
  const { home, file } = aDiary();
  for (const look of [[], ['--dry-run']]) {
    const { code, errors } = await runProgram(['import', file, '--mood', 'wobly=3', ...look], { home });
    expect([code, errors]).toEqual([2, expect.stringContaining('no mood word “wobly”')]);
    expect(errors).toContain('It has: wobbly.');
  }
  await runProgram(['import', file, '--mood', ' Wobbly=3'], { home });
  expect(await moods(home)).toEqual([3]);
});
