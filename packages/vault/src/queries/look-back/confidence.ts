/** How sure one was of one small thing the next day, beside what is kept of that day: the newest half year. Two bounded reads. */

import { addDays, confidencePairs, dayFromNumber, dayNumber } from '@cairn/domain';
import type { LocalDay, Rating } from '@cairn/domain';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';

const DAYS_BACK = 183;

export const confidence: QueryHandler<'confidence'> = async ({ database, today }) => {
  const from = dayNumber(addDays(today, -DAYS_BACK));
  const said = await database.all<{ day: number; confidence: Rating }>(
    `SELECT day, confidence FROM check_in WHERE visible = 1 AND day >= ?1 AND confidence IS NOT NULL
     ORDER BY day, sort_at, id`,
    [from],
  );
  const wins = await winsSince(database, from);
  const rest = await restSince(database, from);
  return {
    pairs: confidencePairs(
      said.map(({ day, confidence: sure }) => ({ day: dayFromNumber(day), confidence: sure })),
      { wins: (day) => wins.get(day) ?? 0, isRest: (day) => rest.has(day), today },
    ),
  };
};

const winsSince = async (database: Database, from: number): Promise<ReadonlyMap<LocalDay, number>> => {
  const rows = await database.all<{ day: number; wins: number }>(
    'SELECT day, wins FROM day_roll WHERE wins > 0 AND day >= ?1',
    [from],
  );
  return new Map(rows.map(({ day, wins }) => [dayFromNumber(day), wins]));
};

const restSince = async (database: Database, from: number): Promise<ReadonlySet<LocalDay>> => {
  const rows = await database.all<{ day: number }>('SELECT day FROM rest_day WHERE taken = 1 AND day >= ?1', [
    from,
  ]);
  return new Set(rows.map(({ day }) => dayFromNumber(day)));
};
