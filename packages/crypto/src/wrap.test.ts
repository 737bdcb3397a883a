import { expect, test } from 'vitest';
import { deriveRecoveryKey } from './derive.ts';
import { fromHex, giving, toHex } from './hex.suite.ts';
import type { DataKey, DeviceKey, RecoveryKey } from './keys.ts';
import { newDataKey, newDeviceKey } from './keys.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import vectors from './vectors/wrap.json' with { type: 'json' };
import { unwrapKey, wrapKey } from './wrap.ts';
import type { Wrapping } from './wrap.ts';

const wrappingOf = ({ context, key }: { context: string; key: string }): Wrapping =>
  context === 'device'
    ? { context: 'device', key: fromHex(key) as DeviceKey }
    : { context: 'recovery', key: fromHex(key) as RecoveryKey };

for (const vector of vectors.cases) {
  const wrapping = wrappingOf(vector);

  test(`wraps for ${vector.context} as it always did, and unwraps it`, () => {
    const dataKey = fromHex(vector.dataKey) as DataKey;
    expect(toHex(wrapKey(dataKey, wrapping, giving(fromHex(vector.nonce))))).toBe(vector.wrapped);
    expect(unwrapKey(fromHex(vector.wrapped), wrapping)).toEqual({ ok: true, value: dataKey });
  });

  test.each(vector.fails)(`${vector.context} does not unwrap: $what`, ({ bytes, error }) => {
    expect(unwrapKey(fromHex(bytes), wrapping)).toEqual({ ok: false, error: { type: error } });
  });
}

test('the phrase opens what the forgotten device key would have', () => {
  const dataKey = newDataKey();
  const secret = newRecoverySecret();
  const byDevice = wrapKey(dataKey, { context: 'device', key: newDeviceKey() });
  const byPhrase = wrapKey(dataKey, { context: 'recovery', key: deriveRecoveryKey(secret) });
  const another = { context: 'device', key: newDeviceKey() } as const;
  expect(unwrapKey(byDevice, another)).toEqual({ ok: false, error: { type: 'WrongKeyOrDamaged' } });
  expect(unwrapKey(byPhrase, { context: 'recovery', key: deriveRecoveryKey(secret) })).toEqual({
    ok: true,
    value: dataKey,
  });
});

test('wrapping twice gives two envelopes of 75 bytes that tell nothing of each other', () => {
  const dataKey = newDataKey();
  const wrapping = { context: 'device', key: newDeviceKey() } as const;
  const [one, two] = [wrapKey(dataKey, wrapping), wrapKey(dataKey, wrapping)];
  expect(one).toHaveLength(75);
  expect(toHex(one.subarray(3, 27))).not.toBe(toHex(two.subarray(3, 27)));
  expect(toHex(one.subarray(27))).not.toBe(toHex(two.subarray(27)));
});

test('a key of a wrong length is a bug, and stops', () => {
  const short = { context: 'device', key: new Uint8Array(31) as DeviceKey } as const;
  expect(() => wrapKey(newDataKey(), short)).toThrow();
  expect(() => unwrapKey(fromHex(vectors.cases[0]?.wrapped ?? ''), short)).toThrow();
});
