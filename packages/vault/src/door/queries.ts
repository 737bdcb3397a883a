/** What a screen can ask. Every answer is bounded: a page, a day, a roll-up; none scans the record. */

import type {
  Belief,
  Challenge,
  CheckIn,
  DayState,
  Declined,
  Energy,
  EntityId,
  EntryLink,
  EvidenceLink,
  Experiment,
  Instant,
  JournalEntry,
  Ladder,
  LifeArea,
  LocalDay,
  PlanEntry,
  PlanPartId,
  Rating,
  Ritual,
  ScaleResponse,
  Step,
  Thought,
  TrustedPerson,
  Win,
  Wording,
} from '@cairn/domain';
import type { EvidenceQueries } from './evidence-queries.ts';
import type { ActId, IntentName, Settings } from './intents.ts';
import type { InsightQueries } from './insight-queries.ts';
import type { JournalQueries } from './journal-queries.ts';
import type { LookBackQueries } from './look-back-queries.ts';
import type { PathQueries } from './path-queries.ts';
import type { ReflectionQueries } from './reflection-queries.ts';
import type { StoneMark, WeekOfStones } from './stones.ts';

/** All the picture is drawn from: this week's stones, and a row for each past week. */
export interface PictureRecord {
  readonly today: LocalDay;
  readonly todayStones: readonly StoneMark[];
  /** This week's, today's included, in the order they were kept. */
  readonly weekStones: readonly StoneMark[];
  /** The stones of the latest week of `weeks`, while this week has none: its cairn stays in front. */
  readonly lastWeekStones: readonly StoneMark[];
  /** Oldest first, this week not included. */
  readonly weeks: readonly WeekOfStones[];
  /** All days ever called rest: each is a patch of flowers in the meadow. */
  readonly restDays: number;
  readonly total: number;
  readonly firstDay: LocalDay | null;
}

export interface ActSummary {
  readonly act: ActId;
  readonly name: IntentName;
  readonly at: Instant;
}

/** One small thing from the catalogue that asks the least. */
export interface Suggestion {
  readonly activity: string;
  readonly text: string;
  readonly area: LifeArea;
}

export interface Today {
  readonly day: LocalDay;
  readonly state: DayState;
  readonly isRest: boolean;
  /** Newest first, at most 50. */
  readonly wins: readonly Win[];
  readonly winsToday: number;
  /** Two or more quiet days lie behind, and none is kept today yet: a time to be glad, never to count. */
  readonly isReturnDay: boolean;
  readonly picture: PictureRecord;
  readonly lastCheckIn: CheckIn | null;
  /** The newest mood and the newest energy of today, from one check-in or two. */
  readonly howItIs: { readonly mood: Rating | null; readonly energy: Energy | null };
  /** Offer the card "Heavy few days"; once it was seen and left, the day is kept in `heavyCardOn`, and it is quiet for a week. */
  readonly heavyDays: boolean;
  /** A test by coin is running. */
  readonly isTesting: boolean;
  readonly undoable: ActSummary | null;
  readonly settings: Settings;
  readonly drafts: Readonly<Record<string, string>>;
}

/** Every entry that is not in the trash, resting ones too, in the order the person gave them. */
export interface Plan {
  readonly parts: Readonly<Record<PlanPartId, readonly PlanEntry[]>>;
}

export interface DayPage {
  readonly day: LocalDay;
  readonly state: DayState;
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
}

/** Opaque; hand it back to get the next page. */
export type Cursor = string;

export interface RecordPage {
  /** Newest first. */
  readonly wins: readonly Win[];
  /** Rest days between the first and last win of this page (for the list by day). */
  readonly restDays: readonly LocalDay[];
  readonly next: Cursor | null;
}

export interface Completion {
  readonly text: string;
  readonly area: LifeArea | null;
  /** From the person's own wins, or from the catalogue (then with its id). */
  readonly from: 'own' | 'catalogue';
  readonly activity: string | null;
}

export interface DayRollUp {
  readonly day: LocalDay;
  readonly wins: number;
  readonly areas: Readonly<Partial<Record<LifeArea, number>>>;
  readonly isRest: boolean;
}

