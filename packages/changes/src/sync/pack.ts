/** Deflate (RFC 1951), and its reverse that never unpacks more than it is allowed to. */

import { deflateSync, Inflate } from 'fflate';
import { concatBytes } from '@noble/hashes/utils.js';

/** A byte of deflate can stand for about a thousand: pieces of this size keep one step near 2 MB. */
const PIECE = 2 * 1024;

export const packBytes = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

/** `too-large` as soon as there is more than `most`. */
export const unpackBytes = (packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'bad-deflate' => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > most) return 'too-large';
    }
  } catch {
    // The library throws on every fault of the bytes; none of it says more than that.
    return 'bad-deflate';
  }
  return concatBytes(...parts);
};
