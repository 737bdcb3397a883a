/** Archives that mean harm end in one word; what is whole comes out as it went in. */

import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../fixtures/read-file.ts';
import { sourceOf } from '../source/import-source.ts';
import { openZip, ZipBroken } from './open-zip.ts';
import type { ZipArchive } from './open-zip.ts';

const opened = async (bytes: Uint8Array, most?: number): Promise<ZipArchive> => {
  const archive = await openZip(sourceOf(bytes), most);
  if (!archive.ok) throw new Error(archive.error.type);
  return archive.value;
};

const firstOf = async (bytes: Uint8Array, most?: number) => {
  const archive = await opened(bytes, most);
  const [member] = archive.members;
  return member === undefined ? null : archive.bytesOf(member);
};

const PLAIN = zipSync({
  'a/words.txt': bytesOf('a stone by the river'.repeat(40)),
  'b.txt': [bytesOf('x'), { level: 0 }],
});

test('what is packed and what is stored come out as they went in', async () => {
  const archive = await opened(PLAIN);
  const texts = await Promise.all(archive.members.map((member) => archive.bytesOf(member)));
  expect(archive.members.map(({ name }) => name)).toEqual(['a/words.txt', 'b.txt']);
  expect(texts).toEqual([
    { ok: true, value: bytesOf('a stone by the river'.repeat(40)) },
    { ok: true, value: bytesOf('x') },
  ]);
});

test('a bomb is refused at its bound, however small it lies there and whatever it claims to be', async () => {
  const bomb = zipSync({ 'zeros.txt': new Uint8Array(6_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(await firstOf(bomb, 1_000_000)).toEqual({ ok: false, error: { type: 'TooMuchInside' } });
  const lying = Uint8Array.from(bomb);
  const directory = new DataView(lying.buffer).getUint32(lying.length - 6, true);
  new DataView(lying.buffer).setUint32(directory + 24, 10, true);
  expect(await firstOf(lying, 1_000_000)).toEqual({ ok: false, error: { type: 'TooMuchInside' } });
});

test('many members share one bound', async () => {
  const archive = await opened(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }), 1000);
  const both = [];
  for (const member of archive.members) both.push((await archive.bytesOf(member)).ok);
  expect(both).toEqual([true, false]);
});

test('a password is not asked for', async () => {
  const locked = Uint8Array.from(PLAIN);
  const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
  locked[directory + 8] = 1;
  expect(await firstOf(locked)).toEqual({ ok: false, error: { type: 'LockedArchive' } });
});

test('names that climb are labels: nothing is ever written by them', async () => {
  const archive = await opened(zipSync({ '../../etc/passwd': bytesOf('x'), '/root': bytesOf('y') }));
  expect(archive.members.map(({ name }) => name)).toEqual(['../../etc/passwd', '/root']);
});

test('cut short anywhere, it is broken or still whole', async () => {
  for (let length = 0; length < PLAIN.length; length += 7)
    expect(await openZip(sourceOf(PLAIN.subarray(0, length)))).toEqual({
      ok: false,
      error: { type: 'BrokenArchive' },
    });
});

test('turned bits give what went in, or an error; nothing else is thrown', async () => {
  const words = bytesOf('a stone by the river'.repeat(40));
  await fc.assert(
    fc.asyncProperty(fc.nat(PLAIN.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const turned = Uint8Array.from(PLAIN);
      turned[at] = (turned[at] ?? 0) ^ bits;
      const archive = await openZip(sourceOf(turned));
      for (const member of archive.ok ? archive.value.members : []) {
        const bytes = archive.ok ? await archive.value.bytesOf(member) : null;
        if (bytes?.ok === true) expect([words.length, 1, 0]).toContain(bytes.value.length);
      }
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 60), seed: 20261127 },
  );
});

test('what breaks in the middle of a long member is told where it is read', async () => {
  const turned = Uint8Array.from(PLAIN);
  turned[60] = 0xff;
  const archive = await opened(turned);
  const [member] = archive.members;
  const read = async () => {
    if (member !== undefined) for await (const piece of archive.piecesOf(member)) expect(piece).toBeDefined();
  };
  await expect(read()).rejects.toThrow(ZipBroken);
});
