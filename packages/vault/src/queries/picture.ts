/** What the picture is drawn from: this week's stones one by one, every week before as a row of the roll-up. */

import { dayFromNumber, dayNumber, isLifeArea, returnsAmong } from '@cairn/domain';
import type { EntityId, LocalDay } from '@cairn/domain';
import { bytesToHex, mondayOf } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { PictureRecord, StoneMark, WeekOfStones } from '../door/queries.ts';
import { readNumberedDays } from './days.ts';
import { areasOf } from './roll-up.ts';

/** A week of more stones than this is drawn from its newest. */
const MOST_STONES = 400;

export const readPicture = async (database: Database, today: LocalDay): Promise<PictureRecord> => {
  const days = await readNumberedDays(database);
  const returns = returnsAmong(days).map(({ number }) => number);
  const monday = mondayOf(dayNumber(today));
  const weekStones = await readWeek(database, monday, new Set(returns));
  const weeks = await readWeeks(database, monday, returns);
  const lastWeek = weekStones.length === 0 ? weeks.at(-1) : undefined;
  const first = days.find(({ wins }) => wins > 0);
  return {
    today,
    todayStones: weekStones.filter(({ localDay }) => localDay === today),
    weekStones,
    lastWeekStones:
      lastWeek === undefined ? [] : await readWeek(database, dayNumber(lastWeek.weekStart), new Set(returns)),
    weeks,
    restDays: days.filter(({ rest }) => rest).length,
    total: days.reduce((sum, { wins }) => sum + wins, 0),
    firstDay: first === undefined ? null : dayFromNumber(first.number),
  };
};

const readWeek = async (
  database: Database,
  monday: number,
  returns: ReadonlySet<number>,
): Promise<readonly StoneMark[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT id, area, big, day FROM win WHERE visible = 1 AND day >= ?1 AND day < ?2
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?3`,
    [monday, monday + 7, MOST_STONES],
  );
  const firstOfDay = new Set<number>();
  return rows.toReversed().map((row) => {
    const day = row['day'] as number;
    const isReturn = returns.has(day) && !firstOfDay.has(day);
    firstOfDay.add(day);
    return {
      id: bytesToHex(row['id'] as Uint8Array) as EntityId,
      area: isLifeArea(row['area']) ? row['area'] : null,
      big: row['big'] === 1,
      isReturn,
      localDay: dayFromNumber(day),
    };
  });
};

const readWeeks = async (
  database: Database,
  monday: number,
  returns: readonly number[],
): Promise<readonly WeekOfStones[]> => {
  const rows = await database.all<SqlRow>(
    'SELECT * FROM week_roll WHERE wins > 0 AND week < ?1 ORDER BY week',
    [monday],
  );
  const returnsByWeek = new Map<number, number>();
  for (const day of returns) returnsByWeek.set(mondayOf(day), (returnsByWeek.get(mondayOf(day)) ?? 0) + 1);
  return rows.map((row) => ({
    weekStart: dayFromNumber(row['week'] as number),
    wins: row['wins'] as number,
    areas: areasOf(row),
    returns: returnsByWeek.get(row['week'] as number) ?? 0,
  }));
};
