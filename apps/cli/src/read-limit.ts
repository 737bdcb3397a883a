/** How many wins a page holds: 20 unless said, 500 at most; `null` for what is no such number. */

import type { Given } from './command.ts';

const USUAL = 20;
const MOST = 500;

export const readLimit = (given: Given): number | null => {
  const written = given.text('limit');
  if (written === undefined) return USUAL;
  const limit = Number(written);
  return /^\d+$/.test(written) && limit >= 1 && limit <= MOST ? limit : null;
};
