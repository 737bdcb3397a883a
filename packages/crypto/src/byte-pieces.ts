/**
 * Bytes that come piece by piece, as streams of the platform and back. Laws: no piece is asked for before it is wanted; who
 * stops reading ends the source.
 */

import type { Bytes } from './random.ts';

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type ReadPieces = AsyncGenerator<Bytes, void, undefined>;

export const streamOf = (pieces: ReadPieces): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );

/** By hand: not every browser lets a stream be looped over. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): ReadPieces {
  const reader = stream.getReader();
  let isAtEnd = false;
  try {
    for (;;) {
      const next = await reader.read();
      isAtEnd = next.done;
      if (next.done) return;
      yield Uint8Array.from(next.value);
    }
  } finally {
    if (!isAtEnd) await reader.cancel().catch(() => undefined);
  }
}

export interface Watched {
  readonly pieces: ReadPieces;
  /** Bytes that were handed on so far. */
  count(): number;
  /** Throws what the source threw, if it did. */
  rethrow(): void;
}

/** The longest piece that is handed on. */
const LARGEST_PIECE = 65_536;

/** Remembers what the source did, for a library in between tells none of it. */
export const watch = (source: Pieces): Watched => {
  let count = 0;
  let thrown: { readonly error: unknown } | null = null;
  async function* handOn(): ReadPieces {
    try {
      for await (const piece of source) {
        for (let at = 0; at < piece.length; at += LARGEST_PIECE) {
          const part = Uint8Array.from(piece.subarray(at, at + LARGEST_PIECE));
          count += part.length;
          yield part;
        }
      }
    } catch (error) {
      thrown = { error };
      throw error;
    }
  }
  return {
    pieces: handOn(),
    count: () => count,
    rethrow: () => {
      if (thrown !== null) throw thrown.error;
    },
  };
};
