/**
 * What each column of somebody's own table is. A column is named as the file names it; one that is not named here stays in the
 * file. Plain data: it crosses to a worker, and is kept with the record for the next file of the same columns.
 */

import type { LocalDay, Rating } from '@cairn/domain';

export const COLUMN_ROLES = ['date', 'time', 'words', 'done', 'mood', 'tags', 'note'] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** From the lowest mood to the highest. */
export const MOOD_SCALES = ['0-10', '1-10', '0-5', '1-5', '5-1', '1-7', '0-100'] as const;

export type MoodScale = (typeof MOOD_SCALES)[number];

export type ColumnMap = Readonly<Record<ColumnRole, string | null>> & {
  /** `null`: each mood is a word that the person places. */
  readonly scale: MoodScale | null;
};

export const NO_COLUMNS: ColumnMap = {
  ...{ date: null, time: null, words: null, done: null, mood: null, tags: null, note: null },
  scale: null,
};

/** What was once said about a file of these columns. */
export interface KnownColumns {
  readonly names: readonly string[];
  readonly map: ColumnMap;
}

/** The columns of a table of no app. */
export interface FoundColumns {
  /** Each once; by number where the file does not name it. */
  readonly names: readonly string[];
  /** One cell of each that holds something; empty for none. */
  readonly examples: readonly string[];
  /** What this plan uses: what the person said, else what was said of such a file before, else a guess. */
  readonly map: ColumnMap;
  /** What has to be said before anything can be kept. */
  readonly missing: 'date' | 'words' | null;
  /** What the first three rows that hold something become. */
  readonly rows: readonly (readonly RowPart[])[];
}

/** One thing that a row becomes. */
export interface RowPart {
  readonly kind: 'doing' | 'moment' | 'rest' | 'page';
  readonly day: LocalDay;
  readonly mood: Rating | null;
  /** None of them blank; of a doing its name first. */
  readonly words: readonly string[];
  /** Then the person may say that it is no win. */
  readonly comesAgain: boolean;
}

/** Without a day nothing can be kept; nor without a word, a mood or a note. */
export const missingIn = ({ date, words, mood, note }: ColumnMap): 'date' | 'words' | null => {
  if (date === null) return 'date';
  return words === null && mood === null && note === null ? 'words' : null;
};

/** A column is one thing: what it was before is open again. */
export const withColumn = (map: ColumnMap, role: ColumnRole, column: string | null): ColumnMap => {
  const freed = COLUMN_ROLES.filter((other) => column !== null && map[other] === column);
  return { ...map, ...Object.fromEntries(freed.map((other) => [other, null])), [role]: column };
};

export const isMoodScale = (value: unknown): value is MoodScale =>
  (MOOD_SCALES as readonly unknown[]).includes(value);

export const hasSameColumns = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, place) => name === other[place]);
