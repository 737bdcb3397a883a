/**
 * Copies of every kind of file with bytes turned, cut out and put in, and whatever is put into an archive: each ends in a plan of
 * whole records or in one error, and none holds more than its bound. `CAIRN_RUNS` makes it long.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn } from './fixtures/fault-in.ts';
import { aZip, bytesOf, OPTIONS } from './fixtures/read-file.ts';
import { SMALL_FILES } from './fixtures/small-files.ts';
import { readImport, sourceOf } from './index.ts';

const ALL = Object.values(SMALL_FILES).flat();

const aHarm = fc.record({
  at: fc.nat(20_000),
  put: fc.uint8Array({ maxLength: 4 }),
  gap: fc.nat(12),
  turn: fc.nat(255),
});

const aHarmedFile = fc
  .tuple(fc.constantFrom(...ALL), fc.array(aHarm, { minLength: 1, maxLength: 3 }))
  .map(([file, harms]) =>
    harms.reduce((bytes, { at, put, gap, turn }) => {
      const from = at % Math.max(1, bytes.length);
      const left = bytes.subarray(from + gap);
      const turned = Uint8Array.from(left);
      if (turned.length > 0) turned[0] = (turned[0] ?? 0) ^ turn;
      return new Uint8Array([...bytes.subarray(0, from), ...put, ...turned]);
    }, file),
  );

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 300), seed: 20261127 };

test('every seed is read as it is', async () => {
  for (const seed of ALL) {
    const plan = await readImport(sourceOf(seed), OPTIONS);
    expect(
      plan.ok && plan.value.counts.wins + plan.value.counts.checkIns + plan.value.counts.entries,
    ).toBeGreaterThan(0);
  }
});

test('a harmed copy, alone or packed, ends in whole records or in one error', async () => {
  await fc.assert(
    fc.asyncProperty(aHarmedFile, fc.boolean(), async (file, isPacked) => {
      const given = isPacked ? aZip({ 'a.json': file }) : file;
      const plan = await readImport(sourceOf(given), OPTIONS);
      if (plan.ok) expect(faultIn(plan.value)).toBeNull();
      else expect(plan.error.type).toMatch(/^[A-Z]\w+$/);
    }),
    runs,
  );
});

test('one line of ten megabytes, and brackets within brackets, end in an answer', async () => {
  for (const text of [
    'x'.repeat(10_000_000),
    `{"habits":${'['.repeat(200_000)}`,
    `Date,${'a,'.repeat(500_000)}\n2026-03-03,2\n`,
  ])
    expect((await readImport(sourceOf(bytesOf(text)), OPTIONS)).ok).toBe(false);
});
