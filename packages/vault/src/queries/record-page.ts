/** The record, newest first, a page at a time; of one area, or of a period, if asked. */

import { dayFromNumber, dayNumber, parseLocalDay } from '@cairn/domain';
import type { LifeArea, LocalDay } from '@cairn/domain';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import type { Queries } from '../door/queries.ts';
import { areaOf } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { pageSize, readWins } from './read-wins.ts';
import type { WinQuery } from './read-wins.ts';

/** Day numbers, both included. */
interface Period {
  readonly from: number;
  readonly to: number;
}

const FIRST = Number.MIN_SAFE_INTEGER;
const LAST = Number.MAX_SAFE_INTEGER;

export const recordPage: QueryHandler<'record-page'> = async ({ database, today }, input) => {
  const area = areaOf(input.area);
  const period = { from: numberOf(input.from, FIRST), to: numberOf(input.to, LAST) };
  const page = await readWins(database, {
    ...whereOf(input, area, period),
    after: input.after,
    limit: pageSize(input.limit),
  });
  if (area !== null) return { ...page, restDays: [] };
  const newest = input.after === undefined ? Math.min(period.to, dayNumber(today)) : numberAt(page.wins, 0);
  const oldest = page.next === null ? period.from : numberAt(page.wins, -1);
  const restDays = newest === null ? [] : await restIn(database, { from: oldest ?? FIRST, to: newest });
  return { ...page, restDays };
};

/** Nothing that is not asked for: a page that goes on starts from its place in the index, which lies in the period by itself. */
const whereOf = (
  input: Queries['record-page']['input'],
  area: LifeArea | null,
  { from, to }: Period,
): Pick<WinQuery, 'where' | 'params'> => {
  const bounds: (readonly [string, number | string])[] = [];
  if (area !== null) bounds.push(['win.area =', area]);
  if (input.from !== undefined) bounds.push(['win.day >=', from]);
  if (input.to !== undefined && input.after === undefined) bounds.push(['win.day <=', to]);
  return {
    where: ['win.visible = 1', ...bounds.map(([bound], at) => `${bound} ?${at + 1}`)].join(' AND '),
    params: bounds.map(([, value]) => value),
  };
};

const numberOf = (day: LocalDay | undefined, otherwise: number): number => {
  if (day === undefined) return otherwise;
  const parsed = parseLocalDay(day);
  if (!parsed.ok) throw new Refusal({ type: 'DayNotPossible' });
  return dayNumber(parsed.value);
};

const numberAt = (wins: readonly { readonly localDay: LocalDay }[], index: number): number | null => {
  const win = wins.at(index);
  return win === undefined ? null : dayNumber(win.localDay);
};

const restIn = async (database: Database, { from, to }: Period): Promise<LocalDay[]> => {
  const rows = await database.all<{ day: number }>(
    'SELECT day FROM rest_day WHERE taken = 1 AND day >= ?1 AND day <= ?2 ORDER BY day DESC LIMIT 500',
    [from, to],
  );
  return rows.map(({ day }) => dayFromNumber(day));
};
