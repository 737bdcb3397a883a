/**
 * What the words of Help are made of, in the shapes that the screens need. The words themselves lie with their language.
 * Every practice has another one beside it that counts the same (domain.md 5.5).
 */

import type { PlanPartId } from '@cairn/domain';

export const GROUNDING_IDS = ['breath', 'senses', 'cold-water', 'song'] as const;

export type GroundingId = (typeof GROUNDING_IDS)[number];

/** A thing to do for a minute: short steps, in order. */
export interface Practice {
  readonly title: string;
  readonly steps: readonly string[];
}

export interface Grounding extends Practice {
  readonly id: GroundingId;
  /** Shown with the same weight: nobody is asked to breathe who would rather not. */
  readonly instead: Practice;
}

export interface PlanPart {
  readonly id: PlanPartId;
  readonly title: string;
  /** One line. */
  readonly guide: string;
  /** Chips to start from, in the person's voice. None is chosen for anybody. */
  readonly examples: readonly string[];
}

/** What a person one trusts is for. */
export const TRUSTED_ROLES = ['company', 'practical-help', 'hard-moments'] as const;

export type TrustedRole = (typeof TRUSTED_ROLES)[number];

export interface HelpContent {
  readonly grounding: readonly Grounding[];
  /** One sentence each; any of them may stand alone on *Stay with me*. */
  readonly stayWithMe: readonly string[];
  readonly plan: readonly PlanPart[];
  /** Messages to edit before they are sent. Nothing sends them. */
  readonly firstLines: Readonly<Record<TrustedRole, readonly string[]>>;
  /** Where the words come from and whether anybody has reviewed them. */
  readonly review: HelpReview;
}

export interface HelpReview {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly writtenOn: string;
  /** `YYYY-MM-DD`; `null` until a clinician and people with lived experience have read them. */
  readonly reviewedOn: string | null;
}
