/** Ground gained, in words. The number behind it never falls, so no later word is lesser than an earlier one. Pure. */

import type { PlainKey } from './copy.ts';

/** `best` is 0-1, or `null` before the first win. */
export const groundKey = (best: number | null): PlainKey => {
  if (best === null) return 'look-back.ground.none';
  if (best < 0.15) return 'look-back.ground.start';
  if (best < 0.45) return 'look-back.ground.low';
  return best < 0.8 ? 'look-back.ground.mid' : 'look-back.ground.high';
};