export interface KeptImport {
  readonly batch: EntityId;
  readonly format: string;
  readonly fileName: string;
  readonly at: Instant;
  readonly wins: number;
  readonly checkIns: number;
  readonly undone: boolean;
  /** The act to hand to `undo`. */
  readonly act: ActId;
}

export interface Queries
  extends PathQueries, JournalQueries, LookBackQueries, InsightQueries, EvidenceQueries, ReflectionQueries {
  today: { readonly input: Record<never, never>; readonly output: Today };
  /** The same all day on all devices. `not` are activities passed by; `null` when none is left for today. */
  suggestion: { readonly input: { readonly not?: readonly string[] }; readonly output: Suggestion | null };
  day: { readonly input: { readonly day: LocalDay }; readonly output: DayPage };
  /** `from` and `to`, both included: a period of it, for a page to print or the week that stands in front. */
  'record-page': {
    readonly input: {
      readonly after?: Cursor;
      readonly area?: LifeArea;
      readonly limit?: number;
      readonly from?: LocalDay;
      readonly to?: LocalDay;
    };
    readonly output: RecordPage;
  };
  /** Full text over wins and their notes; words in any order, the last one as a prefix. Resting wins are left out. */
  search: {
    readonly input: {
      readonly text: string;
      readonly area?: LifeArea;
      readonly after?: Cursor;
      readonly limit?: number;
    };
    readonly output: RecordPage;
  };
  complete: {
    readonly input: { readonly text: string; readonly limit?: number };
    readonly output: readonly Completion[];
  };
  'roll-up': {
    readonly input: { readonly from: LocalDay; readonly to: LocalDay };
    readonly output: readonly DayRollUp[];
  };
  /** Ground gained, 0-1: the best momentum ever reached. Never falls; shown in words. `null` before the first win. */
  ground: { readonly input: Record<never, never>; readonly output: { readonly best: number | null } };
  'trash-page': {
    readonly input: { readonly after?: Cursor; readonly limit?: number };
    readonly output: { readonly wins: readonly Win[]; readonly next: Cursor | null };
  };
  plan: { readonly input: Record<never, never>; readonly output: Plan };
  /** Everybody who is not in the trash, those who rest too, in the order the person gave them. */
  people: {
    readonly input: Record<never, never>;
    readonly output: { readonly people: readonly TrustedPerson[] };
  };
  /**
   * Whether a note or a journal is to be met with one gentle line. Always `false` unless the person asked for it
   * (`journalCheck`). On this device, and nothing of it is kept.
   */
  'reads-note': { readonly input: { readonly text: string }; readonly output: { readonly met: boolean } };
  settings: { readonly input: Record<never, never>; readonly output: Settings };
  imports: { readonly input: Record<never, never>; readonly output: readonly KeptImport[] };
  /** The 24 words that open this vault anywhere. Shown only when the person asks. */
  'recovery-words': {
    readonly input: Record<never, never>;
    readonly output: { readonly words: readonly string[] };
  };
  /** Everything, in pages, for export: trashed and resting records too. */
  'export-page': {
    readonly input: { readonly after?: Cursor };
    readonly output: {
      readonly wins: readonly Win[];
      readonly checkIns: readonly CheckIn[];
      readonly restDays: readonly LocalDay[];
      readonly entries: readonly JournalEntry[];
      readonly wordings: readonly Wording[];
      readonly entryLinks: readonly EntryLink[];
      readonly planEntries: readonly PlanEntry[];
      readonly people: readonly TrustedPerson[];
      readonly challenges: readonly Challenge[];
      readonly ladders: readonly Ladder[];
      readonly steps: readonly Step[];
      readonly rituals: readonly Ritual[];
      readonly declined: readonly Declined[];
      readonly thoughts: readonly Thought[];
      readonly beliefs: readonly Belief[];
      readonly evidenceLinks: readonly EvidenceLink[];
      readonly scaleResponses: readonly ScaleResponse[];
      readonly experiments: readonly Experiment[];
      readonly next: Cursor | null;
    };
  };
}

export type QueryName = keyof Queries;
