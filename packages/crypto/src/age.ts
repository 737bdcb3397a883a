/**
 * `@cairn/crypto/age`: a stream of bytes under a passphrase, in the format of age (age-encryption.org/v1), by `age-encryption`.
 * What this writes opens with the stock tool and the passphrase, without Cairn. Laws: pieces are handed on only once they are
 * authenticated; a stream that ends without an error was whole; little memory for any length.
 */

import { Decrypter, Encrypter } from 'age-encryption';
import { endedEarly, readAgeStart } from './age-header.ts';
import type { AgeHeaderError } from './age-header.ts';
import { piecesOf, streamOf, watch } from './byte-pieces.ts';
import type { Pieces, ReadPieces, Watched } from './byte-pieces.ts';
import type { CryptoResult } from './crypto-result.ts';
import type { Passphrase } from './passphrase.ts';
import type { Bytes } from './random.ts';

export type { Pieces, ReadPieces } from './byte-pieces.ts';
export { isEasyToGuess, parsePassphrase } from './passphrase.ts';
export type { Passphrase, PassphraseError } from './passphrase.ts';

export type ArchiveError =
  | AgeHeaderError
  /** Or the lines before the content were changed: nobody can tell which. */
  | { readonly type: 'WrongPassphrase' }
  /** Something within is not what was written. */
  | { readonly type: 'ArchiveDamaged' };

/** Carries an {@link ArchiveError} out of a stream that is being read: what came before it was right, and is not all. */
export class ArchiveBroken extends Error {
  readonly error: ArchiveError;

  constructor(error: ArchiveError) {
    super(error.type);
    this.name = 'ArchiveBroken';
    this.error = error;
  }
}

/** As the stock tool has it, 2^18: a second or two, and 256 MiB, for each guess. */
const WORK_FACTOR = 18;

export interface ArchiveOptions {
  readonly passphrase: Passphrase;
  /** A power of two; left out: as the stock tool. Tests take less. */
  readonly workFactor?: number;
}

/** Leaving the loop ends the reading of `content`. Its errors go to the caller: what was written until then is no archive. */
export async function* sealArchive(
  content: Pieces,
  { passphrase, workFactor = WORK_FACTOR }: ArchiveOptions,
): ReadPieces {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const source = watch(content);
  try {
    yield* piecesOf(await encrypter.encrypt(streamOf(source.pieces)));
  } finally {
    await source.pieces.return();
  }
}

/**
 * The pieces throw {@link ArchiveBroken}: `ArchiveCutShort` when the end is not there or its last piece was changed. They and this
 * throw whatever `archive` throws. Leaving the loop ends the reading of it.
 */
export const openArchive = async (
  archive: Pieces,
  { passphrase }: Pick<ArchiveOptions, 'passphrase'>,
): Promise<CryptoResult<ReadPieces, ArchiveError>> => {
  const source = watch(archive);
  const start = await readStart(source.pieces);
  if (!start.ok) return start;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const { bytes, length } = start.value;
  try {
    const content = await decrypter.decrypt(streamOf(after(bytes, source.pieces)));
    return { ok: true, value: readContent(content, { source, before: length + SALT_LENGTH }) };
  } catch {
    // The header has its shape and its salt is there: what is left is the passphrase, or what cannot be told from it.
    await source.pieces.return();
    source.rethrow();
    return { ok: false, error: { type: 'WrongPassphrase' } };
  }
};

/** Whether a whole file in hand is an archive that a passphrase could open: to be seen before anybody types one. */
export const checkArchive = (archive: Uint8Array): CryptoResult<null, AgeHeaderError> => {
  const start = readAgeStart(archive);
  if (!start.ok) return start;
  return start.value.type === 'whole' ? { ok: true, value: null } : { ok: false, error: endedEarly(archive) };
};

interface Start {
  readonly bytes: Bytes;
  /** Of the header. */
  readonly length: number;
}

/** Reads as much as tells what this is; ends the reading of what is no archive. */
const readStart = async (pieces: ReadPieces): Promise<CryptoResult<Start, AgeHeaderError>> => {
  let bytes: Bytes = new Uint8Array(0);
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return { ok: false, error: endedEarly(bytes) };
    bytes = Uint8Array.from([...bytes, ...next.value]);
    const start = readAgeStart(bytes);
    if (!start.ok) {
      await pieces.return();
      return start;
    }
    if (start.value.type === 'whole') return { ok: true, value: { bytes, length: start.value.length } };
  }
};

async function* after(first: Bytes, rest: ReadPieces): ReadPieces {
  for (let at = 0; at < first.length; at += SEALED_CHUNK) yield first.slice(at, at + SEALED_CHUNK);
  yield* rest;
}

const SALT_LENGTH = 16;

/** Of the format: 64 KiB and a tag. Pieces are no longer, so the library gives back one at a time. */
const SEALED_CHUNK = 65_536 + 16;

async function* readContent(
  content: ReadableStream<Uint8Array>,
  { source, before }: { readonly source: Watched; readonly before: number },
): ReadPieces {
  let whole = 0;
  const pieces = piecesOf(content);
  try {
    for await (const piece of pieces) {
      whole += 1;
      yield piece;
    }
  } catch (error) {
    source.rethrow();
    if (!(error instanceof Error)) throw error;
    // The library has one error for all. It tries a chunk when more bytes than that have come, or none are left.
    const isLast = source.count() - before <= (whole + 1) * SEALED_CHUNK;
    throw new ArchiveBroken({ type: isLast ? 'ArchiveCutShort' : 'ArchiveDamaged' });
  } finally {
    await source.pieces.return();
  }
}
