/** Deflate (RFC 1951), and its reverse that never unpacks more than it is allowed to. */

import { deflateSync, inflateSync } from 'fflate';

/** What is written packs to an eighth at best; a bomb to a thousandth. */
const USUAL = 12;
const SMALLEST = 4096;

export const packBytes = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

/** `too-large` for what is longer than `most`. */
export const unpackBytes = (packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'bad-deflate' => {
  const guess = Math.min(most, Math.max(SMALLEST, packed.length * USUAL));
  const first = unpackInto(packed, guess);
  return first === 'too-large' && guess < most ? unpackInto(packed, most) : first;
};

/** Into a buffer of its own that does not grow: the library writes nothing past its end, and goes on counting. */
const unpackInto = (packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'bad-deflate' => {
  try {
    const unpacked = inflateSync(packed, { out: new Uint8Array(most + 1) });
    return unpacked.length > most ? 'too-large' : unpacked;
  } catch (fault) {
    // A stored piece that does not fit is the engine's error; every fault of the bytes is the library's own.
    return fault instanceof RangeError ? 'too-large' : 'bad-deflate';
  }
};
