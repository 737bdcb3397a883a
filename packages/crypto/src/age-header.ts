/**
 * The lines before the content of an age file, looked at before any key is tried, so that each way a file can be no archive of
 * ours has a name. The library checks them again, and says of all of them the same. Nothing is decrypted here.
 */

import type { CryptoResult } from './crypto-result.ts';
import type { Bytes } from './random.ts';

export type AgeHeaderError =
  /** Not an age file; or one as text, by `age --armor`. */
  | { readonly type: 'NotAnArchive' }
  /** An age file for keys: no passphrase opens it. */
  | { readonly type: 'NotByPassphrase' }
  /** It asks for more memory than the recommendation allows (2^20): not from Cairn, and maybe made to hurt. */
  | { readonly type: 'ArchiveTooCostly' }
  | { readonly type: 'ArchiveCutShort' };

export type AgeStart =
  | { readonly type: 'whole'; readonly length: number }
  /** More bytes may tell. */
  | { readonly type: 'more' };

const INTRO = 'age-encryption.org/v1\n';

/** Far more than what a passphrase needs. */
const LONGEST_HEADER = 16_384;

/** After the header come 16 bytes of salt and at least a tag. */
const LEAST_CONTENT = 32;

/** `bytes` are those that there are so far. */
export const readAgeStart = (bytes: Uint8Array): CryptoResult<AgeStart, AgeHeaderError> => {
  const text = asciiOf(bytes.subarray(0, LONGEST_HEADER));
  if (!text.startsWith(INTRO.slice(0, text.length))) return refused('NotAnArchive');
  const length = headerLength(text);
  if (length === null) return bytes.length < LONGEST_HEADER ? MORE : refused('NotAnArchive');
  const kind = checkStanza(text.slice(0, length));
  if (!kind.ok) return kind;
  return bytes.length < length + LEAST_CONTENT ? MORE : { ok: true, value: { type: 'whole', length } };
};

/** What is said when no more bytes come. */
export const endedEarly = (bytes: Uint8Array): AgeHeaderError =>
  bytes.length === 0 ? { type: 'NotAnArchive' } : { type: 'ArchiveCutShort' };

const MORE: CryptoResult<AgeStart, never> = { ok: true, value: { type: 'more' } };

const refused = (type: AgeHeaderError['type']): { readonly ok: false; readonly error: AgeHeaderError } => ({
  ok: false,
  error: { type },
});

const asciiOf = (bytes: Bytes | Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Up to and with the line that begins with three dashes. */
const headerLength = (text: string): number | null => {
  const last = text.indexOf('\n--- ');
  const end = last === -1 ? -1 : text.indexOf('\n', last + 1);
  return end === -1 ? null : end + 1;
};

/** One stanza alone, with a salt, a work factor and the file's key. */
const BY_PASSPHRASE =
  /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n$/;

const MOST_WORK = 20;

const checkStanza = (header: string): CryptoResult<null, AgeHeaderError> => {
  const stanzas = header.slice(INTRO.length);
  const [, workFactor] = BY_PASSPHRASE.exec(stanzas) ?? [];
  if (workFactor !== undefined)
    return Number(workFactor) > MOST_WORK ? refused('ArchiveTooCostly') : { ok: true, value: null };
  return refused(/^-> (?!scrypt )/.test(stanzas) ? 'NotByPassphrase' : 'NotAnArchive');
};
