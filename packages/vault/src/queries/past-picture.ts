/**
 * What the picture needs of the weeks before this one. It reads every day there ever was, so it is kept while nothing
 * happens and read in one piece; where it is not kept, it is worked out. Both give the same.
 */

import { dayFromNumber, returnsAmong } from '@cairn/domain';
import type { LocalDay, NumberedDay } from '@cairn/domain';
import { keepAnswer, mondayOf, readKeptAnswer } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { WeekOfStones } from '../door/stones.ts';
import { readNumberedDays } from './days.ts';
import { areasOf } from './roll-up.ts';

export interface PastPicture {
  /** Each by itself, however many: what is drawn as one is for the picture to say, or it would jump from week to week. */
  readonly weeks: readonly WeekOfStones[];
  readonly total: number;
  readonly firstDay: LocalDay | null;
  /** The last day with stones and the rest days after it: what tells whether the next win is a return. */
  readonly tail: readonly NumberedDay[];
  /** Day numbers of the returns in the last of `weeks`. */
  readonly lastReturns: readonly number[];
}

/** `monday` is the day number of this week's Monday. */
export const readPastPicture = async (database: Database, monday: number): Promise<PastPicture> => {
  const kept = await readKeptAnswer(database, nameOf(monday));
  return kept === null ? workOut(database, monday) : (JSON.parse(kept) as PastPicture);
};

export const isPastPictureKept = async (database: Database, monday: number): Promise<boolean> =>
  (await readKeptAnswer(database, nameOf(monday))) !== null;

/** Inside a transaction. */
export const keepPastPicture = async (database: Database, monday: number): Promise<void> =>
  keepAnswer(database, nameOf(monday), JSON.stringify(await workOut(database, monday)));

/** Under another name than in release 0.3.0, whose answer had weeks long past put together by the month. */
const nameOf = (monday: number): { readonly name: string; readonly beforeDay: number } => ({
  name: 'past-weeks',
  beforeDay: monday,
});

const workOut = async (database: Database, monday: number): Promise<PastPicture> => {
  const days = await readNumberedDays(database, { before: monday });
  const returns = returnsAmong(days).map(({ number }) => number);
  const weeks = await readWeeks(database, monday, returns);
  const lastWeek = mondayOf(days.findLast(({ wins }) => wins > 0)?.number ?? monday);
  const lastDay = days.findLastIndex(({ wins }) => wins > 0);
  const first = days.find(({ wins }) => wins > 0);
  return {
    weeks,
    total: days.reduce((sum, { wins }) => sum + wins, 0),
    firstDay: first === undefined ? null : dayFromNumber(first.number),
    tail: lastDay < 0 ? [] : days.slice(lastDay),
    lastReturns: returns.filter((day) => day >= lastWeek),
  };
};

/** Those before the Monday with this day number, oldest first. `returns` are day numbers. */
export const readWeeks = async (
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
