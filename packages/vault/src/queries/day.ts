/** One day: its wins, newest first, its check-ins, its state. */

import { dayNumber, dayStateOf, parseLocalDay } from '@cairn/domain';
import type { CheckIn, LocalDay } from '@cairn/domain';
import { CHECK_IN, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { checkInOf } from '../records/check-in-record.ts';
import { Refusal } from '../refusal.ts';
import { readWins } from './read-wins.ts';

export const readDay: QueryHandler<'day'> = async ({ database }, input) => {
  const asked = parseLocalDay(input.day);
  if (!asked.ok) throw new Refusal({ type: 'DayNotPossible' });
  const { wins } = await winsOfDay(database, asked.value, 500);
  const rest = await isRestDay(database, asked.value);
  return {
    day: asked.value,
    state: dayStateOf({ wins: wins.length, rest }),
    wins,
    checkIns: await checkInsOfDay(database, asked.value, 500),
  };
};

export const winsOfDay = (database: Database, day: LocalDay, limit: number): ReturnType<typeof readWins> =>
  readWins(database, {
    where: 'win.visible = 1 AND win.day = ?1',
    params: [dayNumber(day)],
    after: undefined,
    limit,
  });

export const isRestDay = async (database: Database, day: LocalDay): Promise<boolean> =>
  (await database.all('SELECT 1 AS rest FROM rest_day WHERE taken = 1 AND day = ?1', [dayNumber(day)]))
    .length > 0;

export const countWinsOfDay = async (database: Database, day: LocalDay): Promise<number> => {
  const [row] = await database.all<{ wins: number }>('SELECT wins FROM day_roll WHERE day = ?1', [
    dayNumber(day),
  ]);
  return row?.wins ?? 0;
};

/** The newest mood and the newest energy among check-ins, newest first: from one of them or two. */
export const howItIs = (checkIns: readonly CheckIn[]): Pick<CheckIn, 'mood' | 'energy'> => ({
  mood: checkIns.find(({ mood }) => mood !== null)?.mood ?? null,
  energy: checkIns.find(({ energy }) => energy !== null)?.energy ?? null,
});

/** Newest first. */
export const checkInsOfDay = async (database: Database, day: LocalDay, limit: number): Promise<CheckIn[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(CHECK_IN).join(', ')} FROM check_in WHERE visible = 1 AND day = ?1
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?2`,
    [dayNumber(day), limit],
  );
  return rows.map((row) => checkInOf(rowToState(CHECK_IN, row))).filter((kept) => kept !== null);
};
