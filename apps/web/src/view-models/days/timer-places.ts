/** Which place a timer belongs to. Pure. */

import type { TimerKind } from './running-timer.ts';

export type TimerPlace = 'walk' | 'chore' | 'page';

export const PLACE_OF: Readonly<Record<TimerKind, TimerPlace>> = {
  ...{ walk: 'walk', song: 'chore', 'two-minutes': 'chore', page: 'page' },
};
