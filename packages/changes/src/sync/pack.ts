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
  if (first !== null && first.length <= guess) return first;
  const whole = guess < most ? unpackInto(packed, most) : first;
  if (whole === null) return 'bad-deflate';
  return whole.length <= most ? whole : 'too-large';
};

/**
 * Into a buffer of its own that does not grow: the library writes nothing past its end. One byte more than `length` comes
 * back where there was more. `null`: the library throws on every fault of the bytes, and where a stored piece does not fit.
 */
const unpackInto = (packed: Uint8Array, length: number): Uint8Array | null => {
  try {
    return inflateSync(packed, { out: new Uint8Array(length + 1) });
  } catch {
    return null;
  }
};
