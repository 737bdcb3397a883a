/**
 * The keys, each a type of its own, so that no two can be taken for one another. All are 32 random or derived bytes;
 * none is ever a passphrase.
 */

import type { CryptoResult } from './crypto-result.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';

declare const key: unique symbol;

/** Encrypts the pages of the local database. Kept only wrapped. */
export type DataKey = Bytes & { readonly [key]: 'DataKey' };

/** Wraps the data key for one installation on Node, where it lies in a file of its own. Browsers: `@cairn/crypto/web`. */
export type DeviceKey = Bytes & { readonly [key]: 'DeviceKey' };

/** What the 24 words say. Whoever holds it can open everything. */
export type RecoverySecret = Bytes & { readonly [key]: 'RecoverySecret' };

/** Derived from the recovery secret; wraps the data key, so that the phrase opens the local file. */
export type RecoveryKey = Bytes & { readonly [key]: 'RecoveryKey' };

/** Derived from the recovery secret; the private half of the vault's own signature key. See vault-key.ts. */
export type SigningSeed = Bytes & { readonly [key]: 'SigningSeed' };

/** Derived from the recovery secret; seals what goes to a relay. See log-seal.ts. */
export type LogKey = Bytes & { readonly [key]: 'LogKey' };

/** Derived from this device's key and a stretched passphrase or PIN; wraps the data key. See lock-wrap.ts. */
export type LockKey = Bytes & { readonly [key]: 'LockKey' };

/** Derived from what a passkey gives; wraps the data key. */
export type PasskeyKey = Bytes & { readonly [key]: 'PasskeyKey' };

/** Bytes of every key. */
export const KEY_LENGTH = 32;

export type WrongKeyLength = { readonly type: 'WrongKeyLength' };

export const newDataKey = (random: RandomSource = randomBytes): DataKey => random(KEY_LENGTH) as DataKey;

export const newDeviceKey = (random: RandomSource = randomBytes): DeviceKey =>
  random(KEY_LENGTH) as DeviceKey;

/** Reads a device key back from its file. The bytes are copied. */
export const parseDeviceKey = (bytes: Uint8Array): CryptoResult<DeviceKey, WrongKeyLength> =>
  bytes.length === KEY_LENGTH
    ? { ok: true, value: Uint8Array.from(bytes) as DeviceKey }
    : { ok: false, error: { type: 'WrongKeyLength' } };
