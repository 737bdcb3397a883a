/**
 * The directory at the end of a zip file (APPNOTE 6.3.10, with zip64). Pure. What is listed there is believed as far as the
 * numbers fit into the file and no further; names are labels to look for and never paths.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { ImportSource } from '../source/import-source.ts';
import { partOf } from '../source/import-source.ts';

export interface ZipMember {
  readonly name: string;
  /** What the directory claims: a hint, and never a size to reserve. */
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  readonly method: number;
  readonly isLocked: boolean;
  /** Where its local header lies. */
  readonly at: number;
}

export type ZipError =
  | { readonly type: 'BrokenArchive' }
  /** Under a password, or packed in a way we do not unpack. */
  | { readonly type: 'LockedArchive' }
  | { readonly type: 'TooMuchInside' };

declare class TextDecoder {
  constructor(label: 'utf-8');
  decode(input: Uint8Array): string;
}

const BROKEN = { type: 'BrokenArchive' } as const;

/** A life in pictures may have so many; a directory of more is no diary. */
const MOST_MEMBERS = 100_000;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
const LONGEST_END = 22 + 0xff_ff + 20;

const END = 0x06_05_4b_50;
const END_64 = 0x06_06_4b_50;
const LOCATOR_64 = 0x07_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const ASIDE_32 = 0xff_ff_ff_ff;
const ASIDE_16 = 0xff_ff;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly at: number;
}

export const readDirectory = async (
  source: ImportSource,
): Promise<Result<readonly ZipMember[], ZipError>> => {
  const directory = await findDirectory(source);
  if (directory === null || directory.at + directory.size > source.size) return err(BROKEN);
  if (directory.count > MOST_MEMBERS || directory.size > LARGEST_DIRECTORY)
    return err({ type: 'TooMuchInside' });
  const bytes = await partOf(source, directory.at, directory.at + directory.size);
  const members = membersIn(bytes, directory.count);
  return members === null ? err(BROKEN) : ok(members);
};

const findDirectory = async (source: ImportSource): Promise<Directory | null> => {
  const from = Math.max(0, source.size - LONGEST_END);
  const tail = await partOf(source, from, source.size);
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const isLarge = count === ASIDE_16 || size === ASIDE_32 || start === ASIDE_32;
    return isLarge ? findLargeDirectory(source, view, at) : { count, size, at: start };
  }
  return null;
};

const findLargeDirectory = async (
  source: ImportSource,
  tail: DataView,
  end: number,
): Promise<Directory | null> => {
  const locator = end - 20;
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(tail.getBigUint64(locator + 8, true));
  if (at + 56 > source.size) return null;
  const view = viewOf(await partOf(source, at, at + 56));
  if (view.getUint32(0, true) !== END_64) return null;
  const number = (place: number): number => Number(view.getBigUint64(place, true));
  return { count: number(32), size: number(40), at: number(48) };
};

const membersIn = (bytes: Uint8Array, count: number): readonly ZipMember[] | null => {
  const view = viewOf(bytes);
  const decoder = new TextDecoder('utf-8');
  const members: ZipMember[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return null;
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd));
    members.push(memberAt(view, { at, name, extra: [nameEnd, extraEnd] }));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return members;
};

interface Place {
  readonly at: number;
  readonly name: string;
  readonly extra: readonly [from: number, to: number];
}

const memberAt = (view: DataView, { at, name, extra }: Place): ZipMember => {
  const large = largeNumbers(view, extra);
  /** Numbers that do not fit stand in the extra field, in this order and only those. */
  const number = (place: number): number => {
    const small = view.getUint32(at + place, true);
    return small === ASIDE_32 ? (large.shift() ?? small) : small;
  };
  const size = number(24);
  const packed = number(20);
  return {
    ...{ name, size, packed, at: number(42) },
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
  };
};

const largeNumbers = (view: DataView, [from, to]: Place['extra']): number[] => {
  const numbers: number[] = [];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    for (let place = at + 4; place + 8 <= end; place += 8)
      numbers.push(Number(view.getBigUint64(place, true)));
  }
  return numbers;
};
