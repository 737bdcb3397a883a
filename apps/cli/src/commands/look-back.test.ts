/** Looking back at a prompt: the picture in words, then and now, a month, a hard day, and the picture as a file. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';

type Json = Readonly<Record<string, unknown>>;

const aProgram = (wall = '2026-11-20 13:00') => {
  const home = aHome();
  let now = wall;
  const run = (...args: readonly string[]): Promise<Heard> => runWithin(args, aroundHome(home, clockAt(now)));
  return {
    ...{ home, run },
    at: (next: string): void => {
      now = next;
    },
    tells: async (...args: readonly string[]): Promise<Json> =>
      JSON.parse((await run(...args, '--json')).out) as Json,
  };
};

const aRecord = async (): Promise<ReturnType<typeof aProgram>> => {
  const program = aProgram();
  await program.run('log', 'put one cup in the sink', '--area', 'home', '--on', '2026-05-03');
  await program.run('log', 'cooked soup', '--area', 'home', '--big', '--on', '2026-11-02');
  await program.run('log', 'called Ann', '--area', 'people', '--on', '2026-08-09');
  await program.run('log', 'got out of bed', '--big', '--on', '2026-05-04');
  for (const on of ['2026-10-01', '2026-10-02', '2026-10-03'])
    await program.run('log', 'got out of bed', '--on', on);
  return program;
};

test('look-back says the picture, and then and now in the own words, with days and without a number of anything', async () => {
  const { run } = await aRecord();
  expect(await run('look-back')).toEqual({
    code: 0,
    out: `The last cairn stands in the meadow.
Behind it the path runs back to the first one, in May.
Noon light on the stair.
There is a path behind you now.

Then and now
It began on May 3, 2026.
  On May 3, 2026: put one cup in the sink

Home
  On May 3, 2026: put one cup in the sink
  On November 2, 2026: cooked soup

Once a mountain, now a stone
  On May 4, 2026: got out of bed
  On October 3, 2026: got out of bed
`,
    errors: '',
  });
  expect(await run('look-back', '--all')).toEqual(await run('look-back'));
});

test('a month says where its stones came from, its first times, and how far one got in it', async () => {
  const { run, at } = await aRecord();
  const { out } = await run('look-back', '--month');
  expect(out).toContain(`The cairns of some weeks stand along the path.
It runs back to the first one, in May.
Noon light on the stair.
`);
  expect(out).toContain(`
November
Stones from Home.

Then and now
Home
  On May 3, 2026: put one cup in the sink
  On November 2, 2026: cooked soup
`);
  expect((await run('look-back', '--year')).out).toContain(
    '\n2026\nStones from Getting up, Home, and People.\n\nFirst times\n',
  );
  expect((await run('look-back', '--year')).out).toContain('The cairns of the year stand along the path');
  at('2027-01-05 13:00');
  const quiet = await run('look-back', '--month');
  expect(quiet.out).toContain('\nJanuary\nA quiet stretch of meadow. The path goes on.\n');
  expect(quiet.out).not.toMatch(/\b(0|no|none|only|yet)\b/i);
});

test('on a hard day there are things one has done, and neither then nor now', async () => {
  const { run, tells } = await aRecord();
  await run('mood', 'low');
  const { out } = await run('look-back');
  expect(out).toContain('\nThings I have done\n');
  expect(out).toContain('cooked soup');
  expect(out).not.toMatch(/It began|Then and now|mountain, now/);
  expect(await tells('look-back', '--month')).toMatchObject({ thenNow: null, span: null });
});

test('on a hard day nothing that hurts is among the things one has done, and no note beside them', async () => {
  const { run } = await aRecord();
  await run('log', 'skipped dinner to lose weight');
  await run('log', 'washed one cup', '--note', 'still a mess everywhere');
  await run('mood', 'low');
  const { out } = await run('look-back');
  expect(out).toContain('\nThings I have done\n  washed one cup');
  expect(out).not.toMatch(/dinner|mess/);
});

test('before the first stone it is complete and kind', async () => {
  const { run } = aProgram();
  expect((await run('look-back')).out).toBe(
    'A quiet meadow. A path runs on to the mountain.\nNoon light on the stair.\nThe path begins with your first stone.\n',
  );
});

test('look-back --json has the shape that scripts rely on', async () => {
  const { tells } = await aRecord();
  expect(await tells('look-back')).toEqual({
    ok: true,
    day: '2026-11-20',
    twin: expect.any(Array),
    ground: 'There is a path behind you now.',
    things: null,
    span: null,
    thenNow: {
      began: '2026-05-03',
      first: { win: expect.any(String), text: 'put one cup in the sink', day: '2026-05-03' },
      pairs: [expect.objectContaining({ type: 'area', area: 'home' })],
      stones: [expect.objectContaining({ times: 4 })],
    },
  });
  expect(await tells('look-back', '--year')).toMatchObject({
    span: {
      name: 'year',
      from: '2026-01-01',
      to: '2026-11-20',
      areas: [
        { area: 'rise', wins: 4 },
        { area: 'home', wins: 2 },
        { area: 'people', wins: 1 },
      ],
    },
  });
});

test('two spans at once are asked about', async () => {
  const { run } = aProgram();
  expect(await run('look-back', '--month', '--year')).toEqual({
    code: 2,
    out: '',
    errors: 'Choose one of these: --month, --year or --all.\n',
  });
});

test('sixty silent days later it says the same', async () => {
  const { run, at } = await aRecord();
  const lines = async (): Promise<readonly string[]> => (await run('look-back')).out.split('\n');
  const before = await lines();
  at('2026-12-25 13:00');
  expect(await lines()).toEqual(before);
});

test('the picture is a drawing in a file for its owner alone, with none of the words in it', async () => {
  const { run, home, tells } = await aRecord();
  const path = join(home, '..', 'path.svg');
  expect(await run('picture', '--svg', path)).toEqual({
    code: 0,
    out: `The picture is saved.\n${path}\n`,
    errors: '',
  });
  const drawn = readFileSync(path, 'utf8');
  expect(drawn).toMatch(/^<svg [^>]*width="1440" height="900"><title>The last cairn[^<]*<\/title>/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  for (const word of ['sink', 'soup', 'Ann', 'bed']) expect(drawn).not.toContain(word);
  expect(existsSync(`${path}.part`)).toBe(false);
  expect(
    await tells('picture', '--svg', path, '--replace', '--light', 'night', '--size', '400x300'),
  ).toMatchObject({
    ok: true,
    file: path,
    width: 400,
    height: 300,
    twin: expect.arrayContaining(['Moonlight on the stair.']),
  });
  expect(readFileSync(path, 'utf8')).not.toBe(drawn);
  expect((await run('picture', '--svg', '-')).out).toBe(drawn);
});

test('a wrong light, a wrong size and no file are told, and nothing is written', async () => {
  const { run } = aProgram();
  expect((await run('picture')).errors).toBe('Say where it goes, like this: cairn picture --svg FILE\n');
  expect((await run('picture', '--svg', '-', '--light', 'blue')).code).toBe(2);
  for (const size of ['big', '10x10', '9000x10', '1440 900'])
    expect((await run('picture', '--svg', '-', '--size', size)).code).toBe(2);
  const nowhere = await run('picture', '--svg', '/nowhere/at/all.svg');
  expect([nowhere.code, nowhere.out]).toEqual([3, '']);
});
