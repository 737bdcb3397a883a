/**
 * What a person makes up and types, each a type of its own, and neither ever a key: passphrases of any kind, and PINs. Law: what
 * looks the same to a person is the same, whichever keyboard it came from (NFC, as the stock `age` tool gets it typed).
 */

import type { CryptoResult } from './crypto-result.ts';

declare const typed: unique symbol;

export type Passphrase = string & { readonly [typed]: 'Passphrase' };

/** 4 to 12 digits. Keeps out who has the device in hand for a moment, and not who has a copy of its disk. */
export type Pin = string & { readonly [typed]: 'Pin' };

export type PassphraseError =
  | { readonly type: 'EmptyPassphrase' }
  /** More than 1,024 letters, or a line break or control character in it, which nobody can type again. */
  | { readonly type: 'UntypablePassphrase' };

export type NotAPin = { readonly type: 'NotAPin' };

const LONGEST = 1_024;

/** Nothing is trimmed: a space at its end is part of it. */
export const parsePassphrase = (text: string): CryptoResult<Passphrase, PassphraseError> => {
  const normal = text.normalize('NFC');
  if (normal === '') return { ok: false, error: { type: 'EmptyPassphrase' } };
  return normal.length > LONGEST || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(normal)
    ? { ok: false, error: { type: 'UntypablePassphrase' } }
    : { ok: true, value: normal as Passphrase };
};

/** Full-width digits are digits; spaces between them are not part of it. */
export const parsePin = (text: string): CryptoResult<Pin, NotAPin> => {
  const digits = text.normalize('NFKC').replace(/\s/gu, '');
  return /^\d{4,12}$/.test(digits)
    ? { ok: true, value: digits as Pin }
    : { ok: false, error: { type: 'NotAPin' } };
};

/**
 * Whether a stranger with a copy and much time could guess it. A hint for a person and never a lock on the door: four words or
 * more are good, and so are twelve letters
 * of eight kinds, or twenty digits. `river river river river` is two things at most, and easy.
 */
export const isEasyToGuess = (passphrase: Passphrase): boolean => {
  const words = new Set(passphrase.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const letters = Array.from(passphrase);
  if (/^\d+$/.test(passphrase)) return letters.length < 20;
  return words.size < 4 && (letters.length < 12 || new Set(letters).size < 8);
};
