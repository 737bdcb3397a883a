/**
 * The data key, wrapped: by this device's key or, where there is a lock, by that key and what a person types, or by a passkey;
 * and always by a key from the recovery secret. Law: a key wrapped for one of them never unwraps as another.
 */

import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { KEY_LENGTH } from './keys.ts';
import type { DataKey, DeviceKey, LockKey, PasskeyKey, RecoveryKey } from './keys.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';
import { decrypt, encrypt } from './seal.ts';
import type { KeyForPlace } from './seal.ts';

declare const wrapped: unique symbol;

/** A versioned envelope of 75 bytes; see envelope.ts. Safe to keep beside the database. */
export type WrappedKey = Bytes & { readonly [wrapped]: 'WrappedKey' };

/** Whose key wraps: each is a way to open the local file. */
export type Wrapping =
  | { readonly context: 'device'; readonly key: DeviceKey }
  | { readonly context: 'recovery'; readonly key: RecoveryKey }
  | { readonly context: 'device+passphrase' | 'device+pin'; readonly key: LockKey }
  | { readonly context: 'passkey'; readonly key: PasskeyKey };

export const wrapKey = (key: DataKey, wrapping: Wrapping, random: RandomSource = randomBytes): WrappedKey =>
  encrypt(key, placeOf(wrapping), random) as WrappedKey;

/** `bytes` may come from anywhere: they are trusted in nothing. */
export const unwrapKey = (
  bytes: Uint8Array,
  wrapping: Wrapping,
): CryptoResult<DataKey, WrongKeyOrDamaged> => {
  const opened = decrypt(bytes, placeOf(wrapping));
  if (!opened.ok || opened.value.length !== KEY_LENGTH) return WRONG_KEY_OR_DAMAGED;
  return { ok: true, value: opened.value as DataKey };
};

const placeOf = ({ context, key }: Wrapping): KeyForPlace => ({ key, context: `cairn/wrap/${context}` });
