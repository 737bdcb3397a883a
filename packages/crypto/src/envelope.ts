/**
 * How sealed bytes lie: format (2 bytes), version (1), nonce, then ciphertext with its 16-byte tag. Format and version
 * are authenticated together with the context, so that nothing opens in a place it was not sealed for.
 */

import type { Bytes } from './random.ts';

export interface EnvelopeFormat {
  /** Two ASCII characters, then the version. */
  readonly header: readonly [number, number, number];
  /** Bytes. */
  readonly nonceLength: number;
}

/** "cn", version 1: XChaCha20-Poly1305, nonce of 24 bytes. */
export const CHACHA_ENVELOPE: EnvelopeFormat = { header: [0x63, 0x6e, 1], nonceLength: 24 };

/** "cw", version 1: AES-256-GCM by WebCrypto, nonce of 12 bytes. */
export const WEB_ENVELOPE: EnvelopeFormat = { header: [0x63, 0x77, 1], nonceLength: 12 };

const HEADER_LENGTH = 3;
const TAG_LENGTH = 16;

export interface EnvelopeParts {
  readonly nonce: Bytes;
  readonly ciphertext: Bytes;
}

export const packEnvelope = (format: EnvelopeFormat, { nonce, ciphertext }: EnvelopeParts): Bytes => {
  const bytes = new Uint8Array(HEADER_LENGTH + nonce.length + ciphertext.length);
  bytes.set(format.header);
  bytes.set(nonce, HEADER_LENGTH);
  bytes.set(ciphertext, HEADER_LENGTH + nonce.length);
  return bytes;
};

/** `null` when these bytes are not an envelope of this format and version. */
export const unpackEnvelope = (format: EnvelopeFormat, bytes: Uint8Array): EnvelopeParts | null => {
  const body = HEADER_LENGTH + format.nonceLength;
  if (bytes.length < body + TAG_LENGTH) return null;
  if (format.header.some((byte, at) => bytes[at] !== byte)) return null;
  return {
    nonce: Uint8Array.from(bytes.subarray(HEADER_LENGTH, body)),
    ciphertext: Uint8Array.from(bytes.subarray(body)),
  };
};

/** Format, version and what the bytes are for, e.g. `cairn/wrap/device`. */
export const associatedData = (format: EnvelopeFormat, context: string): Bytes =>
  Uint8Array.of(...format.header, ...new TextEncoder().encode(context));
