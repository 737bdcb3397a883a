/** A day the person called rest. Costless, unlimited, any day, also later. */

import type { LocalDay } from '../time/local-day.ts';

export interface RestDay {
  readonly localDay: LocalDay;
  readonly taken: boolean;
}

/** An unrecorded day is unknown, not "not done". */
export type DayState = 'recorded' | 'rest' | 'unrecorded';
