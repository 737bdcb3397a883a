/**
 * Work that an open relay may ask of whoever makes a vault: a number with which a hash begins with so many zero bits. It is found
 * by trying, and looked at once. Bound to one nonce, so that it cannot be done ahead, and to one vault.
 */

import { asciiBytes, joinBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** Of a refusal with which a relay asks for work: how many bits. */
export const WORK_HEADER = 'Cairn-Work';

/** More than this is asked of nobody: half a minute of a slow phone, about, and a nonce is good for a minute. */
export const MOST_WORK = 22;

/** What is hashed, with SHA-256, stands before the number; the number is 8 bytes. */
export const beforeWork = (nonce: Uint8Array, publicKey: Uint8Array): Bytes =>
  joinBytes(asciiBytes('cairn/v1/work\n'), nonce, publicKey);

/** Of a hash: `00 1f …` has 11. */
export const zeroBitsOf = (hash: Uint8Array): number => {
  const first = hash.findIndex((byte) => byte !== 0);
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
};
