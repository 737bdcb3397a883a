/** The chain over chunk ids that lets a device see a log cut short, reordered or forked. Section 3 of the protocol. */

import { sha256 } from '@noble/hashes/sha2.js';
import { asciiBytes, joinBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { SIZES } from './limits.ts';

const BEGINNING = asciiBytes('cairn/v1/chain');

/** `h(0)`, the head of a log without chunks. */
export const chainStart = (address: Uint8Array, logEpoch: Uint8Array): Bytes =>
  new Uint8Array(sha256(joinBytes(BEGINNING, address, logEpoch)));

/** `h(n)` from `h(n-1)` and the id of chunk n. */
export const chainNext = (head: Uint8Array, chunkId: Uint8Array): Bytes =>
  new Uint8Array(sha256(joinBytes(head, chunkId)));

/** The name under which a relay knows a vault: the first half of its key's hash. */
export const addressOf = (publicKey: Uint8Array): Bytes =>
  new Uint8Array(sha256(publicKey).subarray(0, SIZES.address));
