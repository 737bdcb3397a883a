/**
 * What a vault that has moved leaves behind: sealed for the vault of before, a line for each device that is kept, sealed to it. See section
 * 9 of the sync protocol. Law: whatever bytes come end in one of the three ways below.
 */

import { decodeCbor, encodeCbor } from '@cairn/changes/sync';
import type { DeviceId } from '@cairn/changes';
import type { RecoverySecret } from '@cairn/crypto';
import { farewellInfo, openAsDevice, parseDevicePublicKey, sealToDevice } from '@cairn/crypto/pair';
import type { DeviceSecret } from '@cairn/crypto/pair';
import { deriveLogKey, openFromLog, openVaultKey, sealForLog } from '@cairn/crypto/sync';
import type { LogSealFor } from '@cairn/crypto/sync';
import { bytesToHex, hexToBytes } from '@cairn/store';
import { Refusal } from '../../refusal.ts';
import type { DeviceRecord } from './device-records.ts';
import { readToldSecret, secretAsTold } from './told-secret.ts';

const FORM = 1;
const KEY_EPOCH = 1;

export interface Farewell {
  readonly keyEpoch: number;
  readonly farewell: Uint8Array;
}

export interface FarewellOf {
  /** Of the vault that is left. */
  readonly before: RecoverySecret;
  /** Of the one that it goes on in. */
  readonly next: RecoverySecret;
  /** Those that are kept. One whose key is not known gets no line. */
  readonly devices: readonly DeviceRecord[];
}

export const writeFarewell = async ({ before, next, devices }: FarewellOf): Promise<Farewell> => {
  const lines: [Uint8Array, Uint8Array][] = [];
  for (const { id, sealTo } of devices) {
    const to =
      sealTo !== null && /^[0-9a-f]{64}$/.test(sealTo) ? parseDevicePublicKey(hexToBytes(sealTo)) : null;
    if (to === null) continue;
    const device = hexToBytes(id);
    const sealed = await sealToDevice(secretAsTold(next), { to, info: farewellInfo(device) });
    if (sealed.ok) lines.push([device, sealed.value]);
  }
  const farewell = sealForLog(encodeCbor([FORM, lines]), await sealOf(before));
  return { keyEpoch: KEY_EPOCH, farewell };
};

export type ReadFarewell =
  /** `devices`: those that it has a line for. */
  | { readonly type: 'kept'; readonly secret: RecoverySecret; readonly devices: readonly string[] }
  /** It has no line for this device. */
  | { readonly type: 'removed' }
  /** Not of this vault, or of a newer Cairn, or its line does not open here. */
  | { readonly type: 'unreadable' };

export interface FarewellReader {
  /** Of the vault that is left. */
  readonly before: RecoverySecret;
  readonly device: DeviceId;
  readonly secret: DeviceSecret;
}

export const readFarewell = async (told: Farewell, reader: FarewellReader): Promise<ReadFarewell> => {
  if (told.keyEpoch !== KEY_EPOCH) return UNREADABLE;
  const opened = openFromLog(told.farewell, await sealOf(reader.before));
  const lines = opened.ok ? linesIn(opened.value) : null;
  if (lines === null) return UNREADABLE;
  const line = lines.find(({ device }) => device === reader.device);
  if (line === undefined) return { type: 'removed' };
  const info = farewellInfo(hexToBytes(reader.device));
  const own = await openAsDevice(line.sealed, { secret: reader.secret, info });
  const secret = own.ok ? readToldSecret(own.value) : null;
  return secret === null ? UNREADABLE : { type: 'kept', secret, devices: lines.map((one) => one.device) };
};

const UNREADABLE: ReadFarewell = { type: 'unreadable' };

interface Line {
  readonly device: string;
  readonly sealed: Uint8Array;
}

const linesIn = (bytes: Uint8Array): readonly Line[] | null => {
  const told = decodeCbor(bytes)?.value;
  if (!Array.isArray(told) || told.length !== 2 || told[0] !== FORM) return null;
  const rows: unknown = told[1];
  const lines = Array.isArray(rows) ? rows.map(lineOf) : [null];
  const sound = lines.filter((line) => line !== null);
  return sound.length === lines.length ? sound : null;
};

const lineOf = (row: unknown): Line | null => {
  if (!Array.isArray(row) || row.length !== 2) return null;
  const [device, sealed] = row as readonly unknown[];
  return device instanceof Uint8Array && sealed instanceof Uint8Array
    ? { device: bytesToHex(device), sealed }
    : null;
};

const sealOf = async (secret: RecoverySecret): Promise<LogSealFor> => {
  const key = await openVaultKey(secret);
  if (!key.ok) throw new Refusal({ type: 'CannotSync' });
  const { address } = key.value;
  return { key: deriveLogKey(secret), place: { kind: 'farewell', address, epoch: KEY_EPOCH } };
};
