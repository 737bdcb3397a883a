/**
 * The vault's own Ed25519 key (RFC 8032), by WebCrypto: all that a relay knows a vault by. It comes from the recovery secret,
 * so every device of a vault has the same. Law: the key that signs cannot be read out.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import type { CryptoResult } from './crypto-result.ts';
import { deriveSigningSeed } from './derive.ts';
import type { RecoverySecret } from './keys.ts';
import type { Bytes } from './random.ts';

declare const half: unique symbol;

/** 32 bytes. Not secret. */
export type VaultPublicKey = Bytes & { readonly [half]: 'VaultPublicKey' };

/** The first 16 bytes of the hash of the public key. Not secret. */
export type VaultAddress = Bytes & { readonly [half]: 'VaultAddress' };

/** 64 bytes. */
export type VaultSignature = Bytes & { readonly [half]: 'VaultSignature' };

export interface VaultKey {
  readonly publicKey: VaultPublicKey;
  readonly address: VaultAddress;
  /** The same message gives the same signature. */
  sign(message: Uint8Array): Promise<VaultSignature>;
}

/** This browser has no Ed25519 (before Chrome 137, Firefox 129, Safari 17): it can keep a vault, and not sync it. */
export type NoEd25519 = { readonly type: 'NoEd25519' };

/** Every vault has one key: calling twice gives the same. */
export const openVaultKey = async (secret: RecoverySecret): Promise<CryptoResult<VaultKey, NoEd25519>> => {
  const pkcs8 = Uint8Array.of(...PKCS8_BEFORE_SEED, ...deriveSigningSeed(secret));
  try {
    const publicKey = await publicHalf(pkcs8);
    const key = await subtle().importKey('pkcs8', pkcs8, ED25519, false, ['sign']);
    return {
      ok: true,
      value: {
        publicKey,
        address: addressOf(publicKey),
        sign: async (message) =>
          new Uint8Array(await subtle().sign(ED25519, key, Uint8Array.from(message))) as VaultSignature,
      },
    };
  } catch (error) {
    if (isUnsupported(error)) return { ok: false, error: { type: 'NoEd25519' } };
    throw error;
  } finally {
    pkcs8.fill(0);
  }
};

export const addressOf = (publicKey: VaultPublicKey): VaultAddress =>
  Uint8Array.from(sha256(publicKey).subarray(0, ADDRESS_LENGTH)) as VaultAddress;

export interface Signed {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** `false` for whatever is wrong with the key or the signature: no reason is told. */
export const isSignedBy = async (
  publicKey: Uint8Array,
  { message, signature }: Signed,
): Promise<CryptoResult<boolean, NoEd25519>> => {
  try {
    if (publicKey.length !== PUBLIC_LENGTH) return { ok: true, value: false };
    const key = await subtle().importKey('raw', Uint8Array.from(publicKey), ED25519, false, ['verify']);
    const [signed, said] = [Uint8Array.from(signature), Uint8Array.from(message)];
    return { ok: true, value: await subtle().verify(ED25519, key, signed, said) };
  } catch (error) {
    if (isUnsupported(error)) return { ok: false, error: { type: 'NoEd25519' } };
    // A point that is none: some engines say so when the key comes in, others only when it is used.
    if (error instanceof DOMException) return { ok: true, value: false };
    throw error;
  }
};

const ED25519 = 'Ed25519';
const ADDRESS_LENGTH = 16;
const PUBLIC_LENGTH = 32;

/** RFC 8410: version 0, algorithm 1.3.101.112, and a string of 32 bytes, which follow. */
const PKCS8_BEFORE_SEED = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32] as const;

const subtle = (): SubtleCrypto => globalThis.crypto.subtle;

const isUnsupported = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotSupportedError';

/** WebCrypto gives the public half of a private key as a JWK alone (RFC 8037: `x`). */
const publicHalf = async (pkcs8: Bytes): Promise<VaultPublicKey> => {
  const readable = await subtle().importKey('pkcs8', pkcs8, ED25519, true, ['sign']);
  const { x = '' } = await subtle().exportKey('jwk', readable);
  const text = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if (bytes.length !== PUBLIC_LENGTH) throw new Error('A key without its public half');
  return bytes as VaultPublicKey;
};
