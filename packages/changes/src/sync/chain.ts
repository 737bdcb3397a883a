/** The chain of a log: `h(n) = H(h(n-1) ‖ chunk id of n)`. A device works it out itself and believes no hash that it is told. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesOf } from './cbor.ts';
import type { ChainHash, ChunkId, LogEpoch } from './sync-ids.ts';

/** `h(0)`. */
export const chainStart = (address: Uint8Array, epoch: LogEpoch): ChainHash =>
  hash(utf8ToBytes('cairn/v1/chain'), address, bytesOf(epoch));

export const chainNext = (before: ChainHash, chunk: ChunkId): ChainHash =>
  hash(bytesOf(before), bytesOf(chunk));

const hash = (...parts: readonly Uint8Array[]): ChainHash =>
  bytesToHex(sha256(concatBytes(...parts))) as ChainHash;
