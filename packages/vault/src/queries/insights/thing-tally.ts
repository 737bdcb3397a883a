/**
 * How often each kind of thing was done, and on which days: all that insights need of wins. Days long past seldom change, so what is
 * tallied of them is kept as one text, and only the days since are read. Law: a tally of some days and one of the days after them,
 * added, are what a tally of all of them is.
 */

import { foldText, hash32 } from '@cairn/domain';
import { dayOfRow, EVERY_DAY, firstRowOf } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { InsightKey } from '../../door/insight-queries.ts';

interface Tally {
  /** Row of the win that was written down last: its words are shown. */
  readonly newest: number;
  readonly wins: number;
  /** One of them is left to rest. */
  readonly rests: boolean;
  /** Day numbers, each once, oldest first. */
  readonly days: readonly number[];
}

export interface Tallies {
  readonly things: ReadonlyMap<InsightKey, Tally>;
  /** Rows of wins with a mood told before and after. */
  readonly around: readonly number[];
}

const ACTIVITY = 'a';
const WORDS = 'w';

/** Words longer than these are a note of a day, not a kind of thing. */
const LONGEST_WORDS = 60;

/** Later than any day. */
export const NEVER: number = EVERY_DAY;
/** Earlier than any day. */
const EVER = -719_163;

/** Each a list in JSON: `kinds` and `places` of all wins, in one order; `places` are rows from the first one asked for. */
interface ListsRow extends SqlRow {
  readonly kinds: string;
  readonly places: string;
  readonly rests: string;
  readonly around: string;
}

/**
 * In one row, and through the table in the order it lies there: each value that comes over by itself takes longer than all of them
 * together, and SQLite would sort what it groups. `?1` and `?2` are rows, `?3` the longest words.
 */
const LISTS = `SELECT
  json_group_array(CASE WHEN length(text) <= ?3 THEN coalesce('${ACTIVITY}' || activity, '${WORDS}' || text) END) AS kinds,
  json_group_array(n - ?1) AS places,
  json_group_array(n - ?1) FILTER (WHERE resting IS 1) AS rests,
  json_group_array(n - ?1) FILTER (WHERE mood_before IS NOT NULL AND mood_after IS NOT NULL) AS around
  FROM win NOT INDEXED WHERE n >= ?1 AND n < ?2 AND visible = 1`;

/** Of the days before `day`, a day number. */
export const tallyBefore = (database: Database, day: number): Promise<Tallies> =>
  tallyBetween(database, { from: EVER, to: day });

/** Of the days from `from` up to, not including, `to`: day numbers. */
export const tallyBetween = async (
  database: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Tallies> => {
  const first = firstRowOf(from);
  const [row] = await database.all<ListsRow>(LISTS, [first, firstRowOf(to), LONGEST_WORDS]);
  if (row === undefined) return NOTHING;
  const rowsIn = (list: string): readonly number[] =>
    (JSON.parse(list) as readonly number[]).map((place) => place + first);
  const kinds = JSON.parse(row.kinds) as readonly (string | null)[];
  const things = tellUp(kinds, rowsIn(row.places), new Set(rowsIn(row.rests)));
  return { things, around: rowsIn(row.around) };
};

export const NOTHING: Tallies = { things: new Map(), around: [] };

interface Growing {
  newest: number;
  wins: number;
  rests: boolean;
  readonly days: Set<number>;
}

/** First as they were written; then one's own words as {@link wordsKey} has them, once for each. */
const tellUp = (
  kinds: readonly (string | null)[],
  rows: readonly number[],
  resting: ReadonlySet<number>,
): Tallies['things'] => {
  const written = new Map<string, Growing>();
  for (let at = 0; at < kinds.length; at += 1) {
    const [kind, row = 0] = [kinds[at] ?? null, rows[at]];
    if (kind === null) continue;
    const known = written.get(kind) ?? { newest: row, wins: 0, rests: false, days: new Set() };
    if (known.wins === 0) written.set(kind, known);
    known.newest = Math.max(known.newest, row);
    known.wins += 1;
    known.rests ||= resting.has(row);
    known.days.add(dayOfRow(row));
  }
  const things = new Map<InsightKey, Tally>();
  for (const [kind, { newest, wins, rests, days }] of written)
    put(things, keyOf(kind), { newest, wins, rests, days: [...days] });
  return things;
};

const keyOf = (kind: string): InsightKey => {
  const name = kind.slice(1);
  return kind.startsWith(ACTIVITY) ? `activity:${name}` : wordsKey(name);
};

const put = (tallies: Map<InsightKey, Tally>, key: InsightKey, one: Tally): void => {
  const known = tallies.get(key);
  tallies.set(key, known === undefined ? one : together(known, one));
};

const together = (one: Tally, other: Tally): Tally => ({
  newest: Math.max(one.newest, other.newest),
  wins: one.wins + other.wins,
  rests: one.rests || other.rests,
  days: [...new Set([...one.days, ...other.days])].toSorted((earlier, later) => earlier - later),
});

/** One's own words are the same whatever their letters' size and accents. */
const wordsKey = (text: string): InsightKey =>
  `words:${hash32(foldText(text).replace(/\s+/gu, ' ').trim()).toString(36)}`;

export const addTallies = (past: Tallies, since: Tallies): Tallies => {
  if (since.things.size === 0 && since.around.length === 0) return past;
  const things = new Map(past.things);
  for (const [key, tally] of since.things) put(things, key, tally);
  return { things, around: [...past.around, ...since.around] };
};

type WrittenThing = readonly [key: InsightKey, newest: number, wins: number, rests: 0 | 1, ...days: number[]];

interface Written {
  readonly things: readonly WrittenThing[];
  readonly around: readonly number[];
}

/** Each day as how far it lies from the one written before it: ten years of a daily thing are a few kilobytes. */
export const writeTallies = ({ things, around }: Tallies): string => {
  const written = [...things].map(([key, { newest, wins, rests, days }]): WrittenThing => {
    const steps = days.map((day, at) => day - (days[at - 1] ?? 0));
    return [key, newest, wins, rests ? 1 : 0, ...steps];
  });
  return JSON.stringify({ things: written, around } satisfies Written);
};

export const readWritten = (text: string): Tallies => {
  const { things, around } = JSON.parse(text) as Written;
  const read = things.map(([key, newest, wins, rests, ...steps]): [InsightKey, Tally] => {
    let day = 0;
    const days = steps.map((step) => (day += step));
    return [key, { newest, wins, rests: rests === 1, days }];
  });
  return { things: new Map(read), around };
};
