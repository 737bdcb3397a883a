/** Invite codes: 20 letters of an alphabet without look-alikes, a hundred bits. The relay keeps their hash. */

import { createHash, randomBytes } from 'node:crypto';
import type { Bytes } from '@cairn/relay-api';

/** Crockford's: 32 letters. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** `XXXXX-XXXXX-XXXXX-XXXXX`. */
export const makeInviteCode = (): string =>
  [...randomBytes(LENGTH)]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('')
    .replace(/.{5}(?=.)/g, '$&-');

/** Of what a person typed: case, spaces, dashes and look-alikes do not matter. */
export const inviteHash = (typed: string): Bytes => {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new Uint8Array(createHash('sha256').update(`cairn/v1/invite/${code}`).digest());
};
