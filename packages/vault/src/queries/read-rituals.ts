/** Reading rituals. Few by nature: a list is read whole. How often each was done comes from the index of wins by ritual. */

import { byOrder, dayNumber } from '@cairn/domain';
import type { DayPart, LocalDay, Ritual } from '@cairn/domain';
import { RITUAL, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import { ritualOf } from '../records/ritual-record.ts';

export interface RitualTold {
  readonly ritual: Ritual;
  readonly timesDone: number;
  readonly doneToday: boolean;
}

const COLUMNS = rowColumns(RITUAL)
  .map((column) => `ritual.${column}`)
  .join(', ');

const DONE = 'FROM win WHERE win.ritual = ritual.id AND win.trashed IS NOT 1';

const PARTS: readonly DayPart[] = ['am', 'pm', 'eve', 'any'];

/** Through the day, each part's stack in the order the person gave; those that rest come last. */
export const readRituals = async (database: Database, today: LocalDay): Promise<readonly RitualTold[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${COLUMNS}, (SELECT count(day) ${DONE}) AS times_done, (SELECT max(day) ${DONE}) AS last_day
     FROM ritual WHERE visible = 1`,
  );
  return rows
    .flatMap((row): RitualTold[] => {
      const ritual = ritualOf(rowToState(RITUAL, row));
      if (ritual === null) return [];
      return [
        {
          ritual,
          timesDone: Number(row['times_done'] ?? 0),
          doneToday: row['last_day'] === dayNumber(today),
        },
      ];
    })
    .toSorted((a, b) => throughTheDay(a.ritual, b.ritual));
};

const throughTheDay = (a: Ritual, b: Ritual): number =>
  Number(a.resting) - Number(b.resting) ||
  PARTS.indexOf(a.dayPart) - PARTS.indexOf(b.dayPart) ||
  byOrder(a, b);
