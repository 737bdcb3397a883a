/**
 * What a reader of another app's file found, before it becomes records: doings, moments, rest, pages. Readers say what is
 * written; plan-of-found.ts alone decides how it is kept, so that every format keeps the same laws.
 */

import type { Energy, Instant, LifeArea, LocalDay, Rating, Result } from '@cairn/domain';
import type { ColumnMap, FoundColumns, KnownColumns } from '../own-table/column-map.ts';
import type { ImportError } from '../import-format.ts';
import type { ActivityUse, Notice, Skipped } from '../import-plan.ts';

export interface When {
  readonly day: LocalDay;
  /** `null` where the file says the day alone. */
  readonly at: Instant | null;
  readonly zone: string | null;
}

/** Parts that name a thing in its own app, so that another export of it is the same thing. */
export type Key = readonly (string | number)[];

interface FoundBase extends When {
  /** Counts from 1 in the file; `null` where it has no lines. */
  readonly line: number | null;
}

/** A habit done, a task ticked off. */
export interface FoundDoing extends FoundBase {
  readonly kind: 'doing';
  readonly name: string;
  readonly area: LifeArea | null;
  readonly note: string;
  /** One of a few that come again and again: the person may say that it is no win. */
  readonly comesAgain: boolean;
  /** What it is taken for until the person says. */
  readonly guess: ActivityUse;
  /** `null`: what is done, which day, and which of several that day. So two apps that hold one life bring it once. */
  readonly key: Key | null;
}

/** How it was, in the person's own words or numbers; or a note on its own. */
export interface FoundMoment extends FoundBase {
  readonly kind: 'moment';
  /** The word as written; empty for none. */
  readonly word: string;
  /** Where the file itself says a number. */
  readonly mood: Rating | null;
  readonly energy: Energy | null;
  readonly sleepMinutes: number | null;
  readonly note: string;
  readonly key: Key;
}

/** A day on which something was let be. */
export interface FoundRest extends FoundBase {
  readonly kind: 'rest';
}

export interface FoundPage extends FoundBase {
  readonly kind: 'page';
  readonly text: string;
  readonly key: Key;
}

export type Found = FoundDoing | FoundMoment | FoundRest | FoundPage;

export interface Reading {
  /** Which form of the format it is. */
  readonly variant: string;
  readonly found: readonly Found[];
  /** Rows or records that the file has. */
  readonly rows: number;
  readonly skipped: readonly Skipped[];
  readonly notices: readonly Notice[];
  /** The dates can be read in two ways and neither the file nor the person has said which. */
  readonly asksDateOrder: boolean;
  /** Of a table of no app, whose columns the person may say. */
  readonly columns: FoundColumns | null;
  /** Words of what is not done yet, as written. */
  readonly openTasks: readonly string[];
}

/** One reader: what it is given is open already and has the right form; what is in it may still be anything. */
export type Read<T> = (input: T, around: Around) => Promise<Result<Reading, ImportError>>;

/** What a reader may know of the device. */
export interface Around {
  readonly zone: string;
  /** A wall clock of this device's zone. */
  readonly at: (day: LocalDay, minutes: number) => When;
  /** Milliseconds since 1970; `zone` as the file says it, else the device's. `null` for what is no moment. */
  readonly moment: (milliseconds: number, zone?: string) => When | null;
  readonly dateOrder: 'day-first' | 'month-first' | undefined;
  readonly columns: ColumnMap | undefined;
  readonly knownColumns: readonly KnownColumns[];
}
