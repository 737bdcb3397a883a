/** Shape of the "move" ladders in every language: id, and its rungs from the lowest up. Words are per locale. */

import type { LadderRow } from '../ladder-structure.ts';

export const move: readonly LadderRow[] = [];
