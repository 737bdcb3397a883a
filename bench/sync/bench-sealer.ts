/** Sealing as the protocol has it, under a key of no one: XChaCha20-Poly1305 of `@noble/ciphers`. Runs in Node and in a worker. */

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Sealer, SealPlace } from '@cairn/changes/sync';

export const KEY_EPOCH = 1;

const KEY = new Uint8Array(32).fill(11);
const ADDRESS = new Uint8Array(16).fill(12);
const HEADER = Uint8Array.of(0x63, 0x6e, 0x01);
const NONCE = 24;

export const createBenchSealer = (): Sealer => ({
  address: ADDRESS,
  keyEpoch: KEY_EPOCH,
  seal: (place, plain) => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
    return joined(HEADER, nonce, xchacha20poly1305(KEY, nonce, boundTo(place)).encrypt(plain));
  },
  open: (place, sealed) => {
    const nonce = sealed.subarray(HEADER.length, HEADER.length + NONCE);
    try {
      const cipher = xchacha20poly1305(KEY, nonce, boundTo(place));
      return { ok: true, plain: cipher.decrypt(sealed.subarray(HEADER.length + NONCE)) };
    } catch {
      // The library throws on any byte that does not fit.
      return { ok: false, reason: 'not-opened' };
    }
  },
});

const boundTo = (place: SealPlace): Uint8Array => {
  const name = place.what === 'chunk' ? place.chunk : place.snapshot;
  return joined(HEADER, new TextEncoder().encode(`cairn/v1/${place.what}/bench/${KEY_EPOCH}/${name}`));
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
