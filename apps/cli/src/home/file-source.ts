/** A file as readers take it, part by part, so that a large one is never held whole. What comes through a pipe is. */

import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { sourceOf } from '@cairn/interchange';
import type { ImportSource } from '@cairn/interchange';

/** Throws what the system throws: for a folder, when it is read. */
export const withFile = async <T>(path: string, use: (source: ImportSource) => Promise<T>): Promise<T> => {
  const file = await open(path);
  try {
    const stat = await file.stat();
    const isWhole = stat.isFile() || stat.isDirectory();
    return await use(isWhole ? partsOf(file, stat.size) : sourceOf(await readFile(file)));
  } finally {
    await file.close();
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
