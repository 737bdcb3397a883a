/**
 * What insights are worked out of: each day's mood, and the days of each kind of thing. Laws: what rests, and what is not ordinary (domain.md 5.5), is no
 * kind; a thing done once is none.
 */

import { dayFromNumber, isLifeArea, LIFE_AREAS, mayBeTested, mayTellLower } from '@cairn/domain';
import type { DoneOn, LifeArea, MoodDay } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { ReadContext } from '../../context.ts';
import type { InsightKey, InsightKind } from '../../door/insight-queries.ts';
import { guardReader } from '../../guard-reader.ts';
import { toneReader } from '../../tone-of-words.ts';
import { readTallies } from './kept-tallies.ts';
import type { Tallies } from './thing-tally.ts';

export interface KnownKind {
  readonly kind: InsightKind;
  /** Whether a lower mood on its days may stand in the details. */
  readonly mayTellLower: boolean;
}

export interface DaysRead {
  /** Oldest first. */
  readonly moods: readonly MoodDay[];
  readonly kinds: ReadonlyMap<InsightKey, KnownKind>;
  readonly things: readonly DoneOn<InsightKey>[];
  readonly areas: readonly DoneOn<InsightKey>[];
  /** Rows of wins with a mood told before and after. */
  readonly around: readonly number[];
}

export const readDaysForInsights = async (context: ReadContext): Promise<DaysRead> => {
  const { database } = context;
  const { days, moods } = await readMoodRow(database);
  if (moods.length === 0) {
    const { around } = await readTallies(context);
    return { moods, kinds: new Map(), things: [], areas: [], around };
  }
  const [{ things: tallies, around }, reader] = await Promise.all([readTallies(context), fetchReader()]);
  const found = await readThings(database, tallies, reader);
  const things = found.filter(({ isSilent }) => !isSilent);
  const areas = await readAreas(
    database,
    found.filter(({ isSilent }) => isSilent),
  );
  const kinds = new Map([...things, ...areas].map(({ known }) => [known.kind.key, known]));
  const placesOf = placesAmong(days);
  const doneOn = (all: readonly Found[]): DoneOn<InsightKey>[] =>
    all.map((one) => ({ name: one.known.kind.key, at: placesOf(one.days) }));
  return { moods, kinds, things: doneOn(things), areas: doneOn(areas), around };
};

/** In one row: each value that comes over by itself takes longer than all of it is summed up. */
const MOODS = `SELECT group_concat(day) AS days, group_concat(sum) AS sums, group_concat(count) AS counts FROM (
  SELECT day, sum(mood) AS sum, count(*) AS count FROM check_in INDEXED BY check_in_by_day
  WHERE visible = 1 AND mood IS NOT NULL GROUP BY day ORDER BY day)`;

/** Oldest first. */
export const readMoods = async (database: Database): Promise<readonly MoodDay[]> =>
  (await readMoodRow(database)).moods;

interface MoodRow {
  /** Day numbers, of the same days as `moods`. */
  readonly days: readonly number[];
  readonly moods: readonly MoodDay[];
}

const readMoodRow = async (database: Database): Promise<MoodRow> => {
  const [row] = await database.all<Record<'days' | 'sums' | 'counts', string | null>>(MOODS);
  const [days = [], sums = [], counts = []] = [row?.days, row?.sums, row?.counts].map(numbersIn);
  const moods = days.map((day, at) => ({
    day: dayFromNumber(day),
    mood: (sums[at] ?? 0) / (counts[at] ?? 1),
  }));
  return { days, moods };
};

const numbersIn = (list: string | null | undefined): readonly number[] =>
  list == null ? [] : (JSON.parse(`[${list}]`) as readonly number[]);

/** From day numbers to places among `days`; both ascending. Days that are not among them have no place. */
const placesAmong = (days: readonly number[]): ((some: readonly number[]) => Int32Array) => {
  const first = days[0] ?? 0;
  const places = new Int32Array((days.at(-1) ?? 0) - first + 1).fill(-1);
  for (const [place, day] of days.entries()) places[day - first] = place;
  return (some) => {
    const found = new Int32Array(some.length);
    let many = 0;
    for (const day of some) {
      const place = places[day - first] ?? -1;
      if (place === -1) continue;
      found[many] = place;
      many += 1;
    }
    return found.subarray(0, many);
  };
};

