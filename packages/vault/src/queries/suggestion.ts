/**
 * One small thing for today: least energy, fitting the hour, neither done in the last 20 hours nor put aside, the same on all
 * devices. It is the tiny one of the three that `suggestions` answers with, and reads little: Today waits for it.
 */

import { dayNumber, dayPartAt, DAYS_PUT_ASIDE, HOURS_BETWEEN, TIMES_PUT_ASIDE } from '@cairn/domain';
import { suggestSmallThing } from '../catalogue.ts';
import type { QueryHandler, ReadContext } from '../context.ts';
import { areasLeftOut } from '../settings.ts';
import { readTinyOrder } from '../suggestions/kept-order.ts';

export const suggestion: QueryHandler<'suggestion'> = async (context, input) => {
  const { moment, settings, today, vaultId } = context;
  const found = await suggestSmallThing({
    seed: `${vaultId}/${today}/today`,
    dayPart: dayPartAt(moment.wall.hour),
    notIds: [...(await readPutAside(context)), ...(input.not ?? [])],
    notAreas: areasLeftOut(settings),
    order: await readTinyOrder(context),
  });
  return found === null ? null : { activity: found.id, text: found.text, area: found.area };
};

const HOUR = 3_600_000;

/** As `mayBeOffered` has it, of what lies in the last days. */
const readPutAside = async ({ database, moment, today }: ReadContext): Promise<readonly string[]> => {
  const now = dayNumber(today);
  const rows = await database.all<{ key: string }>(
    `SELECT DISTINCT activity AS key FROM win INDEXED BY win_by_day
     WHERE visible = 1 AND activity IS NOT NULL AND day >= ?1 - 2 AND (day >= ?1 OR at > ?2)
     UNION ALL
     SELECT key FROM declined INDEXED BY declined_by_day WHERE taken = 1 AND day > ?1 - ?3 AND day <= ?1
     GROUP BY key HAVING max(day) = ?1 OR count(*) >= ?4
     LIMIT 400`,
    [now, moment.instant - HOURS_BETWEEN * HOUR, DAYS_PUT_ASIDE, TIMES_PUT_ASIDE],
  );
  return rows.map(({ key }) => key);
};
