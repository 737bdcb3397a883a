/**
 * A file as readers take it, part by part, so that a large one is never held whole. What comes through a pipe is held while it is
 * small; more of it lies in a file that has no name any more, so that nothing is left of it whatever ends the program.
 */

import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sourceOf } from '@cairn/interchange';
import type { ImportSource } from '@cairn/interchange';

type Use<T> = (source: ImportSource) => Promise<T>;
type Pieces = AsyncIterable<Uint8Array>;

/** Throws what the system throws: for a folder, when it is read. */
export const withFile = async <T>(path: string, use: Use<T>): Promise<T> => {
  const file = await open(path);
  try {
    const stat = await file.stat();
    const isWhole = stat.isFile() || stat.isDirectory();
    if (isWhole) return await use({ ...partsOf(file, stat.size), name: basename(path) });
    return await withPieces(file.createReadStream({ autoClose: false }), use);
  } finally {
    await file.close();
  }
};

const HELD = 32 * 1024 * 1024;

/** Throws what the system throws, as where there is no room for what is long. `held` in bytes. */
export const withPieces = async <T>(pieces: Pieces, use: Use<T>, held: number = HELD): Promise<T> => {
  const begun: Uint8Array[] = [];
  let size = 0;
  const more = pieces[Symbol.asyncIterator]();
  for (let next = await more.next(); next.done !== true; next = await more.next()) {
    begun.push(next.value);
    size += next.value.length;
    if (size > held)
      return withNameless((file) => useLong(file, [begun, { [Symbol.asyncIterator]: () => more }], use));
  }
  return use(sourceOf(Buffer.concat(begun)));
};

const useLong = async <T>(
  file: FileHandle,
  parts: readonly (Iterable<Uint8Array> | Pieces)[],
  use: Use<T>,
): Promise<T> => {
  let size = 0;
  for (const part of parts)
    for await (const piece of part) {
      await file.write(piece);
      size += piece.length;
    }
  return use(partsOf(file, size));
};

/** For its owner alone, and gone with its handle. */
const withNameless = async <T>(use: (file: FileHandle) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-'));
  try {
    const file = await open(join(folder, 'piped'), 'wx+', 0o600);
    try {
      await rm(folder, { recursive: true, force: true });
      return await use(file);
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const partsOf = (file: FileHandle, size: number): ImportSource => ({
  size,
  slice: (start, end) => ({
    arrayBuffer: async () => {
      const buffer = new ArrayBuffer(Math.max(0, end - start));
      const { bytesRead } = await file.read(new Uint8Array(buffer), 0, buffer.byteLength, start);
      return bytesRead === buffer.byteLength ? buffer : buffer.slice(0, bytesRead);
    },
  }),
});
