/** A short step of putting an open vault in order, for a quiet moment. Law: nothing that a person sees changes by it. */

import { dayNumber, FEWEST_MOOD_DAYS } from '@cairn/domain';
import { mondayOf } from '@cairn/store';
import type { Database, Store } from '@cairn/store';
import type { ReadContext } from './context.ts';
import { takeLeft } from './queries/left-to-keep.ts';
import { isPastPictureKept, keepPastPicture } from './queries/past-picture.ts';
import { isOrderToKeep, keepForToday } from './suggestions/kept-order.ts';

type ContextOf = (database: Database) => Promise<ReadContext>;

export interface Maintained {
  readonly store: Store;
  readonly database: Database;
  readonly contextOf: ContextOf;
}

/** `more`: there may be another step to do. */
export const maintainOnce = async ({
  store,
  database,
  contextOf,
}: Maintained): Promise<{ readonly more: boolean }> => {
  // First: what else is done here would make it look old.
  const keep = takeLeft(database);
  if (keep !== undefined) await store.write((write) => keep(write.database));
  if (await store.maintain()) return { more: true };
  await keepPast(store, contextOf);
  return { more: await tellPastOn(store, contextOf) };
};

/** What insights are worked out of, where there are days enough to compare any: nothing of it is loaded before. */
const tellPastOn = async (store: Store, contextOf: ContextOf): Promise<boolean> => {
  if (!(await store.read(hasMoodsToCompare))) return false;
  const { isToTellOn, tellOn } = await import('./queries/insights/kept-tallies.ts');
  if (!(await store.read(async (database) => isToTellOn(await contextOf(database))))) return false;
  await store.write(async ({ database }) => tellOn(await contextOf(database)));
  return true;
};

const hasMoodsToCompare = async (database: Database): Promise<boolean> => {
  const days = await database.all(
    `SELECT DISTINCT day FROM check_in INDEXED BY check_in_by_day
     WHERE visible = 1 AND mood IS NOT NULL LIMIT ${FEWEST_MOOD_DAYS}`,
  );
  return days.length === FEWEST_MOOD_DAYS;
};

/** What the next start needs of the past, where it is not kept yet. */
const keepPast = async (store: Store, contextOf: ContextOf): Promise<void> => {
  const mondayIn = async (database: Database): Promise<number> =>
    mondayOf(dayNumber((await contextOf(database)).today));
  const isKept = await store.read(async (database) => isPastPictureKept(database, await mondayIn(database)));
  if (!isKept) await store.write(async ({ database }) => keepPastPicture(database, await mondayIn(database)));
  if (await store.read(async (database) => isOrderToKeep(await contextOf(database))))
    await store.write(async ({ database }) => keepForToday(await contextOf(database)));
};
