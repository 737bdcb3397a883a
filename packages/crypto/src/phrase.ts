/**
 * The recovery secret as 24 English words (BIP 39, 256 bits and 8 of checksum), and back. Loads the word list: import
 * it lazily. Law: `parsePhrase(phraseOf(secret))` is the secret; a phrase with one wrong word is never a secret without
 * the checksum agreeing (1 in 256).
 */

import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { CryptoResult } from './crypto-result.ts';
import type { RecoverySecret } from './keys.ts';

const WORDS = 24;

/** 24 lower-case words with a space between. Secret. */
export const phraseOf = (secret: RecoverySecret): string => entropyToMnemonic(secret, wordlist);

export type PhraseError =
  | { readonly type: 'WrongWordCount'; readonly count: number }
  /** `index` of the first word that is not on the list, from 0. The word itself stays out of errors. */
  | { readonly type: 'UnknownWord'; readonly index: number }
  /** Every word is on the list, yet they do not belong together: one is another word, or two changed places. */
  | { readonly type: 'ChecksumMismatch' };

/**
 * Reads words as a person types or pastes them: any case, spaces, line breaks, numbers, punctuation, full-width letters
 * or accents.
 */
export const parsePhrase = (text: string): CryptoResult<RecoverySecret, PhraseError> => {
  const words = wordsIn(text);
  if (words.length !== WORDS) return { ok: false, error: { type: 'WrongWordCount', count: words.length } };
  const index = words.findIndex((word) => !wordlist.includes(word));
  if (index !== -1) return { ok: false, error: { type: 'UnknownWord', index } };
  const mnemonic = words.join(' ');
  if (!validateMnemonic(mnemonic, wordlist)) return { ok: false, error: { type: 'ChecksumMismatch' } };
  return { ok: true, value: Uint8Array.from(mnemonicToEntropy(mnemonic, wordlist)) as RecoverySecret };
};

/** Marks and invisible characters go first: they would cut a word in two. Whatever is not a letter then parts words. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
