/** Bytes as the vectors write them, and a source of "random" bytes that a test knows in advance. */

import type { Bytes, RandomSource } from './random.ts';

export const fromHex = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, 'hex'));

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Gives these bytes once, and insists on their length. */
export const giving =
  (bytes: Bytes): RandomSource =>
  (length) => {
    if (length !== bytes.length) throw new Error(`asked for ${length} bytes, not ${bytes.length}`);
    return bytes;
  };
