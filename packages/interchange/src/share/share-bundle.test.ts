import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureType, readShareBundle, writeShareBundle } from './share-bundle.ts';
import type { ShareBundle } from './share-bundle.ts';

const RUNS = Number(process.env['CAIRN_RUNS'] ?? 100);

const aPicture = fc
  .tuple(fc.constantFrom([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff]), fc.uint8Array({ maxLength: 50 }))
  .map(([head, rest]) => Uint8Array.from([...head, ...rest]));

const aBundle: fc.Arbitrary<ShareBundle> = fc.record({
  line: fc.option(fc.string({ unit: 'grapheme' })),
  stones: fc.array(
    fc.record({
      text: fc.string({ unit: 'grapheme' }),
      day: fc.option(fc.constantFrom('2026-11-27', '2020-02-29')),
    }),
    { maxLength: 5 },
  ),
  picture: fc.option(aPicture),
});

test('what was written is what is read', () => {
  fc.assert(
    fc.property(aBundle, (bundle) => {
      expect(readShareBundle(writeShareBundle(bundle))).toEqual(bundle);
    }),
    { numRuns: RUNS },
  );
});

test('it holds what was given and not one thing more', () => {
  const stone = { text: 'opened the curtains', day: null, note: 'not for others', id: 'a1' };
  const bytes = writeShareBundle({ line: null, stones: [stone], picture: null });
  expect(readShareBundle(bytes)?.stones).toEqual([{ text: 'opened the curtains', day: null }]);
  expect(new TextDecoder().decode(bytes)).not.toContain('not for others');
});

test('any bytes end in a bundle or in nothing', () => {
  const good = writeShareBundle({ line: 'thank you', stones: [{ text: 'x', day: null }], picture: null });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(good.length), (wild, at) => {
      const changed = good.slice();
      if (wild[0] !== undefined) changed[at] = wild[0];
      for (const bytes of [wild, changed, good.subarray(0, at)]) {
        const read = readShareBundle(bytes);
        if (read !== null) expect(readShareBundle(writeShareBundle(read))).toEqual(read);
      }
    }),
    { numRuns: RUNS },
  );
});

const of = (json: unknown, more: readonly number[] = []): Uint8Array => {
  const text = new TextEncoder().encode(JSON.stringify(json));
  return Uint8Array.from([0, 0, text.length >> 8, text.length & 255, ...text, ...more]);
};

test.each([
  ['another version', of({ v: 2, line: null, stones: [] })],
  ['a line that is no text', of({ v: 1, line: 7, stones: [] })],
  ['stones that are no list', of({ v: 1, line: null, stones: {} })],
  ['a stone without words', of({ v: 1, line: null, stones: [{ day: null }] })],
  ['a day that is none', of({ v: 1, line: null, stones: [{ text: 'x', day: 'today' }] })],
  [
    'too many stones',
    of({ v: 1, line: null, stones: Array.from({ length: 201 }, () => ({ text: '', day: null })) }),
  ],
  ['a picture that could run', of({ v: 1, line: null, stones: [] }, [...Buffer.from('<svg onload=x>')])],
  ['a length beyond the end', Uint8Array.of(255, 255, 255, 255, 1)],
  ['nothing', new Uint8Array()],
])('%s is not opened', (_what, bytes) => {
  expect(readShareBundle(bytes)).toBeNull();
});

test('a picture is known by its first bytes', () => {
  expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1))).toBe('image/png');
  expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff))).toBe('image/jpeg');
  expect(pictureType(new TextEncoder().encode('<svg'))).toBeNull();
});
