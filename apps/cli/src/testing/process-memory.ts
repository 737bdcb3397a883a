/** The memory of a process that this one started, as it is now. Linux lets a parent read it; elsewhere nobody is asked. */

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

export const canReadMemory = process.platform === 'linux';

const PIECE = 64 * 1024;
/** Most of what a process asked for was never written to. */
const UNTOUCHED = Buffer.alloc(PIECE);
/** What reaches over the end of one piece is in the next as well. */
const OVERLAP = 256;

/** All that it wrote itself: heap, stack, buffers; not the program's own files. */
export function* memoryOf(pid: number): Generator<Uint8Array> {
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const { from, to } of writtenParts(pid))
      for (let at = from; at < to; at += PIECE - OVERLAP) {
        const bytes = readAt(file, at, Math.min(PIECE, to - at));
        if (bytes !== null && !isUntouched(bytes)) yield bytes;
      }
  } finally {
    closeSync(file);
  }
}

const isUntouched = (bytes: Uint8Array): boolean => UNTOUCHED.subarray(0, bytes.length).equals(bytes);

interface Part {
  readonly from: number;
  readonly to: number;
}

const writtenParts = (pid: number): readonly Part[] =>
  readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined) return [];
      return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
    });

/** `null`: the process let go of it in between, or never had it. */
const readAt = (file: number, at: number, length: number): Uint8Array | null => {
  const bytes = Buffer.allocUnsafe(length);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EIO') return null;
    throw cause;
  }
};
