/**
 * Padding that hides a length in few sizes: padme, after Nikitin and others (2019). It costs at most 12 %.
 * Law: what was padded comes back exactly; bytes that were not padded so come back as nothing.
 *
 *     length of what is padded (4 bytes, big-endian) ‖ what is padded ‖ zeros
 */

import type { CryptoResult } from './crypto-result.ts';
import type { Bytes } from './random.ts';

/** These bytes were not padded by {@link pad}. */
export type WrongPadding = { readonly type: 'WrongPadding' };

/** Bytes of the smallest padded form: one win and ten look alike. */
export const PADDED_FLOOR = 256;

const LENGTH_BYTES = 4;

/** Two sizes below this would be one in 32 bits, where the arithmetic is. Far more than anything that is padded. */
const LARGEST = 0x7fff_ffff;

/**
 * The size to which `length` bytes are padded. With E = floor(log2 length) and S = floor(log2 E) + 1, up to a multiple of
 * 2^(E - S): 1,000 -> E = 9, S = 4, up to a multiple of 32 -> 1,024. Throws a `RangeError` for what is not 1 to 2^31 - 1.
 */
export const padmeSize = (length: number): number => {
  if (!Number.isInteger(length) || length < 1 || length > LARGEST) throw new RangeError('Not a length');
  const exponent = floorLog2(length);
  // Below 2 there is nothing to round.
  const bits = exponent < 2 ? 0 : exponent - (floorLog2(exponent) + 1);
  const step = 2 ** bits;
  return Math.ceil(length / step) * step;
};

/** The size that {@link pad} gives to a payload of `length` bytes. */
export const paddedSize = (length: number): number =>
  padmeSize(Math.max(PADDED_FLOOR, LENGTH_BYTES + length));

/** `atLeast`: a size from {@link paddedSize}, where several payloads are to have one size. */
export const pad = (payload: Uint8Array, atLeast = 0): Bytes => {
  const padded = new Uint8Array(padmeSize(Math.max(paddedSize(payload.length), atLeast)));
  new DataView(padded.buffer).setUint32(0, payload.length);
  padded.set(payload, LENGTH_BYTES);
  return padded;
};

/** Looks at every byte of the padding, whatever it finds: the time it takes tells the padded size and nothing else. */
export const unpad = (padded: Uint8Array): CryptoResult<Bytes, WrongPadding> => {
  if (padded.length < PADDED_FLOOR || padded.length > LARGEST || padmeSize(padded.length) !== padded.length)
    return WRONG_PADDING;
  const { buffer, byteOffset } = padded;
  const length = new DataView(buffer, byteOffset, LENGTH_BYTES).getUint32(0);
  let beyond = 0;
  for (let at = LENGTH_BYTES; at < padded.length; at += 1)
    beyond |= at - LENGTH_BYTES < length ? 0 : (padded[at] ?? 0);
  if (length > padded.length - LENGTH_BYTES || beyond !== 0) return WRONG_PADDING;
  return { ok: true, value: Uint8Array.from(padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length)) };
};

const WRONG_PADDING = { ok: false, error: { type: 'WrongPadding' } } as const;

const floorLog2 = (value: number): number => 31 - Math.clz32(value);
