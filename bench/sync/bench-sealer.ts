/** Sealing as the vault does it, under a key of no one. Runs in Node and in a worker. */

import type { Opened, Sealer, SealPlace } from '@cairn/changes/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { deriveLogKey, openFromLog, sealForLog } from '@cairn/crypto/sync';
import type { LogPlace, VaultAddress } from '@cairn/crypto/sync';
import { hexToBytes } from '@cairn/store';

export const KEY_EPOCH = 1;

const KEY = deriveLogKey(new Uint8Array(32).fill(11) as RecoverySecret);
const ADDRESS = new Uint8Array(16).fill(12) as VaultAddress;

const placeOf = (place: SealPlace): LogPlace => {
  const vault = { address: ADDRESS, epoch: KEY_EPOCH };
  switch (place.what) {
    case 'chunk':
      return { ...vault, kind: 'chunk', chunk: hexToBytes(place.chunk) };
    case 'segment':
      return { ...vault, kind: 'segment', snapshot: hexToBytes(place.snapshot), index: place.index };
    case 'manifest':
      return { ...vault, kind: 'manifest', snapshot: hexToBytes(place.snapshot) };
    default:
      return place satisfies never;
  }
};

export const createBenchSealer = (): Sealer => ({
  address: ADDRESS,
  keyEpoch: KEY_EPOCH,
  seal: (place, plain) => sealForLog(plain, { key: KEY, place: placeOf(place) }),
  open: (place, sealed): Opened => {
    const opened = openFromLog(sealed, { key: KEY, place: placeOf(place) });
    return opened.ok ? { ok: true, plain: opened.value } : { ok: false, reason: 'not-opened' };
  },
});
