/**
 * A passkey as one more way to open a device: the key that wraps comes from what WebAuthn's `prf` extension gives for it.
 * Never the only way, for not every passkey has it and passkeys get lost.
 */

import type { CryptoResult } from './crypto-result.ts';
import { derive } from './derive.ts';
import { KEY_LENGTH } from './keys.ts';
import type { PasskeyKey, WrongKeyLength } from './keys.ts';
import type { Bytes } from './random.ts';

declare const output: unique symbol;

/** `results.first` of the extension: 32 bytes that only this passkey gives for our input. */
export type PrfOutput = Bytes & { readonly [output]: 'PrfOutput' };

/** The bytes are copied. */
export const parsePrfOutput = (bytes: Uint8Array): CryptoResult<PrfOutput, WrongKeyLength> =>
  bytes.length === KEY_LENGTH
    ? { ok: true, value: Uint8Array.from(bytes) as PrfOutput }
    : { ok: false, error: { type: 'WrongKeyLength' } };

/** For `wrapKey` with the context `passkey`. */
export const derivePasskeyKey = (prf: PrfOutput): PasskeyKey =>
  derive(prf, 'cairn/v1/lock/passkey') as PasskeyKey;
