/** This device's own pair of keys, which stays here, and its record, which tells the others. Kept before each round. */

import type { DeviceId } from '@cairn/changes';
import type { DevicePublicKey, DeviceSecret } from '@cairn/crypto/pair';
import { bytesToHex, DEVICE, readMeta, readRecord, writeMeta } from '@cairn/store';
import type { Database } from '@cairn/store';
import { setFields } from '../../records/write-record.ts';
import { fetched } from '../../refusal.ts';
import type { VaultSyncOptions } from '../keep-reach.ts';
import { recordIdOf } from './device-records.ts';

export interface DevicePair {
  readonly secret: DeviceSecret;
  readonly publicKey: DevicePublicKey;
}

/** `null` before this device synced. */
export const readDevicePair = async (database: Database): Promise<DevicePair | null> => {
  const bytes = await readMeta(database, 'device-pair');
  if (bytes === null) return null;
  const half = bytes.length / 2;
  return {
    secret: Uint8Array.from(bytes.subarray(0, half)) as DeviceSecret,
    publicKey: Uint8Array.from(bytes.subarray(half)) as DevicePublicKey,
  };
};

/**
 * Writes what is not so yet: a device that is in its vault tells its own key, whoever wrote another one there, and was not
 * removed, whatever was said of it before it came back.
 */
export const keepOwnDevice = async (options: VaultSyncOptions): Promise<void> => {
  const { store, device } = options;
  if (await store.read((database) => isKept(database, device))) return;
  const pair = (await store.read(readDevicePair)) ?? (await newPair());
  await store.write(async (write) => {
    const { database } = write;
    const kept = (await readDevicePair(database)) ?? pair;
    await writeMeta(database, 'device-pair', Uint8Array.of(...kept.secret, ...kept.publicKey));
    const id = recordIdOf(device);
    const before = await readRecord(database, DEVICE, id);
    const isNamed = typeof before?.state.fields['name'] === 'string';
    const first = { name: options.deviceName, addedAt: options.clock.now().instant };
    const fields = { ...(isNamed ? {} : first), sealTo: bytesToHex(kept.publicKey), removed: false };
    await setFields({ write }, DEVICE, { id, fields });
  });
};

const isKept = async (database: Database, device: DeviceId): Promise<boolean> => {
  const pair = await readDevicePair(database);
  const record = await readRecord(database, DEVICE, recordIdOf(device));
  if (pair === null || record === undefined) return false;
  const { sealTo, removed } = record.state.fields;
  return sealTo === bytesToHex(pair.publicKey) && removed !== true;
};

const newPair = async (): Promise<DevicePair> => {
  const { devicePublicKey, newDeviceSecret } = await fetched(import('@cairn/crypto/pair'));
  const secret = newDeviceSecret();
  return { secret, publicKey: await devicePublicKey(secret) };
};
