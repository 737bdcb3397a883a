/**
 * What Cairn makes of an intimidating thing in a person's own words: steps that can be done today (BA graded task
 * assignment). Deterministic and offline: the same words, record and release give the same steps.
 */

import type { Energy, Social, StepMinutes } from '../activity/activity.ts';
import type { LifeArea } from '../activity/life-area.ts';

/**
 * `ladder`: one of the catalogue's. `own`: a ladder this person has made or finished. `shaped`: not known, and said so; a way
 * to start anything, shaped from the sentence. `gentle`: a wish or a feeling, met and turned into one doable thing.
 * `help`: met by the check on words; no step at all, Help is offered inline.
 */
export type ShrinkKind = 'ladder' | 'own' | 'shaped' | 'gentle' | 'help';

/** One step, as it is offered: not kept yet. */
export interface OfferedStep {
  readonly text: string;
  readonly minutes: StepMinutes;
  readonly energy: Energy;
  readonly social: Social;
  /** The catalogue's id of the rung, such as `home.dishes.one-cup`, or of the one it was made smaller from; else `null`. */
  readonly rung: string | null;
}

export interface OtherLadder {
  readonly ladder: string;
  readonly title: string;
}

export interface Shrunk {
  /** The words that were shrunk, as they were given. */
  readonly text: string;
  readonly kind: ShrinkKind;
  readonly area: LifeArea | null;
  /** The catalogue's id (`ladder`, sometimes `gentle`), the record id of the person's own (`own`), or `null`. */
  readonly ladder: string | null;
  /** A quiet heading; `null` for `help`. */
  readonly title: string | null;
  /** What is said first, for `shaped` and `gentle`; `null` for the others. */
  readonly line: string | null;
  /** 0-1, how sure the match is. */
  readonly confidence: number;
  /** From the smallest up; empty for `help`. */
  readonly steps: readonly OfferedStep[];
  /** Next best matches, best first, at most three: "Not this?" */
  readonly others: readonly OtherLadder[];
  /** Several tasks in one sentence, each in the person's own words: shall we take one? Empty where there is one. */
  readonly tasks: readonly string[];
}

/** How a step was made smaller. */
export const SMALLER_WAYS = [
  'prepare',
  'first-touch',
  'one-item',
  'two-minutes',
  'ten-seconds',
  'be-near',
  'with-somebody',
  'badly',
] as const;

export type SmallerWay = (typeof SMALLER_WAYS)[number];

export interface Smaller {
  readonly step: OfferedStep;
  readonly way: SmallerWay;
}

/** A press on *Make it smaller*. */
export interface SmallerSteps {
  /** The next smaller step; `null` when the step that was given is the smallest there is. */
  readonly next: Smaller | null;
  /** Equals of `next`, for who would rather: at most three. */
  readonly others: readonly Smaller[];
}
