/**
 * How days were, from the whole record. It is worked out anew when the record has changed since, and told again otherwise: one
 * answer is held for each open vault, by what stood in it. Nothing of it is written.
 */

import { afterByArea, dayFromNumber, isLifeArea, isRating, moodCourse } from '@cairn/domain';
import type { AfterByArea, EntityId } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler, ReadContext } from '../../context.ts';
import type { DayWithMood } from '../../door/insight-queries.ts';
import { headOf } from './head-of.ts';
import { readDaysForInsights, type DaysRead } from './read-days.ts';
import { workOut } from './work-out.ts';

interface Held {
  readonly head: string;
  readonly days: DaysRead;
  readonly after: AfterByArea | null;
  /** By what was put aside. */
  readonly told: Map<string, ReturnType<typeof workOut>>;
}

const held = new WeakMap<Database, Held>();

export const insights: QueryHandler<'insights'> = async (context) => {
  const now = await holdNow(context);
  const aside = context.settings.insightsLeftOut;
  const told = now.told.get(aside) ?? workOut(now.days, new Set(aside.split(' ')));
  now.told.set(aside, told);
  return { ...told, after: now.after };
};

export const insightCourse: QueryHandler<'insight-course'> = async (context) =>
  moodCourse((await holdNow(context)).days.moods);

export const insightDays: QueryHandler<'insight-days'> = async (context, { key, newest }) => {
  const { moods, things, areas } = (await holdNow(context)).days;
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

const holdNow = async (context: ReadContext): Promise<Held> => {
  const { database } = context;
  const head = await headOf(database);
  const known = held.get(database);
  if (known?.head === head) return known;
  const days = await readDaysForInsights(context);
  const now = { head, days, after: await readAfter(database, days), told: new Map() };
  held.set(database, now);
  return now;
};

interface AroundRow extends SqlRow {
  readonly id: string;
  readonly text: string;
  readonly day: number;
  readonly area: string | null;
  readonly before: number;
  readonly after: number;
}

/** Newest first. What rests is left out. */
const readAround = (database: Database, rows: readonly number[], limit: number): Promise<AroundRow[]> =>
  database.all<AroundRow>(
    `SELECT lower(hex(id)) AS id, text, day, area, mood_before AS before, mood_after AS after FROM win
     WHERE n IN (SELECT value FROM json_each(?1)) AND resting IS NOT 1
     ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?2`,
    [JSON.stringify(rows), limit],
  );

const MOST_AROUND = 200;
/** The newest so many say what older ones would. */
const MOST_COMPARED = 5000;

export const moodsAround: QueryHandler<'insight-moods'> = async (context) => {
  const { around } = (await holdNow(context)).days;
  const wins = await readAround(context.database, around, MOST_AROUND);
  return {
    wins: wins.map(({ id, text, day, before, after }) => ({
      ...{ win: id as EntityId, text, localDay: dayFromNumber(day), before, after },
    })),
  };
};

const readAfter = async (database: Database, { around }: DaysRead): Promise<AfterByArea | null> =>
  afterByArea(
    (await readAround(database, around, MOST_COMPARED)).flatMap(({ area, before, after }) =>
      isLifeArea(area) && isRating(before) && isRating(after) ? [{ area, before, after }] : [],
    ),
  );
