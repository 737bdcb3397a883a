/** What Look back can ask; part of `Queries`. All answers are bounded, and none of them counts what did not happen. */

import type { Challenge, ConfidencePair, EntityId, Ladder, LifeArea, LocalDay, Win } from '@cairn/domain';
import type { StoneMark, WeekOfStones } from './stones.ts';

interface Ask<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** One done thing with its day, in the person's own words. */
export interface Mark {
  readonly win: EntityId;
  readonly text: string;
  readonly day: LocalDay;
}

/** The first and the furthest of one ladder, or of one area of living. */
export type ThenNow =
  | {
      readonly type: 'ladder';
      readonly challenge: Challenge;
      readonly ladder: Ladder;
      /** The lowest rung ever done, the first time, and the highest, the latest time. They are never the same rung. */
      readonly first: Mark;
      readonly furthest: Mark;
      readonly arrived: boolean;
    }
  /** The first thing in the area, and the latest that was new or big; see `furthestSince`. */
  | { readonly type: 'area'; readonly area: LifeArea; readonly first: Mark; readonly furthest: Mark };

/** What once was a mountain and is now a stone: marked big or expected hard at first, and done since as a matter of course. */
export interface NowAStone {
  readonly first: Mark;
  readonly latest: Mark;
  /** For those who have `counts` on. */
  readonly times: number;
}

export interface FirstTime {
  readonly win: Win;
  /** The first of this activity, of this step of a path, or of this area of living. */
  readonly of: 'activity' | 'step' | 'area';
}

export interface LookBackQueries {
  /** `null` before the first win that may be brought up. What rests, or hurts, is never in it (domain.md 5.5). */
  'then-now': Ask<
    Record<never, never>,
    {
      readonly began: LocalDay;
      readonly first: Mark;
      readonly pairs: readonly ThenNow[];
      readonly stones: readonly NowAStone[];
    } | null
  >;
  /** Newest first; resting ones left out. */
  'first-times': Ask<
    { readonly after?: string; readonly limit?: number },
    { readonly firsts: readonly FirstTime[]; readonly next: string | null }
  >;
  /** Wins put on the shelf to be read again on hard days, newest first; resting ones left out. */
  shelf: Ask<
    { readonly after?: string; readonly limit?: number },
    { readonly wins: readonly Win[]; readonly next: string | null }
  >;
  /**
   * What a hard day is told: the newest done things that may be brought up, newest first. What rests, hurts or is never praised is
   * left out (domain.md 5.5). A page may be shorter than `limit` while there are more.
   */
  'things-done': Ask<
    { readonly after?: string; readonly limit?: number },
    { readonly wins: readonly Win[]; readonly next: string | null }
  >;
  /** This day in other years, newest year first; empty unless `onThisDay` is on. Resting ones left out; at most five wins a year. */
  'on-this-day': Ask<
    Record<never, never>,
    { readonly years: readonly { readonly day: LocalDay; readonly wins: readonly Win[] }[] }
  >;
  /** The stones of one week, in the order they were kept, for a picture that looks at it from near. At most 400. */
  'stones-of-week': Ask<{ readonly weekStart: LocalDay }, { readonly stones: readonly StoneMark[] }>;
  /** How sure one was of one small thing the next day, and what is kept of that day; oldest first, the newest half year. */
  confidence: Ask<Record<never, never>, { readonly pairs: readonly ConfidencePair[] }>;
  /** All past weeks that have stones, oldest first, one by one: for a picture that looks from far. */
  'all-weeks': Ask<Record<never, never>, { readonly weeks: readonly WeekOfStones[] }>;
}

/** What can be done to many wins at once; part of `Intents`. One act each, taken back by one undo. At most 500 wins. */
export interface LookBackIntents {
  'edit-wins': Ask<
    {
      readonly ids: readonly EntityId[];
      readonly set: { readonly area?: LifeArea | null; readonly on?: LocalDay };
    },
    { readonly changed: number }
  >;
  'trash-wins': Ask<{ readonly ids: readonly EntityId[] }, { readonly changed: number }>;
  'let-wins-rest': Ask<
    { readonly ids: readonly EntityId[]; readonly resting: boolean },
    { readonly changed: number }
  >;
  /** On the shelf, or off it. */
  'keep-near': Ask<{ readonly id: EntityId; readonly near: boolean }, { readonly win: Win }>;
}
