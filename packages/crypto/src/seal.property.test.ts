/** The laws of sealing: what was sealed opens, and with any bit changed, under any other key or label, it does not. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDataKey, newDeviceKey } from './keys.ts';
import { openBytes, sealBytes } from './seal.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

const runs: fc.Parameters<unknown> = { seed: 20261104, numRuns: Number(process.env['CAIRN_RUNS'] ?? 100) };

const failed = { ok: false, error: { type: 'WrongKeyOrDamaged' } };

test('what was sealed opens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (payload, label) => {
      const place = { key: newDataKey(), label };
      expect(openBytes(sealBytes(payload, place), place)).toEqual({ ok: true, value: payload });
    }),
    runs,
  );
});

test('with any bit flipped it does not open', () => {
  const place = { key: newDataKey(), label: 'note' };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (payload, where) => {
      const sealed = sealBytes(payload, place);
      const bit = where % (sealed.length * 8);
      sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openBytes(sealed, place)).toEqual(failed);
    }),
    runs,
  );
});

test('cut at any length it does not open', () => {
  const place = { key: newDataKey(), label: 'note' };
  const sealed = sealBytes(new Uint8Array(40), place);
  for (let length = 0; length < sealed.length; length += 1)
    expect(openBytes(sealed.subarray(0, length), place)).toEqual(failed);
});

test('under another label or key it does not open', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.string(), fc.string(), (payload, label, other) => {
      const place = { key: newDataKey(), label };
      const sealed = sealBytes(payload, place);
      if (other !== label) expect(openBytes(sealed, { ...place, label: other })).toEqual(failed);
      expect(openBytes(sealed, { key: newDataKey(), label })).toEqual(failed);
    }),
    runs,
  );
});

test('every one bit of a wrapped key counts', () => {
  const dataKey = newDataKey();
  const wrapping = { context: 'device', key: newDeviceKey() } as const;
  const wrapped = wrapKey(dataKey, wrapping);
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    const damaged = Uint8Array.from(wrapped);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(unwrapKey(damaged, wrapping)).toEqual(failed);
  }
  expect(unwrapKey(wrapped, wrapping)).toEqual({ ok: true, value: dataKey });
});

test('opening never throws, whatever comes', () => {
  const place = { key: newDataKey(), label: 'note' };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(openBytes(bytes, place)).toEqual(failed);
      expect(openBytes(Uint8Array.of(0x63, 0x6e, 1, ...bytes), place)).toEqual(failed);
    }),
    runs,
  );
});
