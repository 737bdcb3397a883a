/** The stones of the week that holds a day, for a picture that looks at it from near. Whether one is a return is known from the days before. */

import { dayNumber, parseLocalDay, returnsAmong } from '@cairn/domain';
import { mondayOf } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { readNumberedDays } from '../days.ts';
import { readStonesOfWeek } from '../read-stones.ts';

export const stonesOfWeek: QueryHandler<'stones-of-week'> = async ({ database }, input) => {
  const day = parseLocalDay(input.weekStart);
  if (!day.ok) throw new Refusal({ type: 'DayNotPossible' });
  const monday = mondayOf(dayNumber(day.value));
  const days = await readNumberedDays(database, {
    from: await lastDayBefore(database, monday),
    before: monday + 7,
  });
  const returns = new Set(returnsAmong(days).map(({ number }) => number));
  return { stones: await readStonesOfWeek(database, monday, returns) };
};

/** The last day with stones before the week, where a gap before it would begin; the week itself where there is none. */
const lastDayBefore = async (database: Database, monday: number): Promise<number> => {
  const [last] = await database.all<{ day: number }>(
    'SELECT day FROM day_roll WHERE day < ?1 AND wins > 0 ORDER BY day DESC LIMIT 1',
    [monday],
  );
  return last?.day ?? monday;
};
