/**
 * The data key, locked by a passphrase or a PIN together with this device's key. Law: neither opens it alone. A copy of what lies
 * here without the device's key cannot even be guessed at; with it, each guess costs what {@link StretchCost} says.
 *
 *     "cl" ‖ version 1 ‖ kind (1: passphrase, 2: PIN) ‖ memory in KiB (4 bytes) ‖ passes (4) ‖ salt (16) ‖ envelope (75)
 *
 * The key of the envelope is HKDF-SHA-256 of device key ‖ Argon2id of what was typed, with the kind in `info`. So whatever
 * is changed in front of the envelope gives another key, and it does not open.
 */

import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { deriveLockKey } from './derive.ts';
import type { DataKey, DeviceKey } from './keys.ts';
import type { Passphrase, Pin } from './passphrase.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';
import { isPossibleCost, SALT_LENGTH, stretch } from './stretch.ts';
import type { StretchCost } from './stretch.ts';
import { unwrapKey, wrapKey } from './wrap.ts';
import type { Wrapping } from './wrap.ts';

declare const locked: unique symbol;

/** 103 bytes, see above. Safe to keep beside the database. */
export type LockedKey = Bytes & { readonly [locked]: 'LockedKey' };

/** What a person types to open this device. */
export type LockSecret =
  | { readonly kind: 'passphrase'; readonly secret: Passphrase }
  | { readonly kind: 'pin'; readonly secret: Pin };

export type LockKind = LockSecret['kind'];

/** A later Cairn locked this: nothing is wrong with it. */
export type LockNewer = { readonly type: 'LockNewer' };

export interface LockBy {
  readonly by: LockSecret;
  readonly device: DeviceKey;
}

export const lockKey = async (
  key: DataKey,
  { by, device, cost }: LockBy & { readonly cost: StretchCost },
  random: RandomSource = randomBytes,
): Promise<LockedKey> => {
  const salt = random(SALT_LENGTH);
  const wrapped = wrapKey(key, await wrappingOf({ by, device }, { cost, salt }), random);
  const bytes = new Uint8Array(HEADER_LENGTH + wrapped.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...FORMAT, VERSION, KINDS.indexOf(by.kind)]);
  view.setUint32(MEMORY_AT, cost.memory);
  view.setUint32(PASSES_AT, cost.passes);
  bytes.set(salt, SALT_AT);
  bytes.set(wrapped, HEADER_LENGTH);
  return bytes as LockedKey;
};

/** `bytes` may come from anywhere. What cannot be ours is refused before any work is done. */
export const unlockKey = async (
  bytes: Uint8Array,
  { by, device }: LockBy,
): Promise<CryptoResult<DataKey, WrongKeyOrDamaged | LockNewer>> => {
  const parts = readLocked(bytes);
  if (!parts.ok) return parts;
  if (parts.value.kind !== by.kind) return WRONG_KEY_OR_DAMAGED;
  return unwrapKey(parts.value.wrapped, await wrappingOf({ by, device }, parts.value));
};

/** What to ask the person for. */
export const kindOfLock = (bytes: Uint8Array): CryptoResult<LockKind, WrongKeyOrDamaged | LockNewer> => {
  const parts = readLocked(bytes);
  return parts.ok ? { ok: true, value: parts.value.kind } : parts;
};

const wrappingOf = async (
  { by, device }: LockBy,
  { cost, salt }: { readonly cost: StretchCost; readonly salt: Uint8Array },
): Promise<Wrapping> => {
  const stretched = await stretch({ secret: by.secret, cost, salt });
  return { context: `device+${by.kind}`, key: deriveLockKey({ device, stretched, kind: by.kind }) };
};

const FORMAT = [0x63, 0x6c] as const;
const VERSION = 1;
/** By their number in the file. */
const KINDS: readonly (LockKind | null)[] = [null, 'passphrase', 'pin'];
const MEMORY_AT = 4;
const PASSES_AT = 8;
const SALT_AT = 12;
const HEADER_LENGTH = SALT_AT + SALT_LENGTH;
const LENGTH = HEADER_LENGTH + 75;

interface LockedParts {
  readonly kind: LockKind;
  readonly cost: StretchCost;
  readonly salt: Bytes;
  readonly wrapped: Bytes;
}

const readLocked = (bytes: Uint8Array): CryptoResult<LockedParts, WrongKeyOrDamaged | LockNewer> => {
  const version = bytes[2] ?? 0;
  if (FORMAT.some((byte, at) => bytes[at] !== byte) || version === 0) return WRONG_KEY_OR_DAMAGED;
  if (version > VERSION) return { ok: false, error: { type: 'LockNewer' } };
  const kind = KINDS[bytes[3] ?? 0] ?? null;
  if (bytes.length !== LENGTH || kind === null) return WRONG_KEY_OR_DAMAGED;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const cost = { memory: view.getUint32(MEMORY_AT), passes: view.getUint32(PASSES_AT) };
  if (!isPossibleCost(cost)) return WRONG_KEY_OR_DAMAGED;
  const salt = Uint8Array.from(bytes.subarray(SALT_AT, HEADER_LENGTH));
  return { ok: true, value: { kind, cost, salt, wrapped: Uint8Array.from(bytes.subarray(HEADER_LENGTH)) } };
};
