/** First times, the latest first, a page at a time. */

import type { Win } from '@cairn/domain';
import { rowToState, WIN } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import type { FirstTime } from '../../door/look-back-queries.ts';
import { winOf } from '../../records/win-record.ts';
import { rowBefore } from '../match-words.ts';
import { pageSize, WIN_COLUMNS } from '../read-wins.ts';
import { readFirsts } from './read-firsts.ts';
import type { First } from './read-firsts.ts';
import { ordinaryWords } from './told-wins.ts';

export const firstTimes: QueryHandler<'first-times'> = async ({ database }, input) => {
  const limit = pageSize(input.limit);
  const before = rowBefore(input.after);
  let left = (await readFirsts(database)).filter(({ n }) => n < before);
  const isOrdinary = await ordinaryWords();
  const firsts: FirstTime[] = [];
  let next: string | null = null;
  while (left.length > 0 && firsts.length < limit) {
    const some = left.slice(0, limit - firsts.length);
    left = left.slice(some.length);
    next = left.length > 0 ? String(some.at(-1)?.n) : null;
    firsts.push(...(await withWins(database, some)).filter(({ win }) => !win.resting && isOrdinary(win)));
  }
  return { firsts, next };
};

const withWins = async (database: Database, firsts: readonly First[]): Promise<readonly FirstTime[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT win.n, ${WIN_COLUMNS} FROM win WHERE win.n IN (${firsts.map(({ n }) => n).join(', ')}) AND win.visible = 1`,
  );
  const wins = new Map<unknown, Win | null>(rows.map((row) => [row['n'], winOf(rowToState(WIN, row))]));
  return firsts.flatMap(({ n, of }) => {
    const win = wins.get(n) ?? null;
    return win === null ? [] : [{ win, of }];
  });
};
