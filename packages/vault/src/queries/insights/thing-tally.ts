/**
 * How often each kind of thing was done, and on which days: all that insights need of wins. Days long past seldom change, so what is
 * tallied of them is kept as one text, and only the days since are read. Law: a tally of some days and one of the days after them,
 * added, are what a tally of all of them is.
 */

import { foldText, hash32 } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { InsightKey } from '../../door/insight-queries.ts';

export interface Tally {
  /** Row of the win that was written down last: its words are shown. */
  readonly newest: number;
  readonly wins: number;
  /** One of them is left to rest. */
  readonly rests: boolean;
  /** Day numbers, each once. */
  readonly days: readonly number[];
}

export interface Tallies {
  readonly things: ReadonlyMap<InsightKey, Tally>;
  /** Rows of wins with a mood told before and after. */
  readonly around: readonly number[];
}

interface GroupRow extends SqlRow {
  /** {@link ACTIVITY} and a catalogue id, or {@link WORDS} and words; `null` for all that is no kind of thing. */
  readonly kind: string | null;
  readonly newest: number;
  readonly wins: number;
  readonly rests: number;
  /** One for each win. */
  readonly days: string;
  readonly around: string | null;
}

const ACTIVITY = 'a';
const WORDS = 'w';

/** Words longer than these are a note of a day, not a kind of thing. */
const LONGEST_WORDS = 60;

/** Little of each win, because SQLite sorts what it groups: days are told apart and words are folded here, once for each kind. */
const GROUPED = `CASE WHEN length(text) <= ?1 THEN coalesce('${ACTIVITY}' || activity, '${WORDS}' || lower(text)) END AS kind,
  max(n) AS newest, count(*) AS wins, max(resting IS 1) AS rests, group_concat(day) AS days,
  group_concat(CASE WHEN mood_before IS NOT NULL AND mood_after IS NOT NULL THEN n END) AS around`;
/** Through the whole table, in the order it lies there: by an index each win would be looked up by itself. */
const BEFORE = `SELECT ${GROUPED} FROM win NOT INDEXED WHERE visible = 1 AND day < ?2 GROUP BY kind`;
const BETWEEN = `SELECT ${GROUPED} FROM win INDEXED BY win_by_day
  WHERE visible = 1 AND day >= ?2 AND day < ?3 GROUP BY kind`;

/** Later than any day. */
export const NEVER: number = 2 ** 31;

/** Of the days before `day`, a day number. */
export const tallyBefore = (database: Database, day: number): Promise<Tallies> =>
  tallied(database.all<GroupRow>(BEFORE, [LONGEST_WORDS, day]));

/** Of the days from `from` up to, not including, `to`: day numbers. */
export const tallyBetween = (
  database: Database,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Tallies> => tallied(database.all<GroupRow>(BETWEEN, [LONGEST_WORDS, from, to]));

const tallied = async (rows: Promise<readonly GroupRow[]>): Promise<Tallies> => {
  const things = new Map<InsightKey, Tally>();
  const around: number[] = [];
  for (const row of await rows) {
    around.push(...numbersIn(row.around));
    if (row.kind === null) continue;
    const name = row.kind.slice(1);
    put(things, row.kind.startsWith(ACTIVITY) ? `activity:${name}` : wordsKey(name), {
      ...{ newest: row.newest, wins: row.wins, rests: row.rests === 1 },
      days: [...new Set(numbersIn(row.days))],
    });
  }
  return { things, around };
};

const numbersIn = (text: string | null): readonly number[] => text?.split(',').map(Number) ?? [];

const put = (tallies: Map<InsightKey, Tally>, key: InsightKey, one: Tally): void => {
  const known = tallies.get(key);
  tallies.set(key, known === undefined ? one : together(known, one));
};

const together = (one: Tally, other: Tally): Tally => ({
  newest: Math.max(one.newest, other.newest),
  wins: one.wins + other.wins,
  rests: one.rests || other.rests,
  days: [...new Set([...one.days, ...other.days])],
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
