/**
 * Keys from keys: HKDF-SHA-256 (RFC 5869) without salt, which a uniformly random secret does not need.
 * Law: one purpose, one `info`; no derived key serves two purposes.
 */

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEY_LENGTH } from './keys.ts';
import type {
  DataKey,
  DeviceKey,
  LockKey,
  LogKey,
  RecoveryKey,
  RecoverySecret,
  SigningSeed,
} from './keys.ts';
import type { Bytes } from './random.ts';
import type { Stretched } from './stretch.ts';

/**
 * Every purpose there is. Frozen: a new purpose is a new line. `cairn/v1/kek` was set aside and never used. A type, so that what
 * is loaded first holds the purposes that it needs.
 */
type Purpose =
  /** recovery secret -> the key that wraps the local data key */
  | 'cairn/v1/local'
  /** data key -> the key that seals small payloads, apart from the one that encrypts pages */
  | 'cairn/v1/seal'
  /** recovery secret -> the seed of the vault's Ed25519 key */
  | 'cairn/v1/sign'
  /** recovery secret -> the key that seals the log of key epoch 1 */
  | 'cairn/v1/log/1'
  /** device key ‖ stretched passphrase -> the key that wraps the data key of a locked device */
  | 'cairn/v1/lock/passphrase'
  /** device key ‖ stretched PIN -> the same */
  | 'cairn/v1/lock/pin'
  /** what a passkey gives -> the same */
  | 'cairn/v1/lock/passkey'
  /** the secret of a shared link -> its name at a relay: the first 16 bytes */
  | 'cairn/v1/share/id'
  /** the same -> the key of what is shared */
  | 'cairn/v1/share/key'
  /** the same -> the key of what a supporter sends back */
  | 'cairn/v1/share/cheer'
  /** recovery secret -> the key of what a person's own devices have to know of their shares */
  | 'cairn/v1/share/note';

export const deriveRecoveryKey = (secret: RecoverySecret): RecoveryKey =>
  derive(secret, 'cairn/v1/local') as RecoveryKey;

export const deriveSealingKey = (key: DataKey): Bytes => derive(key, 'cairn/v1/seal');

export const deriveSigningSeed = (secret: RecoverySecret): SigningSeed =>
  derive(secret, 'cairn/v1/sign') as SigningSeed;

/** Of key epoch 1, the only one that there is yet. */
export const deriveLogKey = (secret: RecoverySecret): LogKey => derive(secret, 'cairn/v1/log/1') as LogKey;

export interface LockParts {
  readonly device: DeviceKey;
  readonly stretched: Stretched;
  readonly kind: 'passphrase' | 'pin';
}

/** Both have 32 bytes, so that no two pairs are the same when they are joined. */
export const deriveLockKey = ({ device, stretched, kind }: LockParts): LockKey => {
  if (device.length !== KEY_LENGTH || stretched.length !== KEY_LENGTH)
    throw new RangeError('A key has 32 bytes');
  return derive(Uint8Array.of(...device, ...stretched), `cairn/v1/lock/${kind}`) as LockKey;
};

export const derive = (secret: Uint8Array, purpose: Purpose): Bytes =>
  Uint8Array.from(hkdf(sha256, secret, undefined, new TextEncoder().encode(purpose), KEY_LENGTH));
