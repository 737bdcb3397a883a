/** What a device signs to be let in. Bound to one purpose, one relay, one vault and one nonce. */

import { asciiBytes, toHex } from './bytes.ts';
import type { Bytes } from './bytes.ts';

export type SigningPurpose = 'cairn/v1/register' | 'cairn/v1/session';

export interface ToSign {
  readonly purpose: SigningPurpose;
  /** What the device has as the relay's address, such as `https://cairn.example`. */
  readonly origin: string;
  readonly address: Uint8Array;
  readonly nonce: Uint8Array;
}

export const signedText = ({ purpose, origin, address, nonce }: ToSign): Bytes =>
  asciiBytes(`${purpose}\n${origin}\n${toHex(address)}\n${toHex(nonce)}`);
