/**
 * What insights are worked out of: each day's mood, and the days of each kind of thing. Two statements that SQLite sums up by itself,
 * so that fifty thousand wins come over as some hundred rows. Laws: what rests, and what is not ordinary (domain.md 5.5), is no
 * kind; a thing done once is none.
 */

import {
  dayFromNumber,
  foldText,
  hash32,
  isLifeArea,
  LIFE_AREAS,
  mayBeTested,
  mayTellLower,
} from '@cairn/domain';
import type { DaysOf, LifeArea, LocalDay, MoodDay } from '@cairn/domain';
import type { Database, SqlRow } from '@cairn/store';
import type { InsightKey, InsightKind } from '../../door/insight-queries.ts';
import { toneReader } from '../../tone-of-words.ts';
import { areasOf } from '../roll-up.ts';

export interface KnownKind {
  readonly kind: InsightKind;
  /** Whether a lower mood on its days may stand in the details. */
  readonly mayTellLower: boolean;
}

export interface DaysRead {
  /** Oldest first. */
  readonly moods: readonly MoodDay[];
  readonly kinds: ReadonlyMap<InsightKey, KnownKind>;
  readonly things: readonly DaysOf<InsightKey>[];
  readonly areas: readonly DaysOf<InsightKey>[];
}

export const readDaysForInsights = async (database: Database): Promise<DaysRead> => {
  const moods = await readMoods(database);
  const first = moods[0]?.day;
  if (first === undefined) return { moods, kinds: new Map(), things: [], areas: [] };
  const found = await readThings(database);
  const things = found.filter(({ isSilent }) => !isSilent);
  const areas = await readAreas(
    database,
    found.filter(({ isSilent }) => isSilent),
  );
  const kinds = new Map([...things, ...areas].map(({ known }) => [known.kind.key, known]));
  const daysOf = (all: readonly Found[]): DaysOf<InsightKey>[] =>
    all.map(({ known, days }) => ({ name: known.kind.key, days }));
  return { moods, kinds, things: daysOf(things), areas: daysOf(areas) };
};

const readMoods = async (database: Database): Promise<readonly MoodDay[]> => {
  const rows = await database.all<{ day: number; mood: number }>(
    `SELECT day, avg(mood) AS mood FROM check_in INDEXED BY check_in_by_day
     WHERE visible = 1 AND mood IS NOT NULL GROUP BY day ORDER BY day`,
  );
  return rows.map(({ day, mood }) => ({ day: dayFromNumber(day), mood }));
};

interface Found {
  readonly known: KnownKind;
  readonly days: ReadonlySet<LocalDay>;
}

interface ThingRow extends SqlRow {
  readonly activity: string | null;
  readonly text: string;
  readonly area: string | null;
  readonly rests: number;
  readonly days: string;
}

/** Words longer than these are a note of a day, not a kind of thing. */
const LONGEST_WORDS = 60;
/** Bounds what is looked at; beyond them nothing is done often enough to be compared. */
const MOST_THINGS = 400;

/** `isSilent`: it rests, or its words are not ordinary. */
type FoundThing = Found & { readonly isSilent: boolean };

const readThings = async (database: Database): Promise<readonly FoundThing[]> => {
  const rows = await database.all<ThingRow>(
    `SELECT activity, text, area, max(resting IS 1) AS rests, group_concat(DISTINCT day) AS days
     FROM win WHERE visible = 1 AND length(text) <= ?1
     GROUP BY coalesce(activity, lower(text)) HAVING count(*) > 1 ORDER BY count(*) DESC LIMIT ?2`,
    [LONGEST_WORDS, MOST_THINGS],
  );
  const merged = mergeRows(rows);
  const toneOf = await toneReader();
  const { isGuarded } = await import('@cairn/content/guarded');
  return merged.map(({ key, row, days, rests }) => ({
    ...{ known: thingKind(key, row, isGuarded(row.text)), days },
    isSilent: rests || toneOf(row.text) !== 'ordinary',
  }));
};

interface Merged {
  readonly key: InsightKey;
  readonly row: ThingRow;
  readonly rests: boolean;
  readonly days: Set<LocalDay>;
}

/** One's own words are the same whatever their letters' size and accents. */
const mergeRows = (rows: readonly ThingRow[]): readonly Merged[] => {
  const byKey = new Map<InsightKey, Merged>();
  for (const row of rows) {
    const key = row.activity === null ? wordsKey(row.text) : `activity:${row.activity}`;
    const known = byKey.get(key);
    const days = known?.days ?? new Set<LocalDay>();
    for (const day of row.days.split(',')) days.add(dayFromNumber(Number(day)));
    byKey.set(key, { key, row: known?.row ?? row, days, rests: known?.rests === true || row.rests === 1 });
  }
  return [...byKey.values()];
};

const wordsKey = (text: string): InsightKey =>
  `words:${hash32(foldText(text).replace(/\s+/gu, ' ').trim()).toString(36)}`;

const thingKind = (key: InsightKey, { activity, text, area }: ThingRow, isGuarded: boolean): KnownKind => {
  const about = { area: isLifeArea(area) ? area : null, isGuarded };
  const of = activity === null ? 'words' : 'activity';
  return {
    kind: { key, of, text, activity, area: about.area, mayBeTested: mayBeTested(about) },
    // What one's own words are about nobody knows but the person.
    mayTellLower: activity !== null && mayTellLower(about),
  };
};

/** A day on which nothing of an area may be told but what is silent is no day of it. */
const readAreas = async (database: Database, silent: readonly Found[]): Promise<readonly Found[]> => {
  const days = new Map<LifeArea, Set<LocalDay>>(LIFE_AREAS.map((area) => [area, new Set()]));
  const rows = await database.all<SqlRow>('SELECT * FROM day_roll WHERE wins > 0 ORDER BY day');
  for (const row of rows) {
    const day = dayFromNumber(row['day'] as number);
    for (const [area, wins] of Object.entries(areasOf(row)) as [LifeArea, number][]) {
      const untold = silent.filter((one) => one.known.kind.area === area && one.days.has(day)).length;
      if (wins > untold) days.get(area)?.add(day);
    }
  }
  return [...days.entries()].map(([area, on]) => ({ known: areaKind(area), days: on }));
};

const areaKind = (area: LifeArea): KnownKind => {
  const about = { area, isGuarded: false };
  const kind = { key: `area:${area}`, of: 'area', text: null, activity: null, area } as const;
  return { kind: { ...kind, mayBeTested: mayBeTested(about) }, mayTellLower: mayTellLower(about) };
};
