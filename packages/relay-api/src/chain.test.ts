import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { asciiBytes, fromHex, joinBytes, toHex } from './bytes.ts';
import { addressOf, chainNext, chainStart } from './chain.ts';
import { signedText } from './signed-text.ts';

const of = (length: number, fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);
const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

test('the chain is what the protocol says, by another hash function', () => {
  const [address, epoch, first, second] = [of(16, 1), of(16, 2), of(16, 3), of(16, 4)];
  const start = chainStart(address, epoch);
  expect(toHex(start)).toBe(sha256('cairn/v1/chain', address, epoch));
  const one = chainNext(start, first);
  expect(toHex(one)).toBe(sha256(start, first));
  expect(toHex(chainNext(one, second))).toBe(sha256(one, second));
});

test('an address is the first half of the hash of a key', () => {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const key = Buffer.from(x, 'base64url');
  expect(toHex(addressOf(key))).toBe(sha256(key).slice(0, 32));
});

test('what is signed names its purpose, the relay, the vault and the nonce', () => {
  const text = signedText({
    purpose: 'cairn/v1/session',
    origin: 'https://cairn.example',
    address: of(16, 0xab),
    nonce: of(32, 1),
  });
  expect(new TextDecoder().decode(text)).toBe(
    `cairn/v1/session\nhttps://cairn.example\n${'ab'.repeat(16)}\n${'01'.repeat(32)}`,
  );
});

test('hexadecimal goes there and back, and anything else is none', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(fromHex(toHex(bytes), 256)).toEqual(bytes);
  for (const [text, length] of [
    ['AB', 1],
    ['a', 1],
    ['abcd', 1],
    ['0x', 1],
    ['ab\n', 1],
    [' ab', 1],
  ] as const)
    expect(fromHex(text, length)).toBeNull();
  expect(fromHex('', 0)).toEqual(of(0, 0));
});

test('bytes are joined in order', () => {
  expect(joinBytes(of(1, 1), of(0, 0), of(2, 2))).toEqual(Uint8Array.of(1, 2, 2));
  expect(joinBytes()).toEqual(of(0, 0));
  expect(asciiBytes('Cn')).toEqual(Uint8Array.of(67, 110));
});
