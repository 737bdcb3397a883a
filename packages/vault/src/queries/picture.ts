/** What the picture is drawn from: this week's stones one by one, and what came before week by week. */

import { dayFromNumber, dayNumber, returnsAmong } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { mondayOf } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { PictureRecord } from '../door/queries.ts';
import { readNumberedDays } from './days.ts';
import { readPastPicture } from './past-picture.ts';
import { readStonesOfWeek } from './read-stones.ts';

export const readPicture = async (database: Database, today: LocalDay): Promise<PictureRecord> => {
  const monday = mondayOf(dayNumber(today));
  const past = await readPastPicture(database, monday);
  const recent = await readNumberedDays(database, { from: monday });
  const returns = new Set(returnsAmong([...past.tail, ...recent]).map(({ number }) => number));
  const weekStones = await readStonesOfWeek(database, monday, returns);
  const lastWeek = weekStones.length === 0 ? past.weeks.at(-1) : undefined;
  const first = recent.find(({ wins }) => wins > 0);
  return {
    today,
    todayStones: weekStones.filter(({ localDay }) => localDay === today),
    weekStones,
    lastWeekStones:
      lastWeek === undefined
        ? []
        : await readStonesOfWeek(database, dayNumber(lastWeek.weekStart), new Set(past.lastReturns)),
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
