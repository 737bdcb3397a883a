/** `cairn-pair:1:ORIGIN:MAILBOX:KEY`: what a new device shows. Pure. Nothing in it is secret. */

import { parseDevicePublicKey } from '@cairn/crypto/pair';
import type { DevicePublicKey } from '@cairn/crypto/pair';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { bytesToHex, hexToBytes } from '@cairn/store';

export interface PairCode {
  readonly origin: string;
  /** 16 bytes. */
  readonly mailbox: Uint8Array;
  readonly newKey: DevicePublicKey;
}

export const pairCodeText = ({ origin, mailbox, newKey }: PairCode): string =>
  `cairn-pair:1:${origin}:${bytesToHex(mailbox)}:${bytesToHex(newKey)}`;

/** Reads it as a person pastes it: with spaces or line ends in it. */
export const parsePairCode = (text: string): Result<PairCode, { readonly type: 'NotACode' }> => {
  const parts = /^cairn-pair:1:(https?:\/\/\S+):([0-9a-f]{32}):([0-9a-f]{64})$/i.exec(
    text.replace(/\s+/g, ''),
  );
  const [, origin = '', mailbox = '', key = ''] = parts ?? [];
  const newKey = parts === null ? null : parseDevicePublicKey(hexToBytes(key.toLowerCase()));
  if (newKey === null) return err({ type: 'NotACode' });
  return ok({ origin, mailbox: hexToBytes(mailbox.toLowerCase()), newKey });
};
