/**
 * What was done, put aside and let rest in the days that count for suggestions. Bounded in time: nothing reads the record as a
 * whole. Today is among it, for what is not offered twice; the odds leave it out (see the domain).
 */

import { dayFromNumber, dayNumber, DAYS_COUNTED, isLifeArea } from '@cairn/domain';
import type { DeclinedOnDay, DoneOnDay, LifeArea, SuggestionHistory } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { ReadContext } from '../context.ts';
import { areasOf } from '../queries/roll-up.ts';

const HOUR = 3_600_000;

export const readSuggestionHistory = async (context: ReadContext): Promise<SuggestionHistory> => {
  const { database, today } = context;
  const first = dayNumber(today) - DAYS_COUNTED;
  const rows = await readDone(database, first);
  return {
    done: doneOnDays(rows, context.moment.instant),
    resting: rows.filter(({ resting }) => resting > 0).flatMap(keysOf),
    declined: await readDeclined(database, first),
    areas: await readAreas(database, first),
  };
};

interface DoneRow {
  readonly day: number;
  readonly activity: string | null;
  readonly step: string | null;
  readonly ritual: string | null;
  readonly last: number | null;
  readonly rated: number;
  readonly rating_sum: number;
  readonly resting: number;
}

/** Pleasure or mastery, whichever was higher: low days hide the one or the other. */
const RATING = 'max(coalesce(pleasure, 0), coalesce(mastery, 0))';

const readDone = (database: Database, first: number): Promise<DoneRow[]> =>
  database.all<DoneRow & SqlRow>(
    `SELECT day, activity, lower(hex(step)) AS step, lower(hex(ritual)) AS ritual, max(at) AS last,
       count(coalesce(pleasure, mastery)) AS rated, sum(${RATING}) AS rating_sum, coalesce(max(resting), 0) AS resting
     FROM win INDEXED BY win_by_day
     WHERE visible = 1 AND day >= ?1 AND coalesce(activity, step, ritual) IS NOT NULL
     GROUP BY day, activity, step, ritual`,
    [first],
  );

const keysOf = ({ activity, step, ritual }: DoneRow): string[] => [
  ...(activity === null ? [] : [activity]),
  ...(step === null || step === '' ? [] : [`step:${step}`]),
  ...(ritual === null || ritual === '' ? [] : [`ritual:${ritual}`]),
];

/** One entry a key and day: what came of a ritual on the same day as by itself was done once. */
const doneOnDays = (rows: readonly DoneRow[], now: number): readonly DoneOnDay[] => {
  const entries = new Map<string, DoneOnDay>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const name = `${row.day} ${key}`;
      const known = entries.get(name);
      entries.set(name, {
        key,
        day: dayFromNumber(row.day),
        hoursAgo: nearer(known?.hoursAgo ?? null, row.last === null ? null : (now - row.last) / HOUR),
        rated: (known?.rated ?? 0) + row.rated,
        ratingSum: (known?.ratingSum ?? 0) + row.rating_sum,
      });
    }
  }
  return [...entries.values()];
};

const nearer = (a: number | null, b: number | null): number | null => {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
};

const readDeclined = async (database: Database, first: number): Promise<readonly DeclinedOnDay[]> => {
  const rows = await database.all<{ day: number; key: string }>(
    'SELECT day, key FROM declined INDEXED BY declined_by_day WHERE taken = 1 AND day >= ?1',
    [first],
  );
  return rows.map(({ day, key }) => ({ key, day: dayFromNumber(day), area: areaOfKey(key) }));
};

/** Activities are named after their area; what is the person's own says nothing of one. */
const areaOfKey = (key: string): LifeArea | null => {
  const [area] = key.split('.');
  return isLifeArea(area) ? area : null;
};

const readAreas = async (database: Database, first: number): Promise<SuggestionHistory['areas']> => {
  const rows = await database.all<SqlRow>('SELECT * FROM day_roll WHERE wins > 0 AND day >= ?1', [first]);
  return rows.flatMap((row) =>
    Object.entries(areasOf(row)).flatMap(([area, wins]) =>
      isLifeArea(area) ? [{ area, day: dayFromNumber(Number(row['day'])), wins }] : [],
    ),
  );
};
