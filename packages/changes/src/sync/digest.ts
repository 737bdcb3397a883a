/**
 * The hash of a state: over each tombstone `[entity, id]` and each record `[entity, id, {field: [stamp, value]}]` as CBOR,
 * sorted as bytes. {@link Held} in the order of places is in that order.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { stampedFields } from '../record-state.ts';
import { bytesOf, encodeCbor } from './cbor.ts';
import type { Held } from './replica.ts';

export interface Digest {
  /** In the order of places, each once. */
  add(held: Held): void;
  /** In hex. */
  end(): string;
}

export const createDigest = (): Digest => {
  const hash = sha256.create();
  return {
    add: (held) => {
      hash.update(heldBytes(held));
    },
    end: () => bytesToHex(hash.digest()),
  };
};

const heldBytes = (held: Held): Uint8Array => {
  const { entity, id } = held.place;
  if (held.kind === 'purged') return encodeCbor([entity, bytesOf(id)]);
  const fields = [...stampedFields(held.state)].map(([field, { hlc, value }]) => [
    field,
    [bytesOf(hlc), value],
  ]);
  return encodeCbor([entity, bytesOf(id), Object.fromEntries(fields)]);
};
