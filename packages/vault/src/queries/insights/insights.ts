/**
 * How days were, from the whole record. It is worked out anew when the record has changed since, and told again otherwise: one
 * answer is held for each open vault, by what stood in it, and one is kept for the next opening (`kept-told.ts`).
 */

import { afterByArea, dayFromNumber, isLifeArea, isRating, moodCourse } from '@cairn/domain';
import type { AfterByArea, EntityId } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler, ReadContext } from '../../context.ts';
import type { DayWithMood } from '../../door/insight-queries.ts';
import { headOf } from './head-of.ts';
import { leaveTold, readTold, toldFor } from './kept-told.ts';
import type { Told } from './kept-told.ts';
import { readDaysForInsights, type DaysRead } from './read-days.ts';
import { workOut } from './work-out.ts';

export const insights: QueryHandler<'insights'> = async (context) => (await toldNow(context)).insights;

export const insightCourse: QueryHandler<'insight-course'> = async (context) =>
  (await toldNow(context)).course;

export const insightDays: QueryHandler<'insight-days'> = async (context, { key, newest }) => {
  const { moods, things, areas } = await daysNow(context, await headOf(context.database));
  if (key === null) return { days: moods.map(({ day, mood }) => ({ day, mood, has: false })) };
  const kind = [...things, ...areas].find(({ name }) => name === key);
  if (kind === undefined) return { days: [] };
  const there = new Set(kind.at);
  const days = moods.map(({ day, mood }, at) => ({ day, mood, has: there.has(at) }));
  return { days: newest === undefined ? days : newestOfBoth(days, newest) };
};

const newestOfBoth = (days: readonly DayWithMood[], most: number): readonly DayWithMood[] => {
  const left = { with: most, without: most };
  return days
    .toReversed()
    .filter(({ has }) => (left[has ? 'with' : 'without'] -= 1) >= 0)
    .toReversed();
};

const toldByDatabase = new WeakMap<Database, { readonly of: string; readonly told: Told }>();

const toldNow = async (context: ReadContext): Promise<Told> => {
  const { database } = context;
  const head = await headOf(database);
  const of = `${head} ${toldFor(context)}`;
  const known = toldByDatabase.get(database);
  if (known?.of === of) return known.told;
  const told = (await readTold(context)) ?? (await tellAnew(context, head));
  toldByDatabase.set(database, { of, told });
  return told;
};

const tellAnew = async (context: ReadContext, head: string): Promise<Told> => {
  const { database, settings } = context;
  const days = await daysNow(context, head);
  const around = await readAround(database, days.around, MOST_COMPARED);
  const told = {
    insights: {
      ...workOut(days, new Set(settings.insightsLeftOut.split(' '))),
      after: afterOf(around),
    },
    course: moodCourse(days.moods),
    around: around.slice(0, MOST_AROUND).map(({ n }) => n),
  };
  leaveTold(context, head, told);
  return told;
};

const daysByDatabase = new WeakMap<Database, { readonly head: string; readonly days: DaysRead }>();

const daysNow = async (context: ReadContext, head: string): Promise<DaysRead> => {
  const { database } = context;
  const known = daysByDatabase.get(database);
  if (known?.head === head) return known.days;
  const days = await readDaysForInsights(context);
  daysByDatabase.set(database, { head, days });
  return days;
};

interface AroundRow extends SqlRow {
  readonly n: number;
  readonly area: string | null;
  readonly before: number;
  readonly after: number;
}

/** Newest first. What rests is left out. */
const readAround = (database: Database, rows: readonly number[], limit: number): Promise<AroundRow[]> =>
  database.all<AroundRow>(
    `SELECT n, area, mood_before AS before, mood_after AS after FROM win
     WHERE n IN (SELECT value FROM json_each(?1)) AND resting IS NOT 1
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?2`,
    [JSON.stringify(rows), limit],
  );

const MOST_AROUND = 200;
/** The newest so many say what older ones would. */
const MOST_COMPARED = 5000;

const afterOf = (around: readonly AroundRow[]): AfterByArea | null =>
  afterByArea(
    around.flatMap(({ area, before, after }) =>
      isLifeArea(area) && isRating(before) && isRating(after) ? [{ area, before, after }] : [],
    ),
  );

interface AroundTold extends SqlRow {
  readonly id: string;
  readonly text: string;
  readonly day: number;
  readonly before: number;
  readonly after: number;
}

export const moodsAround: QueryHandler<'insight-moods'> = async (context) => {
  const { around } = await toldNow(context);
  const wins = await context.database.all<AroundTold>(
    `SELECT lower(hex(id)) AS id, text, day, mood_before AS before, mood_after AS after
     FROM win WHERE n IN (SELECT value FROM json_each(?1)) ORDER BY day DESC, sort_at DESC, win.id DESC`,
    [JSON.stringify(around)],
  );
  return {
    wins: wins.map(({ id, text, day, before, after }) => ({
      ...{ win: id as EntityId, text, localDay: dayFromNumber(day), before, after },
    })),
  };
};
