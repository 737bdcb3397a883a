/**
 * Sealing with XChaCha20-Poly1305 and a random nonce of 24 bytes. Law: what opens is exactly what was sealed, with this
 * key, for this place; everything else fails alike. Nothing is opened in part.
 */

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { deriveSealingKey } from './derive.ts';
import { associatedData, CHACHA_ENVELOPE, packEnvelope, unpackEnvelope } from './envelope.ts';
import { KEY_LENGTH } from './keys.ts';
import type { DataKey } from './keys.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';

declare const sealed: unique symbol;

/** An envelope; see envelope.ts. Safe to keep anywhere. */
export type SealedBytes = Bytes & { readonly [sealed]: 'SealedBytes' };

export interface SealFor {
  /** The sealing key is derived from it. */
  readonly key: DataKey;
  /** What the payload is (`recovery-secret`, ...): it opens under the same label only. Not secret. */
  readonly label: string;
}

/** For payloads of up to some 50 kB: they are held in memory several times. */
export const sealBytes = (
  payload: Uint8Array,
  to: SealFor,
  random: RandomSource = randomBytes,
): SealedBytes => encrypt(payload, keyFor(to), random) as SealedBytes;

export const openBytes = (bytes: Uint8Array, from: SealFor): CryptoResult<Bytes, WrongKeyOrDamaged> =>
  decrypt(bytes, keyFor(from));

const keyFor = ({ key, label }: SealFor): KeyForPlace => ({
  key: deriveSealingKey(key),
  context: `cairn/seal/${label}`,
});

export interface KeyForPlace {
  readonly key: Uint8Array;
  readonly context: string;
}

export const encrypt = (payload: Uint8Array, { key, context }: KeyForPlace, random: RandomSource): Bytes => {
  const nonce = random(CHACHA_ENVELOPE.nonceLength);
  const cipher = cipherFor({ key, context }, nonce);
  return packEnvelope(CHACHA_ENVELOPE, { nonce, ciphertext: Uint8Array.from(cipher.encrypt(payload)) });
};

export const decrypt = (
  bytes: Uint8Array,
  { key, context }: KeyForPlace,
): CryptoResult<Bytes, WrongKeyOrDamaged> => {
  const parts = unpackEnvelope(CHACHA_ENVELOPE, bytes);
  if (parts === null) return WRONG_KEY_OR_DAMAGED;
  const cipher = cipherFor({ key, context }, parts.nonce);
  try {
    return { ok: true, value: Uint8Array.from(cipher.decrypt(parts.ciphertext)) };
  } catch {
    // Key, nonce and length are right by now: what is left is a tag that does not match.
    return WRONG_KEY_OR_DAMAGED;
  }
};

/** The library checks keys only while it opens, where that would look like damage: a key of a wrong length is a bug. */
const cipherFor = ({ key, context }: KeyForPlace, nonce: Bytes): Cipher => {
  if (key.length !== KEY_LENGTH) throw new RangeError('A key has 32 bytes');
  return xchacha20poly1305(key, nonce, associatedData(CHACHA_ENVELOPE, context));
};

type Cipher = ReturnType<typeof xchacha20poly1305>;
