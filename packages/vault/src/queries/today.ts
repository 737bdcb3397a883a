/** Everything Today shows at first, in one answer, so that a cold start asks once. */

import { dayNumber, dayStateOf, isHeavyFewDays, MOODS_LOOKED_AT } from '@cairn/domain';
import type { LocalDay, Rating } from '@cairn/domain';
import { newestUndoable } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { QueryHandler, ReadContext } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import type { ActSummary } from '../door/queries.ts';
import { endsGap } from './ends-gap.ts';
import { checkInsOfDay, howItIs, winsOfDay } from './day.ts';
import { readPicture } from './picture.ts';

export const today: QueryHandler<'today'> = async (context) => {
  const { database, settings } = context;
  const day = context.today;
  const { wins } = await winsOfDay(database, day, 50);
  const picture = await readPicture(database, day);
  const { winsToday, isRest, isTesting } = await readHowDayIs(database, day);
  const checkIns = await checkInsOfDay(database, day, 50);
  return {
    day,
    state: dayStateOf({ wins: winsToday, rest: isRest }),
    isRest,
    wins,
    winsToday,
    isReturnDay: winsToday === 0 && (await endsGap(database, day)),
    picture,
    lastCheckIn: checkIns[0] ?? null,
    howItIs: howItIs(checkIns),
    heavyDays: await readHeavyDays(context),
    isTesting,
    undoable: await readUndoable(database),
    settings,
    drafts: await readDrafts(database),
  };
};

/** A day is as it was said to be last: what was put right within it does not count. */
const readHeavyDays = async ({ database, settings, today: day }: ReadContext): Promise<boolean> => {
  const rows = await database.all<{ mood: Rating }>(
    `WITH RECURSIVE felt(day) AS (
       SELECT max(day) FROM check_in WHERE visible = 1 AND mood IS NOT NULL
       UNION ALL
       SELECT (SELECT max(day) FROM check_in WHERE visible = 1 AND mood IS NOT NULL AND day < felt.day)
       FROM felt WHERE felt.day IS NOT NULL LIMIT ?1)
     SELECT (SELECT mood FROM check_in WHERE visible = 1 AND mood IS NOT NULL AND day = felt.day
       ORDER BY sort_at DESC, id DESC LIMIT 1) AS mood
     FROM felt WHERE felt.day IS NOT NULL`,
    [MOODS_LOOKED_AT],
  );
  const { heavyCardOn } = settings;
  return isHeavyFewDays({
    moods: rows.map(({ mood }) => mood),
    shownOn: heavyCardOn === '' ? null : heavyCardOn,
    today: day,
  });
};

interface HowDayIs {
  readonly winsToday: number;
  readonly isRest: boolean;
  /** A test by coin runs. */
  readonly isTesting: boolean;
}

/** In one question: each that is asked apart costs a start as much as its answer does. */
const readHowDayIs = async (database: Database, day: LocalDay): Promise<HowDayIs> => {
  const [row] = await database.all<{ wins: number | null; rest: number; testing: number }>(
    `SELECT (SELECT wins FROM day_roll WHERE day = ?1) AS wins,
       EXISTS (SELECT 1 FROM rest_day WHERE taken = 1 AND day = ?1) AS rest,
       EXISTS (SELECT 1 FROM experiment WHERE trashed IS NOT 1 AND text IS NOT NULL AND ended_on IS NULL
         AND started_on <= ?1 AND started_on + length > ?1) AS testing`,
    [dayNumber(day)],
  );
  return { winsToday: row?.wins ?? 0, isRest: row?.rest === 1, isTesting: row?.testing === 1 };
};

const readUndoable = async (database: Database): Promise<ActSummary | null> => {
  const act = await newestUndoable(database);
  return act === null ? null : { act: act.id, name: act.name as IntentName, at: act.at };
};

const readDrafts = async (database: Database): Promise<Readonly<Record<string, string>>> => {
  const rows = await database.all<{ slot: string; text: string }>('SELECT slot, text FROM draft');
  return Object.fromEntries(rows.map(({ slot, text }) => [slot, text]));
};
