/**
 * `@cairn/crypto/share`: a part of the record for one supporter, under a link: sync protocol, section 10. The link holds one secret.
 * The name that the relay knows and the keys that it does not are derived from it, each apart. Laws: who has the name has no key;
 * what was sealed for one share opens in no other; every cheer has one size.
 */

import { WRONG_KEY_OR_DAMAGED } from './crypto-result.ts';
import type { CryptoResult, WrongKeyOrDamaged } from './crypto-result.ts';
import { derive } from './derive.ts';
import { KEY_LENGTH } from './keys.ts';
import type { RecoverySecret } from './keys.ts';
import { pad, unpad } from './padme.ts';
import { randomBytes } from './random.ts';
import type { Bytes, RandomSource } from './random.ts';
import { decrypt, encrypt } from './seal.ts';
import type { KeyForPlace } from './seal.ts';

declare const share: unique symbol;

/** What stands in a link, after its `#`. Whoever has it reads what is shared. 32 bytes. */
export type ShareSecret = Bytes & { readonly [share]: 'ShareSecret' };

/** How a relay knows a share. 16 bytes; not secret. */
export type ShareId = Bytes & { readonly [share]: 'ShareId' };

/** One short line and twenty stones look alike. */
const SHARE_FLOOR = 4_096;

/** Every cheer and every note has this size before it is sealed. */
const SMALL_SIZE = 1_024;

/** What fits into one: bytes. */
export const MOST_SMALL: number = SMALL_SIZE - 4;

const ID_LENGTH = 16;

export const newShareSecret = (random: RandomSource = randomBytes): ShareSecret =>
  random(KEY_LENGTH) as ShareSecret;

export const shareIdOf = (secret: ShareSecret): ShareId =>
  derive(secret, 'cairn/v1/share/id').slice(0, ID_LENGTH) as ShareId;

export const sealShare = (
  payload: Uint8Array,
  secret: ShareSecret,
  random: RandomSource = randomBytes,
): Bytes => encrypt(pad(payload, SHARE_FLOOR), sharePlace(secret), random);

/** `bytes` come from a relay, the secret from a link: neither is trusted. */
export const openShare = (bytes: Uint8Array, secret: ShareSecret): Opened =>
  unpadded(decrypt(bytes, sharePlace(secret)));

/** A `RangeError` for more than {@link MOST_SMALL} bytes: who asks has counted them. */
export const sealCheer = (
  payload: Uint8Array,
  secret: ShareSecret,
  random: RandomSource = randomBytes,
): Bytes => encrypt(small(payload), cheerPlace(secret), random);

export const openCheer = (bytes: Uint8Array, secret: ShareSecret): Opened =>
  unpadded(decrypt(bytes, cheerPlace(secret)));

export interface NoteOf {
  readonly recovery: RecoverySecret;
  readonly id: ShareId;
}

/** What the person's own devices know of a share, the link's secret among it. */
export const sealShareNote = (payload: Uint8Array, of: NoteOf, random: RandomSource = randomBytes): Bytes =>
  encrypt(small(payload), notePlace(of), random);

export const openShareNote = (bytes: Uint8Array, of: NoteOf): Opened =>
  unpadded(decrypt(bytes, notePlace(of)));

type Opened = CryptoResult<Bytes, WrongKeyOrDamaged>;

const small = (payload: Uint8Array): Bytes => {
  if (payload.length > MOST_SMALL) throw new RangeError('Too long for a cheer or a note');
  return pad(payload, SMALL_SIZE);
};

const unpadded = (opened: Opened): Opened => {
  if (!opened.ok) return opened;
  const payload = unpad(opened.value);
  return payload.ok ? payload : WRONG_KEY_OR_DAMAGED;
};

const sharePlace = (secret: ShareSecret): KeyForPlace => ({
  key: derive(secret, 'cairn/v1/share/key'),
  context: `cairn/v1/share/${hexOf(shareIdOf(secret))}`,
});

const cheerPlace = (secret: ShareSecret): KeyForPlace => ({
  key: derive(secret, 'cairn/v1/share/cheer'),
  context: `cairn/v1/cheer/${hexOf(shareIdOf(secret))}`,
});

const notePlace = ({ recovery, id }: NoteOf): KeyForPlace => ({
  key: derive(recovery, 'cairn/v1/share/note'),
  context: `cairn/v1/share-note/${hexOf(id)}`,
});

const hexOf = (id: ShareId): string => Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** As it stands in a link: base64url without padding, 43 letters. */
export const shareSecretText = (secret: ShareSecret): string =>
  btoa(String.fromCharCode(...secret))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** `null` for what is no secret in its one form. */
export const parseShareSecret = (text: string): ShareSecret | null => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const secret = Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) as ShareSecret;
  return shareSecretText(secret) === text ? secret : null;
};
