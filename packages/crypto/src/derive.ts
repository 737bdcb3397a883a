/**
 * Keys from keys: HKDF-SHA-256 (RFC 5869) without salt, which a uniformly random secret does not need.
 * Law: one purpose, one `info`; no derived key serves two purposes.
 */

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEY_LENGTH } from './keys.ts';
import type { DataKey, RecoveryKey, RecoverySecret } from './keys.ts';
import type { Bytes } from './random.ts';

/** Every purpose there is. Frozen: a new purpose is a new line. `cairn/v1/sign` and `cairn/v1/kek` are kept for sync. */
const INFO = {
  /** recovery secret -> the key that wraps the local data key */
  local: 'cairn/v1/local',
  /** data key -> the key that seals small payloads, apart from the one that encrypts pages */
  seal: 'cairn/v1/seal',
} as const;

export const deriveRecoveryKey = (secret: RecoverySecret): RecoveryKey =>
  derive(secret, INFO.local) as RecoveryKey;

export const deriveSealingKey = (key: DataKey): Bytes => derive(key, INFO.seal);

const derive = (secret: Uint8Array, info: string): Bytes =>
  Uint8Array.from(hkdf(sha256, secret, undefined, new TextEncoder().encode(info), KEY_LENGTH));
