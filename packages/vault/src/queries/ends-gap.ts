/** Whether a first win on a day ends a gap, that is: is a return. The same rule as the domain's, asked for one day. */

import { dayNumber } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Database } from '@cairn/store';

/** Two or more quiet days (not rest) lie between the last day with stones and this one; none on this one yet. */
export const endsGap = async (database: Database, day: LocalDay): Promise<boolean> => {
  const number = dayNumber(day);
  const [last] = await database.all<{ day: number }>(
    'SELECT day FROM day_roll WHERE day <= ?1 AND wins > 0 ORDER BY day DESC LIMIT 1',
    [number],
  );
  if (last === undefined || number - last.day - 1 < 2) return false;
  const [rest] = await database.all<{ days: number }>(
    'SELECT count(*) AS days FROM rest_day WHERE taken = 1 AND day > ?1 AND day < ?2',
    [last.day, number],
  );
  return number - last.day - 1 - (rest?.days ?? 0) >= 2;
};
