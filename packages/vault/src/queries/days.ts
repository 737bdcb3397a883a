/** All days with stones or rest, as momentum and returns read them: one narrow row a day, from the roll-up. */

import { dayFromNumber } from '@cairn/domain';
import type { DayRecord } from '@cairn/domain';
import type { Database } from '@cairn/store';

export const readDays = async (database: Database): Promise<readonly DayRecord[]> => {
  const stones = await database.all<{ day: number; wins: number }>(
    'SELECT day, wins FROM day_roll WHERE wins > 0',
  );
  const rest = await database.all<{ day: number }>('SELECT day FROM rest_day WHERE taken = 1');
  return [
    ...stones.map(({ day, wins }) => ({ day: dayFromNumber(day), wins, rest: false })),
    ...rest.map(({ day }) => ({ day: dayFromNumber(day), wins: 0, rest: true })),
  ];
};
