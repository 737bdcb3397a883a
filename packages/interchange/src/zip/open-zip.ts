/**
 * A zip file, opened to look into. Laws: no member's name is ever a path; nothing larger than its bound is held, whatever the
 * file claims; what does not match its checksum is broken; an archive inside an archive is bytes like any other.
 * The platform's own `DecompressionStream` unpacks, piece by piece.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { partOf, piecesOf } from '../source/import-source.ts';
import type { ImportSource } from '../source/import-source.ts';
import type { ByteStream } from './byte-stream.ts';
import { crc32 } from './crc-32.ts';
import { readDirectory, viewOf } from './zip-directory.ts';
import type { ZipError, ZipMember } from './zip-directory.ts';

export interface ZipArchive {
  readonly members: readonly ZipMember[];
  /** The whole of a member; all that are read so share one bound. */
  bytesOf(member: ZipMember): Promise<Result<Uint8Array, ZipError>>;
  /** Piece by piece, for what may be larger than memory. Throws {@link ZipBroken}. */
  piecesOf(member: ZipMember): AsyncGenerator<Uint8Array, void, undefined>;
}

/** What is thrown in the middle of a member. */
export class ZipBroken extends Error {
  readonly error: ZipError;
  constructor(error: ZipError) {
    super(error.type);
    this.error = error;
  }
}

declare class DecompressionStream implements ByteStream {
  constructor(format: 'deflate-raw');
  readonly readable: ByteStream['readable'] & { getReader(): Reader };
  readonly writable: ByteStream['writable'];
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

/** All that is held of one archive at once: far more text than anyone has written. */
const MOST_HELD = 256 * 1024 * 1024;
/** Read piece by piece, an export of ten years of a watch. */
const MOST_STREAMED = 16 * 1024 * 1024 * 1024;
/** Readings of a watch pack to a twentieth or a fortieth; what unfolds to hundreds of times its size was made to do so. */
const MOST_UNFOLDED = 250;
const UNFOLDS_FREELY = 32 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04_03_4b_50;
const LOCAL_SIZE = 30;

/** Errors: `BrokenArchive`, `TooMuchInside`. `mostHeld` in bytes. */
export const openZip = async (
  source: ImportSource,
  mostHeld: number = MOST_HELD,
): Promise<Result<ZipArchive, ZipError>> => {
  const members = await readDirectory(source);
  if (!members.ok) return members;
  let held = 0;
  const bytesOf: ZipArchive['bytesOf'] = async (member) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const piece of unpacked(source, member, mostHeld - held)) {
        parts.push(piece);
        length += piece.length;
      }
    } catch (cause) {
      if (cause instanceof ZipBroken) return err(cause.error);
      throw cause;
    }
    held += length;
    return ok(joined(parts, length));
  };
  return ok({
    members: members.value.filter(({ name }) => !name.endsWith('/')),
    bytesOf,
    piecesOf: (member) => unpacked(source, member, MOST_STREAMED),
  });
};

const unfolds = ({ packed }: ZipMember): number => UNFOLDS_FREELY + packed * MOST_UNFOLDED;

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

async function* unpacked(
  source: ImportSource,
  member: ZipMember,
  most: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (member.isLocked || (member.method !== STORED && member.method !== DEFLATED))
    throw new ZipBroken({ type: 'LockedArchive' });
  const packed = piecesOf(source, ...(await placeOf(source, member)));
  const bound = Math.min(most, unfolds(member));
  let length = 0;
  let crc = 0;
  for await (const piece of member.method === STORED ? packed : inflated(packed)) {
    length += piece.length;
    if (length > bound) throw new ZipBroken({ type: 'TooMuchInside' });
    crc = crc32(crc, piece);
    yield piece;
  }
  if (crc !== member.crc) throw new ZipBroken({ type: 'BrokenArchive' });
}

const placeOf = async (source: ImportSource, member: ZipMember): Promise<[from: number, to: number]> => {
  const header = await partOf(source, member.at, member.at + LOCAL_SIZE);
  const view = viewOf(header);
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL)
    throw new ZipBroken({ type: 'BrokenArchive' });
  const from = member.at + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + member.packed > source.size) throw new ZipBroken({ type: 'BrokenArchive' });
  return [from, from + member.packed];
};

/** Fed as fast as it is read, so that a small file that unpacks to a huge one stays small until it is refused. */
async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = new DecompressionStream('deflate-raw');
  const reader = stream.readable.getReader();
  // What goes wrong while writing is told by the reading side.
  const fed = feed(packed, stream.writable).catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new ZipBroken({ type: 'BrokenArchive' });
      });
      if (done || value === undefined) break;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await fed;
  }
}

const feed = async (packed: AsyncIterable<Uint8Array>, writable: ByteStream['writable']): Promise<void> => {
  const writer = writable.getWriter();
  for await (const piece of packed) {
    await writer.ready;
    await writer.write(piece);
  }
  await writer.close();
};
