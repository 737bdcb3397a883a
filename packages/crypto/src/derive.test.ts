import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveRecoveryKey, deriveSealingKey } from './derive.ts';
import { fromHex, toHex } from './hex.suite.ts';
import type { DataKey, RecoverySecret } from './keys.ts';
import { newDataKey } from './keys.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import vectors from './vectors/derive.json' with { type: 'json' };

test.each(vectors.cases)(
  'the derived keys of $secret stay what they were',
  ({ secret, recoveryKey, sealingKey }) => {
    expect(toHex(deriveRecoveryKey(fromHex(secret) as RecoverySecret))).toBe(recoveryKey);
    expect(toHex(deriveSealingKey(fromHex(secret) as DataKey))).toBe(sealingKey);
  },
);

test('another implementation of HKDF derives the same', () => {
  const other = (secret: Uint8Array, info: string): string =>
    toHex(new Uint8Array(hkdfSync('sha256', secret, '', info, 32)));
  const secret = newRecoverySecret();
  const key = newDataKey();
  expect(toHex(deriveRecoveryKey(secret))).toBe(other(secret, 'cairn/v1/local'));
  expect(toHex(deriveSealingKey(key))).toBe(other(key, 'cairn/v1/seal'));
});
