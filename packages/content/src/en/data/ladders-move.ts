/** English words of the "move" ladders: steps, handles, and what people call and say it. CC0-1.0. */

import type { AreaLadderWords } from '../../ladders/ladder-structure.ts';

export const move: AreaLadderWords = {};
