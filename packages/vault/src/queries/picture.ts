/** What the picture is drawn from: this week's stones one by one, and what came before as weeks and months. */

import { dayFromNumber, dayNumber, isLifeArea, returnsAmong } from '@cairn/domain';
import type { EntityId, LocalDay } from '@cairn/domain';
import { bytesToHex, mondayOf } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { PictureRecord, StoneMark } from '../door/queries.ts';
import { readNumberedDays } from './days.ts';
import { readPastPicture } from './past-picture.ts';

/** A week of more stones than this is drawn from its newest. */
const MOST_STONES = 400;

export const readPicture = async (database: Database, today: LocalDay): Promise<PictureRecord> => {
  const monday = mondayOf(dayNumber(today));
  const past = await readPastPicture(database, monday);
  const recent = await readNumberedDays(database, { from: monday });
  const returns = new Set(returnsAmong([...past.tail, ...recent]).map(({ number }) => number));
  const weekStones = await readWeek(database, monday, returns);
  const lastWeek = weekStones.length === 0 ? past.weeks.at(-1) : undefined;
  const first = recent.find(({ wins }) => wins > 0);
  return {
    today,
    todayStones: weekStones.filter(({ localDay }) => localDay === today),
    weekStones,
    lastWeekStones:
      lastWeek === undefined
        ? []
        : await readWeek(database, dayNumber(lastWeek.weekStart), new Set(past.lastReturns)),
    weeks: past.weeks,
    restDays: await countRestDays(database),
    total: past.total + recent.reduce((sum, { wins }) => sum + wins, 0),
    firstDay: past.firstDay ?? (first === undefined ? null : dayFromNumber(first.number)),
  };
};

const countRestDays = async (database: Database): Promise<number> => {
  const [row] = await database.all<{ days: number }>(
    'SELECT count(DISTINCT day) AS days FROM rest_day WHERE taken = 1',
  );
  return row?.days ?? 0;
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
