/** A real seal, and a quick one, for histories by the thousand: AES-256-GCM with the place as associated data. */

import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { bytesOf } from '../cbor.ts';
import type { Sealer, SealPlace } from '../sealer.ts';
import type { Chance } from './chance.suite.ts';

export const ADDRESS: Uint8Array = bytesOf('00112233445566778899aabbccddeeff');

const KEY = createHash('sha256').update('a key for tests').digest();

const placeOf = (place: SealPlace): string => {
  switch (place.what) {
    case 'chunk':
      return `chunk/${place.chunk}`;
    case 'segment':
      return `segment/${place.snapshot}/${place.index}`;
    case 'manifest':
      return `manifest/${place.snapshot}`;
    default:
      return place satisfies never;
  }
};

export const testSealer = (chance: Chance): Sealer => ({
  address: ADDRESS,
  keyEpoch: 1,
  seal: (place, plain) => {
    const nonce = chance.bytes(12);
    const cipher = createCipheriv('aes-256-gcm', KEY, nonce).setAAD(Buffer.from(placeOf(place)));
    return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  },
  open: (place, sealed, keyEpoch) => {
    if (keyEpoch > 1) return { ok: false, reason: 'newer-key' };
    if (sealed.length < 28) return { ok: false, reason: 'not-opened' };
    const decipher = createDecipheriv('aes-256-gcm', KEY, sealed.subarray(0, 12))
      .setAAD(Buffer.from(placeOf(place)))
      .setAuthTag(sealed.subarray(-16));
    try {
      const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      return { ok: true, plain: new Uint8Array(plain) };
    } catch {
      return { ok: false, reason: 'not-opened' };
    }
  },
});
