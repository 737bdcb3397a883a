/** Laws of the codec: what was written is read; any bytes end in a chunk or in a named reason, and never hold much. */

import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Change } from '../change.ts';
import type { DeviceId, Hlc } from '../hybrid-clock.ts';
import { purgeChange, setChange } from '../set-change.ts';
import { encodeCbor } from './cbor.ts';
import { headOf, packChunk, readChunk, writeChunk } from './chunk.ts';
import type { ChunkHead } from './chunk-head.ts';
import { encodeItem, rereadItem } from './item-codec.ts';
import { MOST_UNPACKED } from './limits.ts';
import { unpackBytes } from './pack.ts';
import { pad, paddedLength, padme, unpad } from './padding.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';

const runs = { seed: 20_261_127, numRuns: Number(process.env['CAIRN_RUNS'] ?? 200) };

const hexOf = <T extends string>(length: number): fc.Arbitrary<T> =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => Buffer.from(bytes).toString('hex') as T);

const at = fc.record({
  id: hexOf<EntityId>(16),
  entity: fc.constantFrom('win', 'entry', 'aKindOfLater'),
  hlc: hexOf<Hlc>(16),
});
const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      at,
      fc.dictionary(fc.constantFrom('text', 'note', 'a', 'constructor'), value, { minKeys: 1 }),
      fc.option(hexOf<Hlc>(16)),
    )
    .map(([head, set, base]) => setChange(head, set, base)),
  at.map(purgeChange),
);
const head: fc.Arbitrary<ChunkHead> = fc
  .record({
    device: hexOf<DeviceId>(8),
    run: hexOf<RunId>(8),
    counter: fc.nat(),
    seen: fc.option(
      fc.record({ epoch: hexOf<LogEpoch>(16), seq: fc.maxSafeNat(), head: hexOf<ChainHash>(32) }),
    ),
    told: fc.constantFrom(0 as const, 1 as const, 2 as const),
  })
  .map(headOf);

test('a chunk is read as it was written', () => {
  fc.assert(
    fc.property(head, fc.array(change), (of, changes) => {
      expect(readChunk(writeChunk(of, changes.map(encodeItem)))).toEqual({
        ok: true,
        value: { ...of, items: changes },
      });
    }),
    runs,
  );
});

const REASONS = ['bad-padding', 'bad-deflate', 'bad-chunk', 'newer-form', 'too-large'];

const endsWell = (bytes: Uint8Array): void => {
  const read = readChunk(bytes);
  if (!read.ok) expect(REASONS).toContain(read.reason);
};

test('any bytes end in a chunk or in a named reason: raw, padded, packed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      endsWell(bytes);
      endsWell(pad(bytes));
      endsWell(pad(deflateSync(bytes)));
    }),
    runs,
  );
});

test('any CBOR ends in a chunk or in a named reason', () => {
  const near = fc.tuple(
    fc.constantFrom(0, 1, 2, 'x'),
    fc.oneof(fc.nat(), fc.anything()),
    fc.oneof(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.anything()),
    fc.oneof(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.anything()),
    fc.oneof(fc.nat(), fc.anything()),
    fc.oneof(fc.constant(null), fc.anything()),
    fc.oneof(fc.nat(3), fc.anything()),
    fc.oneof(fc.array(fc.array(fc.anything())), fc.anything()),
  );
  fc.assert(
    fc.property(fc.oneof(near, fc.anything()), (odd) => {
      let bytes: Uint8Array;
      try {
        bytes = encodeCbor(odd);
      } catch {
        return;
      }
      endsWell(pad(deflateSync(bytes)));
    }),
    runs,
  );
});

test('a chunk with any byte of it altered ends in a chunk or in a named reason', () => {
  fc.assert(
    fc.property(
      head,
      fc.array(change, { maxLength: 5 }),
      fc.nat(),
      fc.nat(255),
      (of, changes, ...[where, byte]) => {
        const bytes = writeChunk(of, changes.map(encodeItem));
        bytes[where % bytes.length] = byte;
        endsWell(bytes);
      },
    ),
    runs,
  );
});

test('what is packed a thousandfold is not unpacked', () => {
  const bomb = deflateSync(new Uint8Array(9 * 1024 * 1024));
  expect(readChunk(pad(bomb))).toEqual({ ok: false, reason: 'too-large' });
  expect(unpackBytes(bomb, 2 * MOST_UNPACKED)).toHaveLength(9 * 1024 * 1024);
});

