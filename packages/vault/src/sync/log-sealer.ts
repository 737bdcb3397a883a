/** Sealing for the machine: the log keys of a vault, by place. */

import type { Opened, Sealer, SealPlace } from '@cairn/changes/sync';
import { deriveLogKey, openFromLog, openVaultKey, sealForLog } from '@cairn/crypto/sync';
import type { LogPlace, VaultAddress, VaultKey } from '@cairn/crypto/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { hexToBytes } from '@cairn/store';
import { Refusal } from '../refusal.ts';

/** What is sealed from now on. */
const KEY_EPOCH = 1;

export interface VaultSeal {
  readonly key: VaultKey;
  readonly sealer: Sealer;
}

/** Refuses where the platform has no Ed25519. */
export const vaultSealOf = async (secret: RecoverySecret): Promise<VaultSeal> => {
  const key = await openVaultKey(secret);
  if (!key.ok) throw new Refusal({ type: 'CannotSync' });
  return { key: key.value, sealer: createSealer(secret, key.value.address) };
};

const createSealer = (secret: RecoverySecret, address: VaultAddress): Sealer => {
  const logKey = deriveLogKey(secret);
  return {
    address,
    keyEpoch: KEY_EPOCH,
    seal: (place, plain) => sealForLog(plain, { key: logKey, place: placeIn(address, place) }),
    open: (place, sealed, keyEpoch): Opened => {
      if (keyEpoch !== KEY_EPOCH) return { ok: false, reason: 'newer-key' };
      const opened = openFromLog(sealed, { key: logKey, place: placeIn(address, place) });
      return opened.ok ? { ok: true, plain: opened.value } : { ok: false, reason: 'not-opened' };
    },
  };
};

const placeIn = (address: VaultAddress, place: SealPlace): LogPlace => {
  const vault = { address, epoch: KEY_EPOCH };
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
