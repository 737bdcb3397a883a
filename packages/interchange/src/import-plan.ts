/**
 * What would be kept if the person says yes: whole records with their ids, and everything they may want to know first.
 * A plan is complete or it is not there; nothing in it is a promise about the store.
 */

import type {
  CheckIn,
  Instant,
  JournalEntry,
  LocalDay,
  PrivateText,
  Rating,
  RestDay,
  ScaleResponse,
  Win,
} from '@cairn/domain';
import type { BackupPart } from './cairn-json/backup-part.ts';
import type { CairnRecords } from './cairn-json/cairn-file.ts';
import type { FoundColumns } from './own-table/column-map.ts';
import type { JsonObject, JsonValue } from './cairn-json/json-value.ts';
import { nameKey } from './text/cell-text.ts';

/** A win of its own, or words kept with the check-in. */
export type ActivityUse = 'win' | 'tag';

export type DateOrder = 'day-first' | 'month-first';

export type ImportPlan = DaylioPlan | CairnPlan | OtherPlan;

/** Formats whose readers say what they found; how that is kept is one for all (found/plan-of-found.ts). */
export type OtherFormat =
  | 'apple-health'
  | 'apple-journal'
  | 'bearable'
  | 'beaver-habits'
  | 'day-one'
  | 'fhir'
  | 'google-fit'
  | 'habit-trove'
  | 'habitbull'
  | 'habitica'
  | 'how-we-feel'
  | 'journey'
  | 'loop-habits'
  | 'markdown'
  | 'nomie'
  | 'obsidian-habits'
  /** Of no app: somebody's own. */
  | 'own-table'
  | 'rewire'
  | 'super-productivity'
  | 'table-habit'
  | 'things'
  | 'ticktick'
  | 'tickmate'
  | 'todoist'
  | 'track-and-graph';

/** Of any other app. */
export interface OtherPlan extends PlanBody {
  readonly format: OtherFormat;
  readonly variant: string;
  readonly entries: readonly JournalEntry[];
  readonly scaleResponses: readonly ScaleResponse[];
  /** Most frequent first. */
  readonly moodWords: readonly MoodWordFound[];
  /** What comes again and again, most frequent first. */
  readonly activities: readonly ActivityFound[];
  /** Of a table of somebody's own. */
  readonly columns: FoundColumns | null;
  /** What is not done yet, each once: offered, and never poured in. */
  readonly openTasks: readonly PrivateText[];
}

export interface DaylioPlan extends PlanBody {
  readonly format: 'daylio-csv' | 'daylio-backup';
  /** Which generation of header it has, by its columns; `backup` has none. */
  readonly variant: 'year-2017' | 'full-date-2019' | 'note-title-2021' | 'scales-2025' | 'backup';
  /** Most frequent first. */
  readonly moodWords: readonly MoodWordFound[];
  /** Most frequent first. */
  readonly activities: readonly ActivityFound[];
}

export interface CairnPlan extends PlanBody, Omit<CairnRecords, keyof PlanBody> {
  readonly format: 'cairn-json';
  /** `tables`: its CSV tables, or one of them, which hold no settings. */
  readonly variant: 'version-1' | 'version-2' | 'version-3' | 'version-4' | 'version-5' | 'tables';
  readonly settings: JsonObject;
  readonly imports: readonly JsonValue[];
  /** When the file says that it was written; `null` where it says nothing that can be read. */
  readonly exportedAt: Instant | null;
  /** `null`: an export, and no backup. Secret: never shown, never kept. */
  readonly backup: BackupPart | null;
}

export interface PlanBody {
  /** `importBatch` is as in the file, and `null` where the file has none: the vault stamps its own. */
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly restDays: readonly RestDay[];
  readonly counts: PlanCounts;
  readonly skipped: readonly Skipped[];
  readonly notices: readonly Notice[];
  /** `columns` and `date-order` wait for an answer before anything is kept; `mood-mapping` may be answered or left. */
  readonly needs: 'nothing' | 'mood-mapping' | 'date-order' | 'columns';
  /** The first five days of the file, in its own order. */
  readonly samples: readonly SampleDay[];
}

export interface PlanCounts {
  /** Rows or records that held something, whether kept or left aside. */
  readonly rows: number;
  readonly wins: number;
  readonly checkIns: number;
  readonly restDays: number;
  readonly entries: number;
  readonly wordings: number;
  readonly entryLinks: number;
  readonly planEntries: number;
  readonly people: number;
  readonly challenges: number;
  readonly ladders: number;
  readonly steps: number;
  readonly rituals: number;
  readonly declined: number;
  readonly thoughts: number;
  readonly beliefs: number;
  readonly evidenceLinks: number;
  readonly scaleResponses: number;
  readonly experiments: number;
  readonly skipped: number;
  readonly days: number;
  readonly firstDay: LocalDay | null;
  readonly lastDay: LocalDay | null;
}

export interface SampleDay {
  readonly localDay: LocalDay;
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
}

