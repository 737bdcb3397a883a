/**
 * The first time of each area of living, step and activity. Read from the indexes alone, leaping from one name to the next, so that
 * it takes as long as there are names, however long the record is. What rests counts as a first here, or something
 * later would be called one; whoever brings firsts up leaves it out.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { Database } from '@cairn/store';
import type { FirstTime } from '../../door/look-back-queries.ts';
import { MAY_COME_UP, readTold } from './told-wins.ts';
import type { ToldWin } from './told-wins.ts';

export interface First {
  /** The row of the win. */
  readonly n: number;
  readonly of: FirstTime['of'];
}

/** Nobody has so many; an answer stays bounded. */
const MOST_NAMES = 4000;

const AREAS = `SELECT (
    SELECT n FROM win INDEXED BY win_by_area WHERE area = living.column1 AND visible = 1
    ORDER BY day, sort_at, id LIMIT 1
  ) AS n FROM (VALUES ${LIFE_AREAS.map((area) => `('${area}')`).join(', ')}) AS living`;

/** Leaps through an index of wins by the name in `column`; `first` finds the row of the first of one name. */
const leaping = (
  { column, index, holds }: { readonly column: string; readonly index: string; readonly holds: string },
  first: string,
): string => {
  const names = `win INDEXED BY ${index} WHERE ${column} IS NOT NULL AND ${holds}`;
  return `WITH RECURSIVE named(name) AS (
      SELECT min(${column}) FROM ${names}
      UNION ALL
      SELECT (SELECT min(${column}) FROM ${names} AND ${column} > name) FROM named WHERE name IS NOT NULL
      LIMIT ${MOST_NAMES}
    )
    SELECT (
      SELECT n FROM ${names} AND ${column} = name
        AND day = (SELECT min(day) FROM ${names} AND ${column} = name)
      ORDER BY ${first} LIMIT 1
    ) AS n FROM named WHERE name IS NOT NULL`;
};

const ACTIVITIES = leaping(
  { column: 'activity', index: 'win_by_activity', holds: 'visible = 1' },
  'sort_at, id',
);

/** By what the index holds: there may be thousands of steps, and no win of one is looked up. */
const STEPS = leaping(
  { column: 'step', index: 'win_by_step', holds: 'trashed IS NOT 1' },
  'coalesce(at, day * 86400000 + 43200000), n',
);

/** One for each win, latest day first. A win that is several firsts is the first of the widest. */
export const readFirsts = async (database: Database): Promise<readonly First[]> => {
  const firsts = new Map<number, First>();
  for (const [of, sql] of [
    ['area', AREAS],
    ['step', STEPS],
    ['activity', ACTIVITIES],
  ] as const)
    for (const { n } of await database.all<{ n: number | null }>(sql))
      if (n !== null && !firsts.has(n)) firsts.set(n, { n, of });
  return [...firsts.values()].toSorted((a, b) => b.n - a.n);
};

/** The latest of an activity or a step, as far as they may come up. */
export const readLatestFirsts = async (database: Database): Promise<readonly ToldWin[]> => {
  const firsts = (await readFirsts(database)).filter(({ of }) => of !== 'area').slice(0, MOST_LATEST);
  const rows = firsts.map(({ n }) => n).join(', ');
  return readTold(database, `WHERE n IN (${rows}) AND ${MAY_COME_UP}`, []);
};

const MOST_LATEST = 200;
