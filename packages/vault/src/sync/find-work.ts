/** Work that a relay asked for, with a pause after each moment of it, so that the vault answers meanwhile. */

import { tryWork } from '@cairn/crypto/work';
import type { Bytes } from '@cairn/relay-api';

/** Ten milliseconds or so. */
const AT_ONCE = 2_000;

export const findWork = async (before: Uint8Array, bits: number): Promise<Bytes> => {
  for (let from = 0; ; from += AT_ONCE) {
    const found = tryWork({ before, bits }, from, AT_ONCE);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
};
