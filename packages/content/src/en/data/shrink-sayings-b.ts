/** As `shrink-sayings-a.ts`, for people, paper, work, joy and mind. Own lists. CC0-1.0. */

import type { LadderCues } from '../../shrink/shrink-structure.ts';

export const sayingsB: LadderCues = {};
