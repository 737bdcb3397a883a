import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from './hex.suite.ts';
import { pad, paddedSize, padmeSize, unpad } from './padme.ts';
import vectors from './vectors/padme.json' with { type: 'json' };

const runs: fc.Parameters<unknown> = { seed: 20261127, numRuns: Number(process.env['CAIRN_RUNS'] ?? 200) };

test('every size is rounded up as the paper says', () => {
  expect(vectors.sizes.map(([length]) => [length, padmeSize(length ?? 0)])).toEqual(vectors.sizes);
});

test.each(vectors.cases)('pads as it always did, and unpads it: case %$', ({ payload, atLeast, padded }) => {
  expect(toHex(pad(fromHex(payload), atLeast))).toBe(padded);
  expect(unpad(fromHex(padded))).toEqual({ ok: true, value: fromHex(payload) });
});

test.each(vectors.fails)('was not padded so: $what', ({ bytes, error }) => {
  expect(unpad(fromHex(bytes))).toEqual({ ok: false, error: { type: error } });
});

test('what was padded comes back, at a cost of at most 12 % above the floor', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.nat(3_000), (payload, more) => {
      const padded = pad(payload);
      expect(unpad(padded)).toEqual({ ok: true, value: Uint8Array.from(payload) });
      expect(padded).toHaveLength(paddedSize(payload.length));
      expect(padded.length).toBeLessThanOrEqual(Math.max(256, (payload.length + 4) * 1.12));
      expect(unpad(pad(payload, more))).toEqual({ ok: true, value: Uint8Array.from(payload) });
    }),
    runs,
  );
});

test('rounding twice is rounding once, and longer is never smaller', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (length) => {
      const size = padmeSize(length);
      expect(padmeSize(size)).toBe(size);
      expect(size).toBeGreaterThanOrEqual(length);
      expect(padmeSize(length + 1)).toBeGreaterThanOrEqual(size);
    }),
    runs,
  );
});

test('several payloads can be given one size', () => {
  const payloads = [10, 300, 4_000].map((length) => new Uint8Array(length).fill(1));
  const size = Math.max(...payloads.map(({ length }) => paddedSize(length)));
  for (const payload of payloads) expect(pad(payload, size)).toHaveLength(size);
});

test('any bytes at all get an answer, and a part of a larger array is read from its own beginning', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const read = unpad(bytes);
      if (read.ok) expect(toHex(pad(read.value, bytes.length))).toBe(toHex(bytes));
    }),
    runs,
  );
  const within = new Uint8Array(400).fill(9);
  within.set(pad(fromHex('0102')), 100);
  expect(unpad(within.subarray(100, 356))).toEqual({ ok: true, value: fromHex('0102') });
});

test('what is no length is a bug, and stops', () => {
  for (const length of [0, -1, 1.5, Number.NaN, 2 ** 31]) expect(() => padmeSize(length)).toThrow(RangeError);
});
