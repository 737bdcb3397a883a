/** The memory of a process, as the kernel of Linux tells it. */

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const KIB = 1024;
const PIECE = 16 * KIB * KIB;
/** Longer than anything that is looked for, so that nothing is cut in two. */
const OVERLAP = 256;

/** Resident bytes. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * KIB;

/** Everything that the process has written to and may read, piece by piece. */
export const memoryRegions = function* (pid: number): Generator<Uint8Array> {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [, from = '', to = ''] of maps)
      yield* piecesOf(memory, Number.parseInt(from, 16), Number.parseInt(to, 16));
  } finally {
    closeSync(memory);
  }
};

const piecesOf = function* (memory: number, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += PIECE - OVERLAP) {
    const piece = Buffer.alloc(Math.min(PIECE, to - at));
    const read = readAt(memory, piece, at);
    if (read > 0) yield piece.subarray(0, read);
  }
};

/** A region may be gone meanwhile, or be of a kind that nobody may read. */
const readAt = (memory: number, piece: Buffer, at: number): number => {
  try {
    return readSync(memory, piece, 0, piece.length, at);
  } catch {
    return 0;
  }
};
