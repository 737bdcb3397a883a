import { expect, test } from 'vitest';
import { fromHex, giving, toHex } from './hex.suite.ts';
import type { DataKey } from './keys.ts';
import { newDataKey } from './keys.ts';
import { openBytes, sealBytes } from './seal.ts';
import vectors from './vectors/seal.json' with { type: 'json' };

for (const vector of vectors.cases) {
  const place = { key: fromHex(vector.dataKey) as DataKey, label: vector.label };
  const name = `"${vector.label}", ${vector.payload.length / 2} bytes`;

  test(`seals as it always did, and opens it: ${name}`, () => {
    expect(toHex(sealBytes(fromHex(vector.payload), place, giving(fromHex(vector.nonce))))).toBe(
      vector.sealed,
    );
    expect(openBytes(fromHex(vector.sealed), place)).toEqual({ ok: true, value: fromHex(vector.payload) });
  });

  test.each(vector.fails)(`${name} does not open: $what`, ({ bytes, error }) => {
    expect(openBytes(fromHex(bytes), place)).toEqual({ ok: false, error: { type: error } });
  });
}

test('a large payload opens too', () => {
  const place = { key: newDataKey(), label: 'large' };
  const payload = new Uint8Array(1_000_000).fill(7);
  const opened = openBytes(sealBytes(payload, place), place);
  expect(opened.ok && Buffer.compare(opened.value, payload)).toBe(0);
});

test('sealing leaves the payload alone, and each seal has its own nonce', () => {
  const place = { key: newDataKey(), label: 'note' };
  const payload = fromHex('0102');
  const [one, two] = [sealBytes(payload, place), sealBytes(payload, place)];
  expect(toHex(payload)).toBe('0102');
  expect(toHex(one)).not.toBe(toHex(two));
  expect(one).toHaveLength(3 + 24 + 2 + 16);
});
