/**
 * Nonces that are remembered nowhere until they are used: the end of their time, chance, and a keyed hash (HMAC-SHA-256, its first
 * half) over both. So asking for a million costs no memory; the store sees to it that each is used once.
 */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SIZES, TIMES } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';

const SIGNED = 16;

export interface Nonces {
  make(): Bytes;
  /** The second at which its time ends; `null` for one that is not ours or had its time. */
  endOf(nonce: Bytes): number | null;
}

/** `now` in seconds. */
export const createNonces = (secret: Bytes, now: () => number): Nonces => {
  const mark = (signed: Uint8Array): Uint8Array =>
    createHmac('sha256', secret).update('cairn/v1/nonce').update(signed).digest().subarray(0, SIGNED);
  return {
    make: () => {
      const nonce = new Uint8Array(SIZES.nonce);
      nonce.set(randomBytes(SIGNED));
      new DataView(nonce.buffer).setUint32(0, now() + TIMES.nonce);
      nonce.set(mark(nonce.subarray(0, SIGNED)), SIGNED);
      return nonce;
    },
    endOf: (nonce) => {
      const isOurs = timingSafeEqual(mark(nonce.subarray(0, SIGNED)), nonce.subarray(SIGNED));
      const end = new DataView(nonce.buffer, nonce.byteOffset).getUint32(0);
      return isOurs && end > now() ? end : null;
    },
  };
};
