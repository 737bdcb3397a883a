/**
 * What is asked about how days were; part of `Queries`. Everything is told with how much it rests on. Laws (domain.md 6.3 E):
 * nothing is foretold, nothing is called a cause, and a lower mood is never told of sleep, medicine, people or one's own words.
 */

import type {
  AfterByArea,
  EntityId,
  Experiment,
  LifeArea,
  LocalDay,
  MoodCourse,
  SpeechLevel,
  TestRead,
} from '@cairn/domain';

interface Ask<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** Opaque, and without a space: also how a person puts an insight aside (`insightsLeftOut`). */
export type InsightKey = string;

/** What was done on some days and not on others. */
export interface InsightKind {
  readonly key: InsightKey;
  readonly of: 'activity' | 'words' | 'area';
  /** In the person's own words, or those of the catalogue; `null` for an area. */
  readonly text: string | null;
  readonly area: LifeArea | null;
  /** Catalogue id, if it comes from there. */
  readonly activity: string | null;
  /** Whether a coin may be tossed for it. */
  readonly mayBeTested: boolean;
}

export interface ComparedDays {
  readonly kind: InsightKind;
  readonly with: { readonly days: number; readonly mean: number };
  readonly without: { readonly days: number; readonly mean: number };
  /** Points of ten, drawn towards none; nine times in ten it lies `within` of it. */
  readonly about: number;
  readonly within: number;
  readonly familyP: number;
}

export interface CountedKind {
  readonly kind: InsightKind;
  readonly with: number;
  readonly of: number;
}

export interface Insights {
  /** `early`: nothing but that is said. `pattern`: there is at least one. */
  readonly level: Extract<SpeechLevel, 'early' | 'so-far' | 'pattern'>;
  readonly moodDays: number;
  /** The first and the last day with a mood. */
  readonly span: { readonly first: LocalDay; readonly last: LocalDay } | null;
  /** Moods were higher on days with it, more so than chance makes among all that were looked at. */
  readonly patterns: readonly ComparedDays[];
  /** The same the other way round: for the details alone. */
  readonly worthALook: readonly ComparedDays[];
  /** Looked at, and no more than chance makes: for the details. */
  readonly unclear: readonly ComparedDays[];
  /** How many were looked at together, those that are not told included. */
  readonly lookedAt: number;
  /** What they are, all of them: to be named, without a word of how days were. */
  readonly looked: readonly InsightKind[];
  readonly counted: readonly CountedKind[];
  /** Put aside by the person, as far as the record still has them: each can be shown again. */
  readonly leftOut: readonly InsightKind[];
  /** Moods after things of each area; `null` with too few. */
  readonly after: AfterByArea | null;
}

/** One day of a comparison. */
export interface DayWithMood {
  readonly day: LocalDay;
  /** The mean of the day's check-ins, 0-10. */
  readonly mood: number;
  readonly has: boolean;
}

/** A win with a mood told before it and after it: shown one by one, never averaged. */
export interface MoodsAround {
  readonly win: EntityId;
  readonly text: string;
  readonly localDay: LocalDay;
  readonly before: number;
  readonly after: number;
}

/** The experiment by coin, as far as it may be told: while it runs nothing of it is read, or looking would spoil it. */
export interface Coin {
  readonly running: {
    readonly experiment: Experiment;
    /** `true`: a day with it. */
    readonly today: boolean;
    readonly until: LocalDay;
  } | null;
  /** The newest that is over, read by what the coin said, whatever was then done. */
  readonly over: { readonly experiment: Experiment; readonly read: TestRead } | null;
}

export interface InsightQueries {
  insights: Ask<Record<never, never>, Insights>;
  /** How days felt, thinned so that it can be drawn. */
  'insight-course': Ask<Record<never, never>, MoodCourse>;
  /**
   * All days with a mood, oldest first; empty for a key that is not known (any more). Without a key none of them `has`. `newest`: of
   * those that have and of those that have not so many, from the newest back.
   */
  'insight-days': Ask<
    { readonly key: InsightKey | null; readonly newest?: number },
    { readonly days: readonly DayWithMood[] }
  >;
  'insight-coin': Ask<Record<never, never>, Coin>;
  /** Newest first, at most 200; resting ones left out. */
  'insight-moods': Ask<Record<never, never>, { readonly wins: readonly MoodsAround[] }>;
}
