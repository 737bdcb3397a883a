/** A builder for tests: a date written in the test as a `LocalDay`. Throws when it is none. */

import { parseLocalDay, type LocalDay } from './local-day.ts';

export const aDay = (text: string): LocalDay => {
  const day = parseLocalDay(text);
  if (!day.ok) throw new Error(`${text} is no day`);
  return day.value;
};
