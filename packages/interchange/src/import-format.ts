/**
 * What every reader takes and how it may end: `(bytes, options) => Result<ImportPlan, ImportError>`. Nothing is kept here
 * and nothing throws: a broken file ends in a plan that names what it left aside, or in one clear {@link ImportError}.
 * Errors and notices carry lines, counts and column names, never a person's words.
 */

import type { EntityId, LocalDay, Rating } from '@cairn/domain';
import type { ActivityUse, DateOrder, Skipped } from './import-plan.ts';

export type ImportFormat = 'daylio-csv' | 'cairn-json';

export interface ImportOptions {
  /** The same key gives the same id, on every device and at every import: that is what makes a second import add nothing. */
  readonly hashId: (naturalKey: string) => EntityId;
  /** IANA zone in which wall-clock times of the file are read. */
  readonly zone: string;
  /** The person's answers, by mood word (letter case and outer space do not matter); `null` = leave it without a number. */
  readonly moodOf?: Readonly<Record<string, Rating | null>>;
  /** The person's choices, by activity name: a stone of its own, or words kept with the check-in. */
  readonly activityAs?: Readonly<Record<string, ActivityUse>>;
  readonly dateOrder?: DateOrder;
  /** Diary rows more than a day later are left aside. Absent: no day is too late. */
  readonly today?: LocalDay;
}

export type ImportError =
  | { readonly type: 'Empty' }
  /** `encoding`: text, but neither UTF-8 nor UTF-16. */
  | { readonly type: 'NotText'; readonly reason: 'binary' | 'encoding' }
  | { readonly type: 'UnknownFormat'; readonly looksLike: LooksLike }
  | { readonly type: 'UnknownZone' }
  /** Recognised, and no row could be used: `skipped` says why for each. */
  | { readonly type: 'NoUsableRows'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'DamagedJson' }
  /** Written by a later Cairn. Nothing of it is read. */
  | { readonly type: 'NewerFormat'; readonly version: number; readonly newestKnown: number };

export type LooksLike = 'zip' | 'sqlite' | 'json' | 'xml' | 'csv-without-header' | 'other-csv' | 'text';