interface Found {
  readonly known: KnownKind;
  /** Day numbers, oldest first. */
  readonly days: readonly number[];
}

/** Bounds what is looked at: eight are compared and eight counted. */
const MOST_THINGS = 80;

/** `isSilent`: it rests, or its words are not ordinary. */
type FoundThing = Found & { readonly isSilent: boolean };

type Reader = (text: string) => { readonly isSilent: boolean; readonly isGuarded: boolean };

/** Fetched while the record is read. */
const fetchReader = async (): Promise<Reader> => {
  const [toneOf, isGuarded] = await Promise.all([toneReader(), guardReader()]);
  return (text) => ({ isSilent: toneOf(text) !== 'ordinary', isGuarded: isGuarded(text) });
};

const readThings = async (
  database: Database,
  tallies: Tallies['things'],
  reader: Reader,
): Promise<readonly FoundThing[]> => {
  const often = [...tallies]
    .filter(([, { wins }]) => wins > 1)
    .toSorted(([key, one], [otherKey, other]) => other.wins - one.wins || (key < otherKey ? -1 : 1))
    .slice(0, MOST_THINGS);
  const words = await readWords(
    database,
    often.map(([, { newest }]) => newest),
  );
  return often.flatMap(([key, { newest, days, rests }]) => {
    const row = words.get(newest);
    if (row === undefined) return [];
    const { isSilent, isGuarded } = reader(row.text);
    const kind = thingKind(key, row, isGuarded);
    return [{ known: kind, days, isSilent: rests || isSilent }];
  });
};

interface WordsRow extends SqlRow {
  readonly n: number;
  readonly activity: string | null;
  readonly text: string;
  readonly area: string | null;
}

const readWords = async (database: Database, rows: readonly number[]): Promise<Map<number, WordsRow>> => {
  const found = await database.all<WordsRow>(
    'SELECT n, activity, text, area FROM win WHERE n IN (SELECT value FROM json_each(?1))',
    [JSON.stringify(rows)],
  );
  return new Map(found.map((row) => [row.n, row]));
};

const thingKind = (key: InsightKey, { activity, text, area }: WordsRow, isGuarded: boolean): KnownKind => {
  const about = { area: isLifeArea(area) ? area : null, isGuarded };
  const of = activity === null ? 'words' : 'activity';
  return {
    kind: { key, of, text, activity, area: about.area, mayBeTested: mayBeTested(about) },
    // What one's own words are about nobody knows but the person.
    mayTellLower: activity !== null && mayTellLower(about),
  };
};

/** For each area how many wins of it a day has, one letter a day: a hundredth of what rows of numbers cost. */
const MANY = 60;
const FIRST_LETTER = 48;
const lettersOf = (area: LifeArea): string =>
  `group_concat(char(${FIRST_LETTER} + min(area_${area}, ${MANY})), '') AS ${area}`;
const DAYS_OF_AREAS = `SELECT group_concat(day) AS days, ${LIFE_AREAS.map(lettersOf).join(', ')}
  FROM (SELECT * FROM day_roll WHERE wins > 0 ORDER BY day)`;

/** A day on which nothing of an area may be told but what is silent is no day of it. */
const readAreas = async (database: Database, silent: readonly Found[]): Promise<readonly Found[]> => {
  const [row] = await database.all<Partial<Record<string, string | null>>>(DAYS_OF_AREAS);
  const days = numbersIn(row?.['days']);
  return LIFE_AREAS.map((area) => {
    const letters = row?.[area] ?? '';
    const hushed = hushedOn(silent.filter(({ known }) => known.kind.area === area));
    const on = days.filter((day, at) => letters.charCodeAt(at) - FIRST_LETTER > (hushed.get(day) ?? 0));
    return { known: areaKind(area), days: on };
  });
};

/** How many of them each day has. */
const hushedOn = (silent: readonly Found[]): ReadonlyMap<number, number> => {
  const many = new Map<number, number>();
  for (const { days } of silent) for (const day of days) many.set(day, (many.get(day) ?? 0) + 1);
  return many;
};

const areaKind = (area: LifeArea): KnownKind => {
  const about = { area, isGuarded: false };
  const kind = { key: `area:${area}`, of: 'area', text: null, activity: null, area } as const;
  return { kind: { ...kind, mayBeTested: mayBeTested(about) }, mayTellLower: mayTellLower(about) };
};
