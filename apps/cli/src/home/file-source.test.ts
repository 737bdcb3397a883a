/** What is piped in is read like a file, whatever its length, and nothing of it is left lying about. */

import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { askProgram, PROGRAM, runProgram } from '../testing/run-program.ts';
import { withPieces } from './file-source.ts';

const CSV = 'full_date,time,mood,activities,note\n2026-03-03,9:00,good,walk | tea,quiet\n';

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < count; piece += 1) yield new Uint8Array(1000).fill(piece);
}

test.each([
  ['short', 3, 10_000],
  ['longer than is held', 30, 10_000],
])('%s: any part of it can be asked for', async (_, count, held) => {
  const read = await withPieces(
    pieces(count),
    async (source) => [
      source.size,
      ...new Uint8Array(await source.slice(1999, 2001).arrayBuffer()),
      (await source.slice(count * 1000 - 10, count * 1000 + 10).arrayBuffer()).byteLength,
    ],
    held,
  );
  expect(read).toEqual([count * 1000, 1, 2, 10]);
});

/** A folder for what a program lays aside for a moment. */
const aTemporary = (): { readonly env: Readonly<Record<string, string>>; readonly left: () => number } => {
  const folder = aFolder();
  return { env: { TMPDIR: folder }, left: () => readdirSync(folder).length };
};

test('a table comes in through a pipe, once, and one undo takes it back', async () => {
  const [home, { env, left }] = [aHome(), aTemporary()];
  const first = await askProgram(['import', '-'], { home, input: CSV, env });
  expect(first).toMatchObject({ code: 0, said: { format: 'daylio-csv', added: { wins: 1, checkIns: 1 } } });
  expect(await askProgram(['import', '-'], { home, input: CSV, env })).toMatchObject({
    said: { added: { wins: 0, checkIns: 0 } },
  });
  await runProgram(['undo'], { home });
  expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [] });
  expect(left()).toBe(0);
});

const LONG = 40 * 2 ** 20;

test('what is too long to hold lies without a name and is gone, also when the program is killed', async () => {
  const [home, { env, left }] = [aHome(), aTemporary()];
  const health = `<HealthData>\n${'<Record type="x"/>'.repeat(LONG / 18)}\n</HealthData>`;
  const look = await askProgram(['import', '-', '--dry-run'], { home, input: health, env });
  expect(look).toMatchObject({ code: 0, said: { format: 'apple-health' } });
  expect(left()).toBe(0);
  const child = spawn(process.execPath, [PROGRAM, 'import', '-', '--dry-run'], {
    env: { ...process.env, ...env, CAIRN_HOME: home, CAIRN_SOURCE: '1' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  await new Promise<void>((resolve) => child.stdin.write(Buffer.alloc(LONG, 'x'), () => resolve()));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(left()).toBe(0);
});

test('nothing in the pipe, and a pipe with a name', async () => {
  const home = aHome();
  expect(await askProgram(['import', '-'], { home })).toMatchObject({ said: { error: { type: 'Empty' } } });
  const folder = aFolder();
  const [pipe, file] = [join(folder, 'pipe'), join(folder, 'a.csv')];
  writeFileSync(file, CSV);
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  const reading = askProgram(['import', pipe, '--dry-run'], { home });
  const writing = spawn('sh', ['-c', 'cat "$0" > "$1"', file, pipe]);
  expect(await reading).toMatchObject({ code: 0, said: { format: 'daylio-csv' } });
  await new Promise((resolve) =>
    writing.exitCode === null ? writing.once('close', resolve) : resolve(null),
  );
  const source = await withPieces(createReadStream(file), async ({ size }) => size);
  expect(source).toBe(CSV.length);
});
