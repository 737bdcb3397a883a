/** All days with stones or rest, one narrow row a day, from the roll-up, oldest first. Numbers: thousands of them are read. */

import { dayFromNumber } from '@cairn/domain';
import type { DayRecord, NumberedDay } from '@cairn/domain';
import type { Database } from '@cairn/store';

/** Day numbers; left out, there is no such end. */
interface Span {
  readonly from?: number;
  readonly before?: number;
}

/** All there are. */
export const EVER: Required<Span> = { from: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

/** From `?1`, before `?2`. */
export const NUMBERED_DAYS: string = `SELECT day, max(wins) AS wins, max(rest) AS rest FROM (
    SELECT day, wins, 0 AS rest FROM day_roll WHERE wins > 0 AND day >= ?1 AND day < ?2
    UNION ALL SELECT day, 0, 1 FROM rest_day WHERE taken = 1 AND day >= ?1 AND day < ?2
  ) GROUP BY day ORDER BY day`;

export const readNumberedDays = async (
  database: Database,
  { from = EVER.from, before = EVER.before }: Span = {},
): Promise<readonly NumberedDay[]> => {
  const rows = await database.all<{ day: number; wins: number; rest: number }>(NUMBERED_DAYS, [from, before]);
  return rows.map(({ day, wins, rest }) => ({ number: day, wins, rest: rest === 1 }));
};

/** The same as the domain's momentum reads them. */
export const readDays = async (database: Database): Promise<readonly DayRecord[]> =>
  (await readNumberedDays(database)).map(({ number, wins, rest }) => ({
    day: dayFromNumber(number),
    wins,
    rest,
  }));
