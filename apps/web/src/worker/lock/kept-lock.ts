/**
 * The lock of one generation as it lies beside this browser's keys: the data key wrapped by what the person types together with
 * half a secret of this browser, and by each passkey. What cannot be read here is no lock that could be opened by trying: the 24
 * words open the file then.
 */

import { isDeviceCryptoKey } from '@cairn/crypto/web';
import { parseTries } from '@cairn/crypto/lock';
import type { Tries } from '@cairn/crypto/lock';
import type { LockAfter } from '@cairn/vault';
import type { KeyRing } from '../key-ring.ts';
import type { KeptPasskey, TypedKind } from './lock-asks.ts';

export interface LockedPasskey extends KeptPasskey {
  /** The data key, wrapped by what the passkey answers to `salt`. */
  readonly wrapped: Uint8Array;
}

export interface KeptLock {
  readonly kind: TypedKind;
  readonly after: LockAfter;
  /** Not to be read out, as the one that it takes the place of. */
  readonly device: CryptoKey;
  /** A device key, sealed by `device`: what is typed opens nothing without it. */
  readonly half: Uint8Array;
  readonly locked: Uint8Array;
  readonly passkeys: readonly LockedPasskey[];
  readonly tries: Tries;
}

export const parseLock = (value: unknown): KeptLock | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, after, device, half, locked, passkeys, tries } = value as Partial<
    Record<keyof KeptLock, unknown>
  >;
  if (kind !== 'pin' && kind !== 'passphrase') return null;
  if (!isDeviceCryptoKey(device) || !isBytes(half) || !isBytes(locked)) return null;
  const those = Array.isArray(passkeys) ? passkeys.filter(isPasskey) : [];
  return { kind, device, half, locked, passkeys: those, after: parseAfter(after), tries: parseTries(tries) };
};

/** `null`: there is none, or it cannot be read. */
export const lockOf = (ring: KeyRing, generation: number): KeptLock | null =>
  parseLock(ring.lock(generation));

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array;

const isPasskey = (value: unknown): value is LockedPasskey => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, salt, wrapped } = value as Partial<Record<keyof LockedPasskey, unknown>>;
  return isBytes(id) && isBytes(salt) && isBytes(wrapped);
};

const AFTERS: readonly LockAfter[] = ['hidden', 1, 5, 15, 'never'];

const parseAfter = (value: unknown): LockAfter => AFTERS.find((one) => one === value) ?? 5;
