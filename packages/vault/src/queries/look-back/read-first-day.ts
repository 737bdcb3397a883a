/** The day the record begins; `null` before the first win. */

import { dayFromNumber } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Database } from '@cairn/store';

export const readFirstDay = async (database: Database): Promise<LocalDay | null> => {
  const [first] = await database.all<{ day: number }>(
    'SELECT day FROM day_roll WHERE wins > 0 ORDER BY day LIMIT 1',
  );
  return first === undefined ? null : dayFromNumber(first.day);
};
