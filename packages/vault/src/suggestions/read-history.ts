/**
 * What was done, put aside and let rest in the days that count for suggestions. Bounded in time: nothing reads the record as a
 * whole.
 */

import { dayFromNumber, dayNumber, DAYS_COUNTED, DAYS_PUT_ASIDE, isLifeArea, isRating } from '@cairn/domain';
import type { DeclinedOnDay, DoneOnDay, Lately, LifeArea, LocalDay, SuggestionHistory } from '@cairn/domain';
import { bytesToHex } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { ReadContext } from '../context.ts';
import { areasOf } from '../queries/roll-up.ts';

const HOUR = 3_600_000;
/** Hours that are not long past lie on these days, whatever the clock did. */
const DAYS_OF_LATELY = 2;

/** The days before today that count. */
export const readSuggestionHistory = async ({ database, today }: ReadContext): Promise<SuggestionHistory> => {
  const now = dayNumber(today);
  const days = { from: now - DAYS_COUNTED, to: now - 1 };
  const rows = await readDone(database, days);
  const dayOf = knownDays();
  return {
    done: rows.flatMap((row) => {
      const done = { day: dayOf(row.day), rating: ratingOf(row) };
      return keysOf(row).map((key): DoneOnDay => ({ key, ...done }));
    }),
    resting: rows.filter(({ resting }) => resting === 1).flatMap(keysOf),
    declined: await readDeclined(database, days),
    areas: await readAreas(database, days),
  };
};

/** Today and the days just before, to the hour. */
export const readLately = async ({ database, moment, today }: ReadContext): Promise<Lately> => {
  const now = dayNumber(today);
  const rows = await readDone(database, { from: now - DAYS_OF_LATELY, to: Number.MAX_SAFE_INTEGER });
  return {
    done: rows.flatMap((row) => {
      const hoursAgo = row.at === null ? null : (moment.instant - row.at) / HOUR;
      return keysOf(row).map((key) => ({ key, day: dayFromNumber(row.day), hoursAgo }));
    }),
    declined: await readDeclined(database, { from: now - DAYS_PUT_ASIDE + 1, to: now }),
  };
};

interface Days {
  readonly from: number;
  readonly to: number;
}

interface DoneRow {
  readonly day: number;
  readonly at: number | null;
  readonly activity: string | null;
  readonly step: Uint8Array | null;
  readonly ritual: Uint8Array | null;
  readonly pleasure: number | null;
  readonly mastery: number | null;
  readonly resting: number | null;
}

const readDone = (database: Database, { from, to }: Days): Promise<DoneRow[]> =>
  database.all<DoneRow & SqlRow>(
    `SELECT day, at, activity, step, ritual, pleasure, mastery, resting FROM win INDEXED BY win_by_day
     WHERE visible = 1 AND day >= ?1 AND day <= ?2 AND coalesce(activity, step, ritual) IS NOT NULL`,
    [from, to],
  );

/** Done as a ritual it was done as its activity too. */
const keysOf = ({ activity, step, ritual }: DoneRow): string[] => {
  const keys = activity === null ? [] : [activity];
  if (step !== null) keys.push(`step:${bytesToHex(step)}`);
  if (ritual !== null) keys.push(`ritual:${bytesToHex(ritual)}`);
  return keys;
};

const ratingOf = ({ pleasure, mastery }: DoneRow): number | null => {
  if (isRating(pleasure) && isRating(mastery)) return Math.max(pleasure, mastery);
  return pleasure ?? mastery;
};

/** Written out once for all the wins of a day. */
const knownDays = (): ((day: number) => LocalDay) => {
  const days = new Map<number, LocalDay>();
  return (number) => {
    const day = days.get(number) ?? dayFromNumber(number);
    days.set(number, day);
    return day;
  };
};

const readDeclined = async (database: Database, { from, to }: Days): Promise<readonly DeclinedOnDay[]> => {
  const rows = await database.all<{ day: number; key: string }>(
    'SELECT day, key FROM declined INDEXED BY declined_by_day WHERE taken = 1 AND day >= ?1 AND day <= ?2',
    [from, to],
  );
  return rows.map(({ day, key }) => ({ key, day: dayFromNumber(day), area: areaOfKey(key) }));
};

/** Activities are named after their area; what is the person's own says nothing of one. */
const areaOfKey = (key: string): LifeArea | null => {
  const [area] = key.split('.');
  return isLifeArea(area) ? area : null;
};

const readAreas = async (database: Database, { from, to }: Days): Promise<SuggestionHistory['areas']> => {
  const rows = await database.all<SqlRow>(
    'SELECT * FROM day_roll WHERE wins > 0 AND day >= ?1 AND day <= ?2',
    [from, to],
  );
  return rows.flatMap((row) => {
    const day = dayFromNumber(Number(row['day']));
    return Object.entries(areasOf(row)).flatMap(([area, wins]) =>
      isLifeArea(area) ? [{ area, day, wins }] : [],
    );
  });
};
