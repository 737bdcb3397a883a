/**
 * The device's own key in a browser: an AES-GCM key that WebCrypto never gives out, kept in IndexedDB. It wraps the data
 * key and seals what arrives while the vault is closed (a share, a notification's answer). Small enough for a service
 * worker: no library is loaded. Law: everything that does not open fails alike.
 */

import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { associatedData, packEnvelope, unpackEnvelope, WEB_ENVELOPE } from './envelope.ts';
import { KEY_LENGTH } from './keys.ts';
import type { DataKey } from './keys.ts';
import { randomBytes } from './random.ts';
import type { Bytes } from './random.ts';

declare const kept: unique symbol;

/** The data key, wrapped by this browser's key: an envelope of 63 bytes. */
export type WebWrappedKey = Bytes & { readonly [kept]: 'WebWrappedKey' };

/** A payload, sealed by this browser's key. */
export type WebSealedBytes = Bytes & { readonly [kept]: 'WebSealedBytes' };

export interface WebSealFor {
  readonly key: CryptoKey;
  /** What the payload is (`inbox`, ...): it opens under the same label only. Not secret. */
  readonly label: string;
}

/** Can be kept in IndexedDB, and used, but not read. */
export const newDeviceCryptoKey = (): Promise<CryptoKey> =>
  globalThis.crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Whether what IndexedDB gave back is a key that {@link newDeviceCryptoKey} could have made. */
export const isDeviceCryptoKey = (value: unknown): value is CryptoKey =>
  value instanceof CryptoKey &&
  value.algorithm.name === 'AES-GCM' &&
  !value.extractable &&
  value.usages.includes('encrypt') &&
  value.usages.includes('decrypt');

export const wrapKeyForBrowser = async (key: DataKey, device: CryptoKey): Promise<WebWrappedKey> =>
  (await encrypt(key, { key: device, context: WRAP })) as WebWrappedKey;

export const unwrapKeyInBrowser = async (
  bytes: Uint8Array,
  device: CryptoKey,
): Promise<CryptoResult<DataKey, WrongKeyOrDamaged>> => {
  const opened = await decrypt(bytes, { key: device, context: WRAP });
  if (!opened.ok || opened.value.length !== KEY_LENGTH) return WRONG_KEY_OR_DAMAGED;
  return { ok: true, value: opened.value as DataKey };
};

/** A key may seal some 2^32 payloads before random nonces of 12 bytes could meet: more than anyone shares. */
export const sealInBrowser = async (payload: Uint8Array, to: WebSealFor): Promise<WebSealedBytes> =>
  (await encrypt(payload, { key: to.key, context: contextOf(to) })) as WebSealedBytes;

export const openInBrowser = (
  bytes: Uint8Array,
  from: WebSealFor,
): Promise<CryptoResult<Bytes, WrongKeyOrDamaged>> =>
  decrypt(bytes, { key: from.key, context: contextOf(from) });

const WRAP = 'cairn/web/wrap';

const contextOf = ({ label }: WebSealFor): string => `cairn/web/seal/${label}`;

interface BrowserKeyForPlace {
  readonly key: CryptoKey;
  readonly context: string;
}

const encrypt = async (payload: Uint8Array, place: BrowserKeyForPlace): Promise<Bytes> => {
  const nonce = randomBytes(WEB_ENVELOPE.nonceLength);
  const ciphertext = await globalThis.crypto.subtle.encrypt(
    gcm(nonce, place.context),
    place.key,
    Uint8Array.from(payload),
  );
  return packEnvelope(WEB_ENVELOPE, { nonce, ciphertext: new Uint8Array(ciphertext) });
};

const decrypt = async (
  bytes: Uint8Array,
  { key, context }: BrowserKeyForPlace,
): Promise<CryptoResult<Bytes, WrongKeyOrDamaged>> => {
  const parts = unpackEnvelope(WEB_ENVELOPE, bytes);
  if (parts === null) return WRONG_KEY_OR_DAMAGED;
  try {
    const opened = await globalThis.crypto.subtle.decrypt(gcm(parts.nonce, context), key, parts.ciphertext);
    return { ok: true, value: new Uint8Array(opened) };
  } catch (error) {
    // WebCrypto names a tag that does not match so; anything else (a key of another kind) is a bug.
    if (error instanceof DOMException && error.name === 'OperationError') return WRONG_KEY_OR_DAMAGED;
    throw error;
  }
};

const gcm = (iv: Bytes, context: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: associatedData(WEB_ENVELOPE, context),
});
