/** "Kept" means kept: whatever ends the program, however many run at once, and whoever reads the files. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder, aHome } from './testing/a-home.ts';
import { integrityOf, winIdsIn } from './testing/read-vault.ts';
import { askProgram, PROGRAM, runProgram } from './testing/run-program.ts';

const KILLS = Number(process.env['CAIRN_KILLS'] ?? 5);
const WRITER = fileURLToPath(new URL('testing/writer.ts', import.meta.url));

interface Writer {
  readonly acknowledged: () => readonly string[];
  readonly ended: Promise<number | null>;
  end(): void;
}

/** A tool of this machine. */
const machine = (program: string, ...args: readonly string[]): number | null =>
  spawnSync(program, args).status;

const startWriter = (home: string, ...args: readonly string[]): Writer => {
  const child = spawn(process.execPath, [WRITER, ...args], {
    env: { ...process.env, CAIRN_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return {
    // What stands after the last line end was not told whole.
    acknowledged: () => text.split('\n').slice(0, -1),
    ended: new Promise((resolve) => child.on('close', resolve)),
    end: () => child.kill('SIGKILL'),
  };
};

test(`a program ended without warning loses no win that it said was kept, ${KILLS} times`, async () => {
  const home = aHome();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = startWriter(home, `writer-${kill}`);
    while (writer.acknowledged().length === 0) await pause(5);
    await pause(Math.random() * 150);
    writer.end();
    await writer.ended;
    acknowledged.push(...writer.acknowledged());
    const kept = await winIdsIn(home);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    // At most the one that was under way is kept without having been told.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(kill + 1);
    expect(await integrityOf(home)).toBe('ok');
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect((await runProgram(['today'], { home })).code).toBe(0);
});

test(`a first start ended at any moment leaves no half vault, ${KILLS} times`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const home = aHome();
    const child = spawn(process.execPath, [PROGRAM, 'log', 'first'], {
      env: { ...process.env, CAIRN_HOME: home },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await pause(40 + Math.random() * 300);
    child.kill('SIGKILL');
    await ended;
    expect(await askProgram(['log', 'second'], { home })).toMatchObject({ code: 0 });
    expect(await integrityOf(home)).toBe('ok');
  }
});

test('two programs writing at once both keep everything', async () => {
  const home = aHome();
  const writers = ['one', 'other'].map((name) => startWriter(home, name, '40'));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  const kept = await winIdsIn(home);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged());
  expect(acknowledged).toHaveLength(80);
  expect(acknowledged.every((id) => kept.has(id))).toBe(true);
  expect(kept.size).toBe(80);
  expect(await integrityOf(home)).toBe('ok');
});

test('programs that start a home at the same moment make one vault', async () => {
  const home = aHome();
  const names = ['a', 'b', 'c', 'd'];
  const ended = await Promise.all(names.map((name) => runProgram(['log', name], { home })));
  expect(ended.map(({ code, errors }) => [code, errors])).toEqual(names.map(() => [0, '']));
  expect((await winIdsIn(home)).size).toBe(4);
});

test('no file holds a word that was written', async () => {
  const home = aHome();
  const planted = ['heliotrope', 'quicksilver', 'marmalade'];
  await runProgram(['log', 'heliotrope in the window', '--note', 'quicksilver morning'], { home });
  await runProgram(['search', 'marmalade'], { home });
  // An open connection leaves the log that is not folded in yet.
  const writer = startWriter(home, 'marmalade');
  while (writer.acknowledged().length < 3) await pause(5);
  writer.end();
  await writer.ended;
  const names = readdirSync(home);
  expect(names).toContain('vault.db-wal');
  for (const name of names) {
    const bytes = readFileSync(join(home, name));
    for (const word of [...planted, 'SQLite format 3'])
      expect([name, word, name !== 'lock.db' && bytes.includes(word)]).toEqual([name, word, false]);
  }
});

/** A file system of little more than a megabyte, where this user may make one. */
const aSmallDisk = (): string | null => {
  const folder = join(aFolder(), 'small');
  mkdirSync(folder);
  if (machine('mount', '-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', folder) !== 0) return null;
  onTestFinished(() => void machine('umount', '-l', folder));
  return folder;
};

/** Takes what room is left, to the last page. */
const fillUp = (path: string): void => {
  try {
    writeFileSync(path, Buffer.alloc(1024 * 1024));
  } catch {
    // There was less room than that, and now there is none.
  }
};

test('when the disk is full the words come back and what was kept stays', async ({ skip }) => {
  const disk = aSmallDisk();
  if (disk === null) skip('mounting a small file system needs rights that this user has not');
  const home = join(String(disk), 'home');
  const words = 'a long and winding walk '.repeat(400);
  const kept: unknown[] = [];
  let refusal: Awaited<ReturnType<typeof askProgram>> | null = null;
  while (refusal === null && kept.length < 200) {
    const answer = await askProgram(['log', '-'], { home, input: words });
    if (answer.code === 0) kept.push((answer.said['win'] as { id: string }).id);
    else refusal = answer;
  }
  expect(refusal).toMatchObject({ code: 4, said: { error: { type: 'NoRoom' }, words } });
  expect(String(refusal?.said['message'])).toContain('no room left');
  const filling = join(String(disk), 'filling');
  fillUp(filling);
  const { errors } = await runProgram(['log', 'the words that did not fit '.repeat(300)], { home });
  expect(errors).toContain('the words that did not fit');
  rmSync(filling);
  const listed = (await askProgram(['list', '--limit', '500'], { home })).said['wins'] as readonly {
    id: string;
  }[];
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(kept));
  expect(await integrityOf(home)).toBe('ok');
});

/** Nothing fits; the vault fits and is not folded into its file; and what lies between. */
test.for([1160, 980, 800, 650, 520])(
  'a disk full with %d kB on the first day makes no half vault',
  async (taken, { skip }) => {
    const disk = aSmallDisk();
    if (disk === null) skip('mounting a small file system needs rights that this user has not');
    const home = join(String(disk), 'home');
    const filling = join(String(disk), 'filling');
    writeFileSync(filling, Buffer.alloc(taken * 1024));
    expect(await askProgram(['log', 'a walk'], { home })).toMatchObject({
      code: 4,
      said: { error: { type: 'NoRoom' }, words: 'a walk' },
    });
    writeFileSync(filling, '');
    expect((await runProgram(['log', 'a walk'], { home })).out).toBe('Kept. The first stone.\n');
  },
);

test('a file that may not grow is told as it is, and the words come back', async ({ skip }) => {
  if (machine('prlimit', '--version') !== 0) skip('prlimit is not on this machine');
  const home = aHome();
  await runProgram(['log', 'before'], { home });
  const by = ['prlimit', '--fsize=170000', process.execPath, PROGRAM];
  const ended = await askProgram(['log', '-'], { home, by, input: 'word '.repeat(1999) });
  if (ended.code === 0) await askProgram(['log', '-'], { home, by, input: 'word '.repeat(1999) });
  const last = await askProgram(['log', '-'], { home, by, input: 'word '.repeat(1999) });
  expect(last).toMatchObject({ code: 4, said: { words: 'word '.repeat(1999) } });
  expect(await integrityOf(home)).toBe('ok');
});
