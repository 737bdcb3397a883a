/**
 * Sealing for the log on a relay, by the key of its epoch: sync protocol, section 1. Law: what was sealed for one place
 * (kind, vault, epoch, id) opens in no other; a relay that moves or swaps sealed bytes is found out by that alone.
 */

import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import type { LogKey } from './keys.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';
import { decrypt, encrypt } from './seal.ts';
import type { KeyForPlace } from './seal.ts';
import type { VaultAddress } from './vault-key.ts';

declare const sealed: unique symbol;

/** An envelope; see envelope.ts. Safe to give to a relay. */
export type LogSealedBytes = Bytes & { readonly [sealed]: 'LogSealedBytes' };

/** Whole numbers from 0; `chunk` and `snapshot` are 16 bytes. */
export type LogPlace = { readonly address: VaultAddress; readonly epoch: number } & (
  | { readonly kind: 'chunk'; readonly chunk: Uint8Array }
  | { readonly kind: 'segment'; readonly snapshot: Uint8Array; readonly index: number }
  | { readonly kind: 'manifest'; readonly snapshot: Uint8Array }
  | { readonly kind: 'farewell' }
);

export interface LogSealFor {
  /** Of the epoch that the place names. */
  readonly key: LogKey;
  readonly place: LogPlace;
}

export const sealForLog = (
  payload: Uint8Array,
  to: LogSealFor,
  random: RandomSource = randomBytes,
): LogSealedBytes => encrypt(payload, keyFor(to), random) as LogSealedBytes;

/** `bytes` come from a relay: they are trusted in nothing. */
export const openFromLog = (bytes: Uint8Array, from: LogSealFor): CryptoResult<Bytes, WrongKeyOrDamaged> =>
  decrypt(bytes, keyFor(from));

const keyFor = ({ key, place }: LogSealFor): KeyForPlace => ({ key, context: logContext(place) });

/** `cairn/v1/chunk/ADDRESS/EPOCH/CHUNK` and so on. Throws a `RangeError` for what is no id or number: that is a bug. */
export const logContext = (place: LogPlace): string => {
  const { kind, address, epoch } = place;
  const vault = `cairn/v1/${kind}/${hexOfId(address)}/${decimal(epoch)}`;
  switch (kind) {
    case 'chunk':
      return `${vault}/${hexOfId(place.chunk)}`;
    case 'segment':
      return `${vault}/${hexOfId(place.snapshot)}/${decimal(place.index)}`;
    case 'manifest':
      return `${vault}/${hexOfId(place.snapshot)}`;
    case 'farewell':
      return vault;
    default:
      return kind satisfies never;
  }
};

const ID_LENGTH = 16;

const hexOfId = (id: Uint8Array): string => {
  if (id.length !== ID_LENGTH) throw new RangeError('An id has 16 bytes');
  return Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const decimal = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('Not a whole number from 0');
  return String(value);
};
