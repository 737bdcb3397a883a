import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveLogKey } from './derive.ts';
import { fromHex, giving, toHex } from './hex.suite.ts';
import type { LogKey } from './keys.ts';
import { logContext, openFromLog, sealForLog } from './log-seal.ts';
import type { LogPlace } from './log-seal.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import type { VaultAddress } from './vault-key.ts';
import vectors from './vectors/log-seal.json' with { type: 'json' };

const placeOf = (place: (typeof vectors.cases)[number]['place']): LogPlace => {
  const of = { address: fromHex(place.address) as VaultAddress, epoch: place.epoch };
  const [chunk, snapshot] = [fromHex(place.chunk ?? ''), fromHex(place.snapshot ?? '')];
  switch (place.kind) {
    case 'chunk':
      return { ...of, kind: 'chunk', chunk };
    case 'segment':
      return { ...of, kind: 'segment', snapshot, index: place.index ?? -1 };
    case 'manifest':
      return { ...of, kind: 'manifest', snapshot };
    case 'farewell':
      return { ...of, kind: 'farewell' };
    default:
      throw new Error(place.kind);
  }
};

for (const vector of vectors.cases) {
  const from = { key: fromHex(vector.key) as LogKey, place: placeOf(vector.place) };

  test(`seals as the protocol says, and opens it: ${vector.context}`, () => {
    expect(logContext(from.place)).toBe(vector.context);
    expect(toHex(sealForLog(fromHex(vector.payload), from, giving(fromHex(vector.nonce))))).toBe(
      vector.sealed,
    );
    expect(openFromLog(fromHex(vector.sealed), from)).toEqual({ ok: true, value: fromHex(vector.payload) });
  });

  test.each(vector.fails)(`${vector.context} does not open: $what`, ({ bytes, error }) => {
    expect(openFromLog(fromHex(bytes), from)).toEqual({ ok: false, error: { type: error } });
  });
}

const key = deriveLogKey(newRecoverySecret());
const id = fc.uint8Array({ minLength: 16, maxLength: 16 });
const number = fc.nat(3);

/** Small numbers and few ids, so that two of them are often nearly the same. */
const aPlace: fc.Arbitrary<LogPlace> = fc
  .record({
    kind: fc.constantFrom('chunk', 'segment', 'manifest', 'farewell'),
    id,
    index: number,
    epoch: number,
  })
  .map(({ kind, id: bytes, index, epoch }) => {
    const of = { address: new Uint8Array(16).fill(1) as VaultAddress, epoch };
    if (kind === 'chunk') return { ...of, kind, chunk: bytes };
    if (kind === 'segment') return { ...of, kind, snapshot: bytes, index };
    return kind === 'manifest' ? { ...of, kind, snapshot: bytes } : { ...of, kind: 'farewell' };
  });

test('what is sealed for one place opens there and in no other', () => {
  fc.assert(
    fc.property(aPlace, aPlace, fc.uint8Array({ maxLength: 40 }), (place, other, payload) => {
      const sealed = sealForLog(payload, { key, place });
      expect(openFromLog(sealed, { key, place })).toEqual({ ok: true, value: Uint8Array.from(payload) });
      const isSame = logContext(other) === logContext(place);
      expect(openFromLog(sealed, { key, place: other }).ok).toBe(isSame);
    }),
    { seed: 20261128, numRuns: Number(process.env['CAIRN_RUNS'] ?? 200) },
  );
});

test('an id of a wrong length or a number that is none is a bug, and stops', () => {
  const address = new Uint8Array(16) as VaultAddress;
  const chunk = new Uint8Array(16);
  for (const place of [
    { kind: 'chunk', address, epoch: 1, chunk: new Uint8Array(15) },
    { kind: 'chunk', address: new Uint8Array(17) as VaultAddress, epoch: 1, chunk },
    { kind: 'chunk', address, epoch: -1, chunk },
    { kind: 'chunk', address, epoch: 1.5, chunk },
    { kind: 'segment', address, epoch: 1, snapshot: chunk, index: Number.NaN },
  ] as const)
    expect(() => logContext(place)).toThrow(RangeError);
});
