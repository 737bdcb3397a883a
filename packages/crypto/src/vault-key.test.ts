import { verify, createPublicKey } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { deriveLogKey, deriveSigningSeed } from './derive.ts';
import { fromHex, toHex } from './hex.suite.ts';
import type { RecoverySecret } from './keys.ts';
import { newRecoverySecret } from './recovery-secret.ts';
import { addressOf, isSignedBy, openVaultKey } from './vault-key.ts';
import type { VaultKey } from './vault-key.ts';
import vectors from './vectors/vault-key.json' with { type: 'json' };

const keyOf = async (secret: RecoverySecret): Promise<VaultKey> => {
  const opened = await openVaultKey(secret);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
};

test.each(vectors.cases)('the vault of $secret is known and signs as it always did', async (vector) => {
  const secret = fromHex(vector.secret) as RecoverySecret;
  expect(toHex(deriveSigningSeed(secret))).toBe(vector.seed);
  expect(toHex(deriveLogKey(secret))).toBe(vector.logKey);
  const key = await keyOf(secret);
  expect(toHex(key.publicKey)).toBe(vector.publicKey);
  expect(toHex(key.address)).toBe(vector.address);
  expect(toHex(addressOf(key.publicKey))).toBe(vector.address);
  const [message, signature] = [fromHex(vector.message), await key.sign(fromHex(vector.message))];
  expect(toHex(signature)).toBe(vector.signature);
  expect(await isSignedBy(key.publicKey, { message, signature })).toEqual({ ok: true, value: true });
});

test.each(vectors.fails)('is not signed by the vault: $what', async ({ publicKey, message, signature }) => {
  const signed = { message: fromHex(message), signature: fromHex(signature) };
  expect(await isSignedBy(fromHex(publicKey), signed)).toEqual({ ok: true, value: false });
});

test('another implementation takes the signature, and the message is not changed by signing', async () => {
  const key = await keyOf(newRecoverySecret());
  const message = fromHex('01'.repeat(100));
  const signature = await key.sign(message);
  const x = Buffer.from(key.publicKey).toString('base64url');
  const other = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  expect(verify(null, message, other, signature)).toBe(true);
  expect(toHex(message)).toBe('01'.repeat(100));
});

test('every one bit of a signature counts', async () => {
  const key = await keyOf(newRecoverySecret());
  const message = fromHex('0203');
  const signature = await key.sign(message);
  for (let bit = 0; bit < signature.length * 8; bit += 1) {
    const damaged = Uint8Array.from(signature);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(await isSignedBy(key.publicKey, { message, signature: damaged })).toEqual({
      ok: true,
      value: false,
    });
  }
});

test('a browser without Ed25519 is told from a signature that does not fit', async () => {
  const refuse = vi
    .spyOn(globalThis.crypto.subtle, 'importKey')
    .mockRejectedValue(new DOMException('', 'NotSupportedError'));
  const none = { ok: false, error: { type: 'NoEd25519' } };
  expect(await openVaultKey(newRecoverySecret())).toEqual(none);
  const signed = { message: new Uint8Array(1), signature: new Uint8Array(64) };
  expect(await isSignedBy(new Uint8Array(32), signed)).toEqual(none);
  refuse.mockRestore();
});
