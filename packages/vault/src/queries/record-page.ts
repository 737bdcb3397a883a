/** The record, newest first, a page at a time; of one area if asked. */

import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { areaOf } from '../inputs.ts';
import { pageSize, readWins } from './read-wins.ts';

export const recordPage: QueryHandler<'record-page'> = async ({ database, today }, input) => {
  const area = areaOf(input.area);
  const page = await readWins(database, {
    where: area === null ? 'win.visible = 1' : 'win.visible = 1 AND win.area = ?1',
    params: area === null ? [] : [area],
    after: input.after,
    limit: pageSize(input.limit),
  });
  const newest = input.after === undefined ? today : page.wins[0]?.localDay;
  const oldest = page.next === null ? undefined : page.wins.at(-1)?.localDay;
  return { ...page, restDays: area === null ? await restBetween(database, oldest, newest) : [] };
};

const restBetween = async (
  database: Database,
  oldest: Win['localDay'] | undefined,
  newest: Win['localDay'] | undefined,
): Promise<LocalDay[]> => {
  if (newest === undefined) return [];
  const rows = await database.all<{ day: number }>(
    'SELECT day FROM rest_day WHERE taken = 1 AND day >= ?1 AND day <= ?2 ORDER BY day DESC LIMIT 500',
    [oldest === undefined ? Number.MIN_SAFE_INTEGER : dayNumber(oldest), dayNumber(newest)],
  );
  return rows.map(({ day }) => dayFromNumber(day));
};
