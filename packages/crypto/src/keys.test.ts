import { expect, test } from 'vitest';
import { fromHex, giving, toHex } from './hex.suite.ts';
import { KEY_LENGTH, newDataKey, newDeviceKey, parseDeviceKey } from './keys.ts';
import { randomBytes } from './random.ts';
import { newRecoverySecret } from './recovery-secret.ts';

test.each([
  ['data key', newDataKey],
  ['device key', newDeviceKey],
  ['recovery secret', newRecoverySecret],
])('a new %s is 32 bytes from the random source, and never the same twice', (_, create) => {
  const bytes = fromHex('5a'.repeat(32));
  expect(toHex(create(giving(bytes)))).toBe('5a'.repeat(32));
  expect(create()).toHaveLength(KEY_LENGTH);
  expect(toHex(create())).not.toBe(toHex(create()));
});

test('random bytes come in the length that was asked for', () => {
  for (const length of [0, 1, 24, 65_536]) expect(randomBytes(length)).toHaveLength(length);
  expect(new Set(randomBytes(4_096)).size).toBeGreaterThan(200);
});

test('a device key is read from its file as a copy, and only at its full length', () => {
  const file = fromHex('5a'.repeat(32));
  const parsed = parseDeviceKey(file);
  file.fill(0);
  expect(parsed).toEqual({ ok: true, value: fromHex('5a'.repeat(32)) });
  for (const length of [0, 31, 33]) {
    expect(parseDeviceKey(new Uint8Array(length))).toEqual({ ok: false, error: { type: 'WrongKeyLength' } });
  }
});
