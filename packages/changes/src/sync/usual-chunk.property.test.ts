/** Law: the quick reader gives what the reader of all CBOR gives, or nothing; and it does read what this version writes. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Change } from '../change.ts';
import type { DeviceId, Hlc } from '../hybrid-clock.ts';
import { purgeChange, setChange } from '../set-change.ts';
import { headOf, plainChunk, readPlain } from './chunk.ts';
import type { ChunkHead } from './chunk-head.ts';
import { encodeItem } from './item-codec.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';
import { readUsualChunk } from './usual-chunk.ts';

const runs = { seed: 20_261_127, numRuns: Number(process.env['CAIRN_RUNS'] ?? 200) };

const hexOf = <T extends string>(length: number): fc.Arbitrary<T> =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => Buffer.from(bytes).toString('hex') as T);

/** Texts that come again, that begin alike, that are no ASCII, that begin with a mark of order, that are long. */
const text = fc.oneof(
  fc.constantFrom('', 'a walk', 'a walk with Ada', 'näh', '\u{feff}tea', '\u{0}', 'toString', 'x'.repeat(48)),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);
const whole = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(0, 23, 24, -24, -25, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -(2 ** 32)),
);
const at = fc.record({
  id: hexOf<EntityId>(16),
  entity: fc.constantFrom('win', 'entry', 'aKindOfLater'),
  hlc: hexOf<Hlc>(16),
});
const fields = fc.dictionary(
  fc.constantFrom('text', 'note', 'a', 'constructor', `n${'a'.repeat(63)}`),
  fc.oneof(text, whole, fc.boolean(), fc.constant(null)),
  { minKeys: 1 },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fields, fc.option(hexOf<Hlc>(16))).map(([head, set, base]) => setChange(head, set, base)),
  at.map(purgeChange),
);
const seen = fc.record({ epoch: hexOf<LogEpoch>(16), seq: fc.maxSafeNat(), head: hexOf<ChainHash>(32) });
const head: fc.Arbitrary<ChunkHead> = fc
  .record({
    ...{ device: hexOf<DeviceId>(8), run: hexOf<RunId>(8), counter: fc.nat(), seen: fc.option(seen) },
    told: fc.constantFrom(0 as const, 1 as const, 2 as const),
  })
  .map(headOf);
const plain = fc
  .tuple(head, fc.array(change, { maxLength: 6 }))
  .map(([of, changes]) => plainChunk(of, changes.map(encodeItem)));

const FORM = 1;

test('what this version writes is read quickly, and as by the reader of all CBOR', () => {
  fc.assert(
    fc.property(plain, (bytes) => {
      const usual = readUsualChunk(bytes, FORM);
      const { items, ...read } = valueOf(bytes);
      expect(usual).toEqual({ head: read, changes: items });
    }),
    runs,
  );
});

test('with bytes altered, cut off or added it gives the same, or nothing', () => {
  const part = fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(0x17, 0x18, 0x60, 0x78, 0xa0, 0xf6)));
  const altered = fc.tuple(plain, fc.array(part, { maxLength: 2 }), fc.integer({ min: -2, max: 1 }));
  let same = 0;
  fc.assert(
    fc.property(altered, ([bytes, parts, longer]) => {
      const odd = new Uint8Array(bytes.length + longer);
      odd.set(bytes.subarray(0, odd.length));
      for (const [where, byte] of parts) odd[where % odd.length] = byte;
      const usual = readUsualChunk(odd, FORM);
      if (usual === null) return;
      const { items, ...read } = valueOf(odd);
      expect(usual).toEqual({ head: read, changes: items });
      same += 1;
    }),
    { ...runs, numRuns: runs.numRuns * 5 },
  );
  expect(same).toBeGreaterThan(0);
});

test('what only the reader of all CBOR reads is left to it', () => {
  const odd = { id: '0'.repeat(32) as EntityId, entity: 'step', hlc: '1'.repeat(32) as Hlc };
  const bytes = plainChunk(headOf(HEAD), [encodeItem(setChange(odd, { minutes: 0.5 }))]);
  expect(readUsualChunk(bytes, FORM)).toBeNull();
  expect(valueOf(bytes).items).toEqual([setChange(odd, { minutes: 0.5 })]);
  expect(readUsualChunk(plainChunk(headOf(HEAD), []), FORM + 1)).toBeNull();
  expect(readUsualChunk(new Uint8Array(500_000), FORM)).toBeNull();
});

const HEAD = {
  device: 'd'.repeat(16) as DeviceId,
  run: 'e'.repeat(16) as RunId,
  counter: 1,
  seen: null,
  told: 0,
} as const;

const valueOf = (bytes: Uint8Array) => {
  const read = readPlain(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
