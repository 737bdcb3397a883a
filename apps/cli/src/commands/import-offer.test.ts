/** What is not done yet in another app is offered, once, and none of it is poured in. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const TASKS = [
  '"List Name","Title","Status","Completed Time"',
  '"Home","Beds","1","2026-03-03T10:00:00+0000"',
  '"Home","Phone the bank","0",""',
  '"Home","Letter","0",""',
].join('\n');

test('open tasks are told, and one that is a path already is not told again', async () => {
  const home = aHome();
  const file = join(home, '..', 'TickTick.csv');
  writeFileSync(file, `${TASKS}\n`);
  const offered = async () => (await askProgram(['import', file, '--offer'], { home })).said;
  expect(await offered()).toMatchObject({ openTasks: ['Phone the bank', 'Letter'] });
  expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [] });
  await runProgram(['path', 'new', 'phone  the Bank'], { home });
  expect(await offered()).toMatchObject({ openTasks: ['Letter'] });
  await runProgram(['path', 'new', 'Letter'], { home });
  expect((await runProgram(['import', file, '--offer'], { home })).out).toContain('nothing in this file');
});
