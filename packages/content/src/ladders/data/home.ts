/** Shape of the "home" ladders in every language: id, and its rungs from the lowest up. Words are per locale. */

import type { LadderRow } from '../ladder-structure.ts';

export const home: readonly LadderRow[] = [];
