/** `CBOR [1, RS]`: how a recovery secret is told to another device, under a seal. */

import { decodeCbor, encodeCbor } from '@cairn/changes/sync';
import { KEY_LENGTH } from '@cairn/crypto';
import type { RecoverySecret } from '@cairn/crypto';

const FORM = 1;

export const secretAsTold = (secret: RecoverySecret): Uint8Array => encodeCbor([FORM, secret]);

/** `null` for anything else. */
export const readToldSecret = (bytes: Uint8Array): RecoverySecret | null => {
  const told = decodeCbor(bytes)?.value;
  if (!Array.isArray(told) || told.length !== 2 || told[0] !== FORM) return null;
  const secret: unknown = told[1];
  return secret instanceof Uint8Array && secret.length === KEY_LENGTH
    ? (Uint8Array.from(secret) as RecoverySecret)
    : null;
};
