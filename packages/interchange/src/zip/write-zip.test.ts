/** What it writes is opened by other programs: `unzip` where the machine has it, and Python's, each checking sums and sizes. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { writeZip } from './write-zip.ts';
import type { ZipMember } from './write-zip.ts';

const AT = { year: 2026, month: 11, day: 27, hour: 14, minute: 32 };
const folder = mkdtempSync(join(tmpdir(), 'cairn-zip-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const zipped = async (members: readonly ZipMember[]): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip(members, AT)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const LONG = 'Carried one cup to the sink ☕\n'.repeat(20_000);
const MEMBERS: readonly ZipMember[] = [
  { name: 'readme.txt', pieces: ['Hello.\n', 'This is yours.\n'] },
  { name: 'csv/wins.csv', pieces: [LONG, LONG] },
  { name: 'empty.txt', pieces: [] },
];

test('each file is found again by the directory, whole and under its time', async () => {
  const bytes = await zipped(MEMBERS);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(3);
  let at = bytes.readUInt32LE(end + 16);
  expect(at + bytes.readUInt32LE(end + 12)).toBe(end);
  for (const { name, pieces } of MEMBERS) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    expect(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))).toBe(name);
    const [packed, length, local] = [20, 24, 42].map((place) => bytes.readUInt32LE(at + place));
    const begin = (local ?? 0) + 30 + name.length;
    const content = inflateRawSync(bytes.subarray(begin, begin + (packed ?? 0)));
    expect(content.toString()).toBe([...(pieces as readonly string[])].join(''));
    expect(content.length).toBe(length);
    at += 46 + name.length;
  }
});

test('another program finds every sum and size right', async ({ skip }) => {
  if (spawnSync('python3', ['--version']).status !== 0) skip('this machine has no Python to read it with');
  const path = join(mkdtempSync(join(tmpdir(), 'cairn-zip-')), 'a.zip');
  writeFileSync(path, await zipped(MEMBERS));
  expect(readFileSync(path).length).toBeLessThan(20_000);
  const script =
    'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint([(i.filename,i.file_size,i.date_time[:5]) for i in z.infolist()])';
  const size = Buffer.byteLength(LONG) * 2;
  expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()).toBe(
    `[('readme.txt', 22, (2026, 11, 27, 14, 32)), ('csv/wins.csv', ${String(size)}, (2026, 11, 27, 14, 32)), ('empty.txt', 0, (2026, 11, 27, 14, 32))]`,
  );
  rmSync(path);
});

test('a source that stops in the middle stops the archive, with its own error', async () => {
  async function* broken(): AsyncGenerator<string, void, undefined> {
    yield 'one';
    await Promise.resolve();
    throw new Error('stopped');
  }
  await expect(zipped([{ name: 'a.txt', pieces: broken() }])).rejects.toThrow('stopped');
});
