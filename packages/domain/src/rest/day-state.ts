/** What a day looks like from outside. A win speaks louder than rest; an empty day is unknown and asks nothing. */

import type { DayState } from './rest-day.ts';

/** `wins` is how many the day holds; `rest` whether the person called it rest. */
export const dayStateOf = ({ wins, rest }: { readonly wins: number; readonly rest: boolean }): DayState => {
  if (wins > 0) return 'recorded';
  return rest ? 'rest' : 'unrecorded';
};
