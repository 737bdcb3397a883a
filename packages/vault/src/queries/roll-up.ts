/** Stones a day and area, from the roll-up, for the days asked (ten years are 3,653 rows). Days without a trace are left out. */

import { dayFromNumber, dayNumber, LIFE_AREAS, parseLocalDay } from '@cairn/domain';
import type { LifeArea, LocalDay } from '@cairn/domain';
import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import type { DayRollUp } from '../door/queries.ts';
import { Refusal } from '../refusal.ts';

export const rollUp: QueryHandler<'roll-up'> = async ({ database }, input) => {
  const range = [numberOf(input.from), numberOf(input.to)];
  const stones = await database.all<SqlRow>(
    'SELECT * FROM day_roll WHERE wins > 0 AND day >= ?1 AND day <= ?2 ORDER BY day',
    range,
  );
  const rest = await database.all<{ day: number }>(
    'SELECT day FROM rest_day WHERE taken = 1 AND day >= ?1 AND day <= ?2',
    range,
  );
  const days = new Map<number, DayRollUp>();
  for (const row of stones) {
    const day = row['day'] as number;
    days.set(day, {
      day: dayFromNumber(day),
      wins: row['wins'] as number,
      areas: areasOf(row),
      isRest: false,
    });
  }
  for (const { day } of rest) {
    const known = days.get(day) ?? { day: dayFromNumber(day), wins: 0, areas: {} };
    days.set(day, { ...known, isRest: true });
  }
  return [...days.entries()].toSorted(([a], [b]) => a - b).map(([, rolled]) => rolled);
};

/** The areas of a roll-up row that have stones. */
export const areasOf = (row: SqlRow): Partial<Record<LifeArea, number>> => {
  const areas: Partial<Record<LifeArea, number>> = {};
  for (const area of LIFE_AREAS) {
    const wins = row[`area_${area}`];
    if (typeof wins === 'number' && wins > 0) areas[area] = wins;
  }
  return areas;
};

const numberOf = (day: LocalDay): number => {
  const parsed = parseLocalDay(day);
  if (!parsed.ok) throw new Refusal({ type: 'DayNotPossible' });
  return dayNumber(parsed.value);
};
