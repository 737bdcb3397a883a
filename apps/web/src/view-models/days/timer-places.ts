/** Which place a timer belongs to. Pure. */

import type { ToolKind } from './running-timer.ts';

export type TimerPlace = 'walk' | 'chore';

export const PLACE_OF: Readonly<Record<ToolKind, TimerPlace>> = {
  ...{ walk: 'walk', song: 'chore', 'two-minutes': 'chore' },
};
