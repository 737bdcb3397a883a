/** Work for a relay that asks for it: numbers are tried until a hash begins with so many zero bits. Pure; whoever calls takes pauses. */

import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from './random.ts';

export interface Work {
  /** What stands before the number. */
  readonly before: Uint8Array;
  readonly bits: number;
}

/** Tries `count` numbers from `from` on; gives the first that does, as 8 bytes, the highest first; `null`: none of them. */
export const tryWork = ({ before, bits }: Work, from: number, count: number): Bytes | null => {
  const begun = sha256.create().update(before);
  const number = new Uint8Array(8);
  const view = new DataView(number.buffer);
  for (let at = from; at < from + count; at += 1) {
    view.setBigUint64(0, BigInt(at));
    if (hasZeroBits(begun.clone().update(number).digest(), bits)) return number;
  }
  return null;
};

const hasZeroBits = (hash: Uint8Array, bits: number): boolean => {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at += 1) if (hash[at] !== 0) return false;
  return (hash[whole] ?? 0) >> (8 - (bits & 7)) === 0;
};
