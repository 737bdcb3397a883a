/** One small thing for today: least energy, fitting the hour, not done since yesterday, the same on all devices. */

import { dayNumber } from '@cairn/domain';
import type { DayPart } from '@cairn/domain';
import { suggestSmallThing } from '../catalogue.ts';
import type { QueryHandler } from '../context.ts';

export const suggestion: QueryHandler<'suggestion'> = async ({ database, moment, today, vaultId }, input) => {
  const done = await database.all<{ activity: string }>(
    `SELECT DISTINCT activity FROM win INDEXED BY win_by_day
     WHERE visible = 1 AND activity IS NOT NULL AND day >= ?1 LIMIT 200`,
    [dayNumber(today) - 1],
  );
  const found = await suggestSmallThing({
    seed: `${vaultId}/${today}/today`,
    dayPart: dayPartOf(moment.wall.hour),
    notIds: [...done.map(({ activity }) => activity), ...(input.not ?? [])],
  });
  return found === null ? null : { activity: found.id, text: found.text, area: found.area };
};

const dayPartOf = (hour: number): DayPart => {
  if (hour < 4) return 'eve';
  if (hour < 12) return 'am';
  return hour < 18 ? 'pm' : 'eve';
};
