/** Where the chunks of a push go: each id once, numbered without a gap, chained. Pure. */

import { chainNext } from '@cairn/relay-api';
import type { Bytes, PushedChunk } from '@cairn/relay-api';

export interface Placed {
  readonly seq: number;
  readonly head: Bytes;
  readonly seqs: readonly number[];
  /** Each with its seq and the hash of the chain there. */
  readonly fresh: readonly FreshChunk[];
  /** Of those, sealed. */
  readonly bytes: number;
}

export interface FreshChunk {
  readonly seq: number;
  readonly hash: Bytes;
  readonly chunk: PushedChunk;
}

/** `at`: the end of the log now. `seqOf` gives the seq that a chunk id has already. */
export const placeChunks = (
  at: { readonly seq: number; readonly head: Bytes },
  chunks: readonly PushedChunk[],
  seqOf: (id: Bytes) => number | undefined,
): Placed => {
  let { seq, head } = at;
  const fresh: FreshChunk[] = [];
  const seqs = chunks.map((chunk) => {
    const [id] = chunk;
    const known = seqOf(id) ?? fresh.find((one) => isSame(one.chunk[0], id))?.seq;
    if (known !== undefined) return known;
    seq += 1;
    head = chainNext(head, id);
    fresh.push({ seq, hash: head, chunk });
    return seq;
  });
  const bytes = fresh.reduce((sum, { chunk }) => sum + chunk[2].length, 0);
  return { seq, head, seqs, fresh, bytes };
};

const isSame = (one: Bytes, other: Bytes): boolean => one.every((byte, index) => byte === other[index]);
