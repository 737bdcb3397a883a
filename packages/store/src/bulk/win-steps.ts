/**
 * What many changes of wins mean for what is kept beside them: stones by day and phrases, gathered in memory in the order of
 * the changes and written at the end. Law: the same rows as when each change is projected by itself.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { RecordState } from '@cairn/changes';
import type { Database, SqlValue } from '../database.ts';
import type { PhraseCount } from '../projections/phrases.ts';
import {
  mondayOf,
  movesStone,
  phraseCounts,
  tellsOtherwise,
  winView,
} from '../projections/win-projections.ts';
import type { WinView } from '../projections/win-projections.ts';
import { countPhrases } from './count-phrases.ts';

export interface WinSteps {
  /** Gives from which day on what was worked out is old; `Infinity` for none. */
  step(before: RecordState | undefined, after: RecordState | undefined): number;
  write(database: Database): Promise<void>;
}

const AREAS: readonly string[] = [...LIFE_AREAS, 'none'];
const PLACE: ReadonlyMap<string, number> = new Map(AREAS.map((area, index) => [area, index + 1]));

/** By day: how many more stones, and then for each area. */
type Stones = Map<number, number[]>;

export const createWinSteps = (): WinSteps => {
  const stones: Stones = new Map();
  const counts: PhraseCount[] = [];
  return {
    step: (before, after) => {
      const [old, now] = [winView(before), winView(after)];
      for (const count of phraseCounts(old, now)) counts.push(count);
      const moved = movesStone(old, now);
      if (moved) {
        if (old !== null) addStone(stones, old, -1);
        if (now !== null) addStone(stones, now, 1);
      }
      return moved || tellsOtherwise(old, now)
        ? Math.min(old?.day ?? Infinity, now?.day ?? Infinity)
        : Infinity;
    },
    write: async (database) => {
      await writeStones(database, stones);
      await countPhrases(database, counts);
    },
  };
};

const addStone = (stones: Stones, { day, area }: WinView, by: 1 | -1): void => {
  let row = stones.get(day);
  if (row === undefined) {
    row = [0, ...AREAS.map(() => 0)];
    stones.set(day, row);
  }
  addTo(row, 0, by);
  addTo(row, PLACE.get(area) ?? 0, by);
};

const addTo = (row: number[], at: number, by: number): void => {
  row[at] = (row[at] ?? 0) + by;
};

const writeStones = async (database: Database, stones: Stones): Promise<void> => {
  const weeks: Stones = new Map();
  for (const [day, row] of stones) {
    const monday = mondayOf(day);
    const week = weeks.get(monday);
    if (week === undefined) weeks.set(monday, [...row]);
    else row.forEach((by, at) => addTo(week, at, by));
  }
  await database.runMany(adding('day_roll', 'day'), rowsOf(stones));
  await database.runMany(adding('week_roll', 'week'), rowsOf(weeks));
};

const rowsOf = (stones: Stones): SqlValue[][] =>
  [...stones].toSorted(([a], [b]) => a - b).map(([key, row]) => [key, ...row]);

const adding = (table: string, key: string): string => {
  const columns = ['wins', ...AREAS.map((area) => `area_${area}`)];
  return `INSERT INTO ${table} (${key}, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
    ON CONFLICT (${key}) DO UPDATE SET ${columns.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')}`;
};