export interface MoodWordFound {
  readonly word: PrivateText;
  readonly count: number;
  /** What a known word usually stands for; `null` when only the person can say. */
  readonly guess: Rating | null;
  /** What this plan uses: the person's answer, else the guess. */
  readonly rating: Rating | null;
}

export interface ActivityFound {
  readonly name: PrivateText;
  readonly count: number;
  readonly guess: ActivityUse;
  /** What this plan uses: the person's choice, else the guess. */
  readonly as: ActivityUse;
}

/** A row or record left aside. `line` counts from 1 in the file as it lies; `null` where the reason says the place. */
export interface Skipped {
  readonly line: number | null;
  readonly reason: SkipReason;
}

export type SkipReason =
  | { readonly type: 'no-date' }
  | { readonly type: 'unreadable-date' }
  | { readonly type: 'impossible-date' }
  | { readonly type: 'future' }
  | { readonly type: 'nothing-in-it' }
  | { readonly type: 'cell-too-long' }
  | { readonly type: 'too-few-fields'; readonly expected: number; readonly found: number }
  | { readonly type: 'too-many-fields'; readonly expected: number; readonly found: number }
  | { readonly type: 'damaged-record'; readonly list: string; readonly index: number }
  /** A whole page that does not say its day, nor does its name, which is the person's own. */
  | { readonly type: 'undated-page'; readonly name: string }
  /** One that is not known here, or with a question left open. */
  | { readonly type: 'unknown-form' }
  /** The answers to it are not in the file. */
  | { readonly type: 'sum-alone' }
  | { readonly type: 'replaced-by-later'; readonly list: string; readonly index: number };

/** What is never taken along, by what it is. Counted, and told. */
export type Aside =
  /** Ticks that an app gave by itself. */
  | 'automatic'
  /** Rows that say that nothing was done. */
  | 'not-done'
  | 'open-tasks'
  | 'places'
  | 'contacts'
  | 'secrets'
  | 'medicines'
  | 'measures'
  | 'pictures'
  | 'removed';

export type Notice =
  | { readonly type: 'dates-read-as'; readonly order: DateOrder; readonly certain: boolean }
  | { readonly type: 'mood-words-without-number'; readonly words: number }
  | { readonly type: 'columns-ignored'; readonly columns: readonly string[] }
  | { readonly type: 'columns-absent'; readonly columns: readonly string[] }
  | { readonly type: 'rows-filled-up'; readonly lines: readonly number[] }
  | { readonly type: 'rows-joined'; readonly lines: readonly number[] }
  | { readonly type: 'times-unreadable'; readonly lines: readonly number[] }
  | { readonly type: 'long-notes-split'; readonly lines: readonly number[] }
  /** Control characters, which nobody sees. */
  | { readonly type: 'controls-dropped'; readonly count: number }
  /** What is never taken along, and how often it was there. */
  | { readonly type: 'left-aside'; readonly what: Aside; readonly count: number }
  | { readonly type: 'fields-ignored'; readonly list: string; readonly fields: readonly string[] };

type Beside = Pick<
  CairnPlan,
  | 'entries'
  | 'wordings'
  | 'entryLinks'
  | 'planEntries'
  | 'people'
  | 'challenges'
  | 'ladders'
  | 'steps'
  | 'rituals'
  | 'declined'
  | 'thoughts'
  | 'beliefs'
  | 'evidenceLinks'
  | 'scaleResponses'
  | 'experiments'
  | 'settings'
>;

/** Of a table of somebody's own; `null` for every other kind of file. */
export const columnsOf = (plan: ImportPlan): FoundColumns | null => ('columns' in plan ? plan.columns : null);

/** What is not done yet in the other app. */
export const openTasksOf = (plan: ImportPlan): readonly PrivateText[] =>
  'openTasks' in plan ? plan.openTasks : [];

/** Those of `words` that the file has not; letter case and outer space do not matter. */
export const moodWordsNotIn = (plan: ImportPlan, words: readonly string[]): readonly string[] => {
  const found = new Set('moodWords' in plan ? plan.moodWords.map(({ word }) => nameKey(word)) : []);
  return words.filter((word) => !found.has(nameKey(word)));
};

/** Without those whose words are a path already. */
export const tasksNotHere = (
  tasks: readonly PrivateText[],
  paths: readonly string[],
): readonly PrivateText[] => {
  const here = new Set(paths.map(nameKey));
  return tasks.filter((task) => !here.has(nameKey(task)));
};

/** What a plan holds beside wins, check-ins and rest. */
export const besideWins = (plan: ImportPlan): Partial<Beside> => {
  if (plan.format !== 'cairn-json') {
    if (!('entries' in plan)) return {};
    return { entries: plan.entries, scaleResponses: plan.scaleResponses };
  }
  const { entries, wordings, entryLinks, planEntries, people, settings } = plan;
  const { challenges, ladders, steps, rituals, declined } = plan;
  const { thoughts, beliefs, evidenceLinks, scaleResponses, experiments } = plan;
  return {
    ...{ entries, wordings, entryLinks, planEntries, people, settings },
    ...{ challenges, ladders, steps, rituals, declined },
    ...{ thoughts, beliefs, evidenceLinks, scaleResponses, experiments },
  };
};
