/**
 * Writes a zip archive as its files come (APPNOTE 6.3.3, deflate, sizes after the content), so that an archive of any length needs
 * little memory. Law: names are of our own choosing, never a person's words; nothing in it says whose it is.
 */

import type { WallClock } from '@cairn/domain';
import type { ByteStream, ByteWriter } from './byte-stream.ts';
import { crc32 } from './crc-32.ts';

declare class CompressionStream implements ByteStream {
  constructor(format: 'deflate-raw');
  readonly readable: ByteStream['readable'];
  readonly writable: ByteStream['writable'];
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

export interface ZipMember {
  /** With `/` between folders; letters of ASCII. */
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/** What the format can hold without its extension for larger files. */
const MOST_BYTES = 0xffff_ffff;

/** Sizes come after the content; the name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION_NEEDED = 20;

interface Written {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
}

/** An error of a source goes to the caller: what was written so far is no archive. More than 4 GB throws. */
export async function* writeZip(
  members: AsyncIterable<ZipMember> | Iterable<ZipMember>,
  at: WallClock,
): AsyncGenerator<Uint8Array, void, undefined> {
  const written: Written[] = [];
  const stamp = dosStamp(at);
  let offset = 0;
  for await (const { name, pieces } of members) {
    const letters = new TextEncoder().encode(name);
    const head = record(0x04034b50, [...fixed(stamp), ...noSizes, short(letters.length), short(0)], letters);
    yield head;
    const counted = { crc: 0, length: 0 };
    let packed = 0;
    for await (const bytes of deflated(pieces, counted)) {
      packed += bytes.length;
      yield bytes;
    }
    yield record(0x08074b50, [long(counted.crc), long(packed), long(counted.length)]);
    written.push({ name: letters, offset, packed, ...counted });
    offset += head.length + packed + 16;
    if (offset > MOST_BYTES || counted.length > MOST_BYTES) throw new RangeError('an archive ends at 4 GB');
  }
  const directory = written.map((one) => directoryEntry(one, stamp));
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = short(written.length);
  yield record(0x06054b50, [short(0), short(0), count, count, long(size), long(offset), short(0)]);
}

async function* deflated(
  pieces: ZipMember['pieces'],
  counted: { crc: number; length: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const packing = new CompressionStream('deflate-raw');
  const feeding = feed(packing.writable.getWriter(), pieces, counted);
  // Told once the reading below has ended: until then it is nobody's loose end.
  feeding.catch(() => undefined);
  try {
    yield* packing.readable;
  } catch (cause) {
    // Of the two the source's own error is the one that says what happened.
    await feeding;
    throw cause;
  }
  await feeding;
}

const feed = async (
  writer: ByteWriter,
  pieces: ZipMember['pieces'],
  counted: { crc: number; length: number },
): Promise<void> => {
  try {
    for await (const piece of pieces) {
      const bytes = new TextEncoder().encode(piece);
      counted.crc = crc32(counted.crc, bytes);
      counted.length += bytes.length;
      await writer.ready;
      await writer.write(bytes);
    }
    await writer.close();
  } catch (cause) {
    await writer.abort().catch(() => undefined);
    throw cause;
  }
};

interface Field {
  readonly bytes: 2 | 4;
  readonly value: number;
}

const short = (value: number): Field => ({ bytes: 2, value });
const long = (value: number): Field => ({ bytes: 4, value });

const fixed = ({ date, time }: DosStamp): readonly Field[] => [
  ...[short(VERSION_NEEDED), short(FLAGS), short(DEFLATED), short(time), short(date)],
];
const noSizes: readonly Field[] = [long(0), long(0), long(0)];

const record = (
  signature: number,
  fields: readonly Field[],
  letters: Uint8Array = new Uint8Array(0),
): Uint8Array => {
  const all = [long(signature), ...fields];
  const length = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const made = new Uint8Array(length + letters.length);
  const view = new DataView(made.buffer);
  let at = 0;
  for (const { bytes, value } of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  made.set(letters, length);
  return made;
};

const directoryEntry = ({ name, offset, crc, packed, length }: Written, stamp: DosStamp): Uint8Array =>
  record(
    0x02014b50,
    [
      ...[short(VERSION_NEEDED), ...fixed(stamp), long(crc), long(packed), long(length), short(name.length)],
      ...[short(0), short(0), short(0), short(0), long(0), long(offset)],
    ],
    name,
  );

interface DosStamp {
  readonly date: number;
  readonly time: number;
}

/** Archives know no year before 1980, and no odd second. */
const dosStamp = ({ year, month, day, hour, minute }: WallClock): DosStamp => ({
  date: (Math.min(127, Math.max(0, year - 1980)) << 9) | (month << 5) | day,
  time: (hour << 11) | (minute << 5),
});