test.each([
  ['empty arrays without end', 0x80],
  ['arrays in arrays without end', 0x81],
  ['empty maps without end', 0xa0],
])('%s are refused before they fill the memory', (_, byte) => {
  const plain = new Uint8Array(1_000_005).fill(byte);
  plain.set([0x9a, 0x00, 0x0f, 0x42, 0x40]);
  expect(readChunk(pad(deflateSync(plain)))).toEqual({ ok: false, reason: 'bad-chunk' });
});

// Found by `npm run soak -- fuzz`.
test.each([
  ['a list', 'a281010281020a'],
  ['a map', 'a2a1010102a1020103'],
])('a change with a map that has %s for a key is damage, and throws nothing', (_, hex) => {
  const of = headOf({
    device: '1'.repeat(16) as DeviceId,
    run: '2'.repeat(16) as RunId,
    counter: 1,
    seen: null,
    told: 0,
  });
  const odd = new Uint8Array(Buffer.from(hex, 'hex'));
  expect(readChunk(writeChunk(of, [odd]))).toEqual({ ok: false, reason: 'bad-chunk' });
  expect(rereadItem({ kind: 'unread', cbor: hex })).toBeNull();
});

test('a form of a newer Cairn is told apart from damage', () => {
  expect(readChunk(pad(deflateSync(encodeCbor([2, 'whatever']))))).toEqual({
    ok: false,
    reason: 'newer-form',
  });
});

test('what a newer Cairn wrote inside a chunk is kept as it came, written again as it came, and read by one that knows', () => {
  const of = headOf({
    device: '1'.repeat(16) as DeviceId,
    run: '2'.repeat(16) as RunId,
    counter: 1,
    seen: null,
    told: 0,
  });
  const known = purgeChange({ id: '3'.repeat(32) as EntityId, entity: 'win', hlc: '4'.repeat(32) as Hlc });
  const newer = encodeCbor([
    'win',
    new Uint8Array(16),
    new Uint8Array(16),
    null,
    { tags: ['a', 1.5, { b: null }] },
    'more',
  ]);
  const read = readChunk(writeChunk(of, [newer, encodeItem(known)]));
  if (!read.ok) throw new Error(read.reason);
  const [unread, same] = read.value.items;
  expect(same).toEqual(known);
  expect(unread).toEqual({ kind: 'unread', cbor: Buffer.from(newer).toString('hex') });
  expect(unread === undefined ? null : encodeItem(unread)).toEqual(newer);
  expect(rereadItem({ kind: 'unread', cbor: Buffer.from(newer).toString('hex') })).toBeNull();
  expect(rereadItem({ kind: 'unread', cbor: Buffer.from(encodeItem(known)).toString('hex') })).toEqual(known);
});

test('padding has few sizes, costs at most 12 %, and comes off again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600_000 }), (length) => {
      expect(padme(length)).toBeGreaterThanOrEqual(length);
      expect(padme(length)).toBeLessThanOrEqual(length * 1.12);
      expect(padme(padme(length))).toBe(padme(length));
    }),
    runs,
  );
  expect([1000, 1024, 1025, 5000].map(padme)).toEqual([1024, 1024, 1088, 5120]);
  expect([0, 252, 253].map(paddedLength)).toEqual([256, 256, 272]);
  const padded = pad(Uint8Array.of(1, 2, 3));
  expect(unpad(padded)).toEqual(Uint8Array.of(1, 2, 3));
  padded[200] = 1;
  expect(unpad(padded)).toBeNull();
  expect(unpad(Uint8Array.of(0, 0, 0, 9, 1))).toBeNull();
  expect(unpad(Uint8Array.of(0, 0))).toBeNull();
});

test('deflate that ends too early is named', () => {
  const of = headOf({
    device: '1'.repeat(16) as DeviceId,
    run: '2'.repeat(16) as RunId,
    counter: 1,
    seen: null,
    told: 0,
  });
  const packed = packChunk(of, [encodeCbor('words '.repeat(99))]);
  expect(readChunk(pad(packed.subarray(0, packed.length - 9)))).toMatchObject({ ok: false });
});
