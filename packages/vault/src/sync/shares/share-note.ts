/** What stands in the note of a share and in a cheer: JSON of a fixed form. What is read comes from a relay, and is believed in nothing. */

import { parseShareSecret, shareSecretText } from '@cairn/crypto/share';
import type { ShareSecret } from '@cairn/crypto/share';
import type { Cheer, ShareParts } from './share-port.ts';

export interface ShareNote {
  readonly secret: ShareSecret;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly holds: ShareParts;
}

const VERSION = 1;

/** Letters. */
export const LONGEST_NAME = 60;
const LONGEST_CHEER = 200;

export const writeNote = ({ secret, name, made, holds }: ShareNote): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ v: VERSION, secret: shareSecretText(secret), name, made, ...holds }),
  );

/** `null` for anything else. */
export const readNote = (bytes: Uint8Array): ShareNote | null => {
  const { v, secret: text, name, made, line, stones, picture } = objectIn(bytes);
  const secret = typeof text === 'string' ? parseShareSecret(text) : null;
  if (v !== VERSION || secret === null || typeof name !== 'string' || !isCount(made) || !isCount(stones))
    return null;
  return {
    ...{ secret, made, name: name.slice(0, LONGEST_NAME) },
    holds: { line: line === true, picture: picture === true, stones },
  };
};

/** `null` for anything else: whoever has the link may have sent it. */
export const readCheer = (bytes: Uint8Array): Cheer | null => {
  const { v, line, stone } = objectIn(bytes);
  if (v !== VERSION || typeof line !== 'string' || typeof stone !== 'boolean') return null;
  const words = line.trim().slice(0, LONGEST_CHEER);
  return words === '' && !stone ? null : { line: words, stone };
};

const objectIn = (bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
