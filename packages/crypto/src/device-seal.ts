/**
 * Sealing to one device's public key: HPKE (RFC 9180), DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message a key.
 * Base mode, where anybody may have sealed it; auth mode, where one sender alone can have. Law: what does not open fails alike,
 * whichever part of it is wrong.
 *
 *     the sender's one-time public key (32 bytes) ‖ ciphertext ‖ tag (16)
 */

import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { KEY_LENGTH } from './keys.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';

declare const half: unique symbol;

/** The X25519 private half of one device. Never leaves it. */
export type DeviceSecret = Bytes & { readonly [half]: 'DeviceSecret' };

/** The X25519 public half of one device, 32 bytes. Not secret. */
export type DevicePublicKey = Bytes & { readonly [half]: 'DevicePublicKey' };

/** See the top. Safe to give to a relay. */
export type DeviceSealedBytes = Bytes & { readonly [half]: 'DeviceSealedBytes' };

export const newDeviceSecret = (random: RandomSource = randomBytes): DeviceSecret =>
  random(KEY_LENGTH) as DeviceSecret;

/** The secret times the base point (RFC 7748, 6.1): engines differ in how else they give a public half. */
export const devicePublicKey = async (secret: DeviceSecret): Promise<DevicePublicKey> => {
  const { subtle } = globalThis.crypto;
  const key = await suite().kem.importKey('raw', bufferOf(secret), false);
  const base = await subtle.importKey('raw', basePoint(), X25519, false, []);
  const bits = await subtle.deriveBits({ name: X25519, public: base }, key, KEY_LENGTH * 8);
  return new Uint8Array(bits) as DevicePublicKey;
};

/** Both halves of one device, or of one meeting. */
export interface DeviceKeys {
  readonly secret: DeviceSecret;
  readonly publicKey: DevicePublicKey;
}

const X25519 = 'X25519';

const basePoint = (): Bytes => {
  const point = new Uint8Array(KEY_LENGTH);
  point[0] = 9;
  return point;
};

/** Bytes of another device, as a person scanned or a relay gave them. `null` when they are no key. */
export const parseDevicePublicKey = (bytes: Uint8Array): DevicePublicKey | null =>
  bytes.length === KEY_LENGTH ? (Uint8Array.from(bytes) as DevicePublicKey) : null;

export interface DeviceSealFor {
  readonly to: DevicePublicKey;
  /** What the message is, and everything that it belongs to: see {@link pairInfo} and {@link farewellInfo}. */
  readonly info: Uint8Array;
  /** Auth mode: it opens as from these keys. */
  readonly by?: DeviceKeys;
}

/** {@link WrongKeyOrDamaged} when `to` is no key that anything can be sealed to. */
export const sealToDevice = async (
  payload: Uint8Array,
  { to, info, by }: DeviceSealFor,
): Promise<CryptoResult<DeviceSealedBytes, WrongKeyOrDamaged>> =>
  settled(async () => {
    const { hpke, kem } = suite();
    const recipientPublicKey = await kem.deserializePublicKey(bufferOf(to));
    const sender = by === undefined ? {} : { senderKey: await keyPairOf(kem, by) };
    const { enc, ct } = await hpke.seal(
      { recipientPublicKey, info: bufferOf(info), ...sender },
      bufferOf(payload),
    );
    return Uint8Array.of(...new Uint8Array(enc), ...new Uint8Array(ct)) as DeviceSealedBytes;
  });

export interface DeviceOpenWith {
  readonly secret: DeviceSecret;
  readonly info: Uint8Array;
  /** Auth mode: what anybody else sealed does not open. */
  readonly from?: DevicePublicKey;
}

export const openAsDevice = async (
  bytes: Uint8Array,
  { secret, info, from }: DeviceOpenWith,
): Promise<CryptoResult<Bytes, WrongKeyOrDamaged>> => {
  if (bytes.length < KEY_LENGTH + TAG_LENGTH) return WRONG_KEY_OR_DAMAGED;
  const { hpke, kem } = suite();
  const recipientKey = await kem.importKey('raw', bufferOf(secret), false);
  return settled(async () => {
    const enc = bufferOf(bytes.subarray(0, KEY_LENGTH));
    const sender =
      from === undefined ? {} : { senderPublicKey: await kem.deserializePublicKey(bufferOf(from)) };
    const opened = await hpke.open(
      { recipientKey, enc, info: bufferOf(info), ...sender },
      bufferOf(bytes.subarray(KEY_LENGTH)),
    );
    return new Uint8Array(opened);
  });
};

const TAG_LENGTH = 16;

const suite = (): { readonly hpke: CipherSuite; readonly kem: DhkemX25519HkdfSha256 } => {
  const kem = new DhkemX25519HkdfSha256();
  return { kem, hpke: new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() }) };
};

const keyPairOf = async (
  kem: DhkemX25519HkdfSha256,
  { secret, publicKey }: DeviceKeys,
): Promise<CryptoKeyPair> => ({
  privateKey: await kem.importKey('raw', bufferOf(secret), false),
  publicKey: await kem.deserializePublicKey(bufferOf(publicKey)),
});

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** The library gives its errors one class; anything else is a bug. */
const settled = async <T>(work: () => Promise<T>): Promise<CryptoResult<T, WrongKeyOrDamaged>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof HpkeError) return WRONG_KEY_OR_DAMAGED;
    throw error;
  }
};
