/** The part of the day that an hour of the wall clock lies in. Pure. */

import type { DayPart } from '../activity/activity.ts';

/** Before four it is still the evening of the day before; from four to noon `am`, to six `pm`. `hour` is 0-23. */
export const dayPartAt = (hour: number): Exclude<DayPart, 'any'> => {
  if (hour < 4) return 'eve';
  if (hour < 12) return 'am';
  return hour < 18 ? 'pm' : 'eve';
};

/** Between 23:00 and 05:00 nothing but rest and the very small is offered (domain.md 5.5). */
export const isNight = (hour: number): boolean => hour >= 23 || hour < 5;
