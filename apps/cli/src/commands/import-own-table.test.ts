/** A table of somebody's own: its columns are said once, and remembered. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const aFile = (text: string): { readonly home: string; readonly file: string } => {
  const home = aHome();
  const file = join(home, '..', 'mine.csv');
  writeFileSync(file, text);
  return { home, file };
};

const texts = async (home: string): Promise<readonly string[]> => {
  const { said } = await askProgram(['list'], { home });
  return (said as { wins: { text: string }[] }).wins.map(({ text }) => text).toSorted();
};

test('what is said of columns is used, told, and used again for the next file of the same columns', async () => {
  const { home, file } = aFile('Day,A,B\n2026-03-03,tea,quiet\n');
  const look = await askProgram(['import', file, '--dry-run'], { home });
  expect(look.said).toMatchObject({ columns: { names: ['Day', 'A', 'B'], missing: null } });
  const map = ['--map', 'text=b', '--map', 'note=A'];
  const first = await askProgram(['import', file, ...map], { home });
  expect(first.said).toMatchObject({ added: { wins: 1 }, columns: { map: { words: 'B', note: 'A' } } });
  writeFileSync(file, 'Day,A,B\n2026-03-04,soup,warm\n');
  expect((await runProgram(['import', file], { home })).out).toContain('date=Day, text=B, note=A');
  expect(await texts(home)).toEqual(['quiet', 'warm']);
});

test('a column that is not there, a role that is none, and a file that needs none are told apart', async () => {
  const { home, file } = aFile('Day,Amount\n2026-03-03,12\n');
  const codes = [];
  for (const args of [[], ['--map', 'text=Words'], ['--map', 'tea=Day'], ['--map', 'scale=9-1']])
    codes.push(await askProgram(['import', file, ...args], { home }));
  expect(codes.map(({ code, said }) => [code, (said['error'] as { type: string }).type])).toEqual([
    [1, 'NeedsColumns'],
    [2, 'UnknownColumn'],
    [2, 'BadInput'],
    [2, 'BadInput'],
  ]);
  writeFileSync(file, 'FeatureName,Timestamp,Value\nWalk,2026-03-03T23:30:00.000-08:00,1\n');
  const known = await askProgram(['import', file, '--map', 'text=Value'], { home });
  expect(known).toMatchObject({ code: 2, said: { error: { type: 'NoColumns' } } });
  expect(await texts(home)).toEqual([]);
});
