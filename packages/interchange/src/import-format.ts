/**
 * What reading takes and how it may end: `(source, options) => Result<ImportPlan, ImportError>`. Nothing is kept here
 * and nothing throws: a broken file ends in a plan that names what it left aside, or in one clear {@link ImportError}.
 * Errors and notices carry lines, counts and column names, never a person's words; but a page without a day is
 * told by the name of its file.
 */

import type { EntityId, LocalDay, Rating } from '@cairn/domain';
import type { ColumnMap, KnownColumns } from './own-table/column-map.ts';
import type { ActivityUse, DateOrder, OtherFormat, Skipped } from './import-plan.ts';

export type ImportFormat = 'daylio-csv' | 'daylio-backup' | 'cairn-json' | OtherFormat;

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
  /** What the person says of the columns of a table of their own. */
  readonly columns?: ColumnMap;
  /** What was said of such tables before. */
  readonly knownColumns?: readonly KnownColumns[];
  /** Told while a file that is held whole becomes records: how far that is, 0 to 1; often, and not only rising. */
  readonly onShare?: (share: number) => void;
  /** Diary rows more than a day later are left aside. Absent: no day is too late. */
  readonly today?: LocalDay;
  /** Other people's SQLite files, by the engine that the program brings along. Absent: such files are not read. */
  readonly openTables?: (bytes: Uint8Array) => Promise<ForeignTables | null>;
}

/** A database of another app: its plain tables, read whole and never written. */
export interface ForeignTables {
  /** Names of tables, each with its columns. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** `null` when it is damaged, or has more rows than a life. */
  rows(table: string): Promise<readonly ForeignRow[] | null>;
  close(): Promise<void>;
}

export type ForeignRow = Readonly<Record<string, string | number | bigint | Uint8Array | null>>;

export type ImportError =
  | { readonly type: 'Empty' }
  /** `encoding`: text, but neither UTF-8 nor UTF-16. */
  | { readonly type: 'NotText'; readonly reason: 'binary' | 'encoding' }
  | { readonly type: 'UnknownFormat'; readonly looksLike: LooksLike }
  | { readonly type: 'UnknownZone' }
  /** Recognised, and no row could be used: `skipped` says why for each. */
  | { readonly type: 'NoUsableRows'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'DamagedJson' }
  /** Its end is gone. */
  | { readonly type: 'DamagedFile' }
  /** One file out of an export: it does not say what was done, or when. */
  | { readonly type: 'PartOfExport' }
  /** Our own, with so many columns cut away that nobody can tell what its rows are. */
  | { readonly type: 'CutTable' }
  /** A page of a journal that does not say its day, nor does its name. */
  | { readonly type: 'UndatedPage' }
  /** Questions that nobody has answered. */
  | { readonly type: 'UnansweredForm' }
  | { readonly type: 'BrokenArchive' }
  /** Under a password. */
  | { readonly type: 'LockedArchive' }
  | { readonly type: 'BrokenDatabase' }
  /** More than can be held, here or unpacked. */
  | { readonly type: 'TooMuchInside' }
  /** Written by a later Cairn. Nothing of it is read. */
  | { readonly type: 'NewerFormat'; readonly version: number; readonly newestKnown: number };

export type LooksLike = 'zip' | 'sqlite' | 'json' | 'xml' | 'csv-without-header' | 'other-csv' | 'text';
