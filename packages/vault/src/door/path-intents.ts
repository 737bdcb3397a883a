/** What a person can do with paths, rituals and suggestions, as plain data; part of `Intents`. */

import type {
  Challenge,
  DayPart,
  Effort,
  Energy,
  EntityId,
  Ladder,
  LifeArea,
  LocalDay,
  Minutes,
  Obstacle,
  OfferedStep,
  Rating,
  Ritual,
  RitualKind,
  Step,
  Tone,
} from '@cairn/domain';
import type { PathView, StepOffer } from './path-queries.ts';
import type { WinKept } from './win-kept.ts';

export interface KeepStep {
  readonly text: string;
  readonly minutes?: OfferedStep['minutes'] | null;
  readonly energy?: Energy | null;
  readonly social?: OfferedStep['social'] | null;
  readonly rung?: string | null;
}

export interface KeepLadder {
  readonly title: string;
  /** The catalogue's ladder it comes from. */
  readonly source?: string | null;
  /** From the smallest up; at most 40. */
  readonly steps: readonly KeepStep[];
}

/** A whole path in one act: what feels impossible, and the ladder that was offered or written for it. */
export interface KeepChallenge {
  readonly text: string;
  readonly why?: string | null;
  /** Left out: the ladder's, or guessed from the words. */
  readonly area?: LifeArea | null;
  readonly ladders?: readonly KeepLadder[];
}

export interface StepEdit {
  readonly text?: string;
  readonly expectedDifficulty?: Rating | null;
  readonly expectedPleasure?: Rating | null;
}

/** "After I [anchor], I will [step]". `null` everywhere takes the plan back. */
export interface StepPlan {
  readonly anchor: string | null;
  /** Left out: today. */
  readonly on?: LocalDay | null;
  readonly at?: number | null;
  readonly place?: string | null;
}

/** How it was, all of it optional. */
export interface StepDone {
  readonly effort?: Effort;
  readonly pleasure?: Rating;
  readonly mastery?: Rating;
  readonly moodBefore?: Rating;
  readonly moodAfter?: Rating;
  readonly note?: string;
  readonly big?: boolean;
  /** A part of it, or a smaller one than the step says: in these words. A full win either way. */
  readonly text?: string;
}

export interface StepKept extends WinKept {
  readonly step: Step;
  /** What may be offered now (domain.md 6.2, 5.5); `null`: nothing. */
  readonly offer: StepOffer | null;
}

export interface KeepRitual {
  readonly kind?: RitualKind;
  readonly text: string;
  readonly anchor?: string | null;
  readonly area?: LifeArea | null;
  readonly dayPart?: DayPart;
  readonly minutes?: Minutes | null;
  readonly energy?: Energy | null;
  readonly remindAt?: number | null;
  readonly remindDays?: number;
  readonly line?: string | null;
  readonly activity?: string | null;
}

interface In<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}
interface Named {
  readonly id: EntityId;
}
interface Moved {
  readonly id: EntityId;
  /** Counted from 0. */
  readonly to: number;
}
interface Rested {
  readonly id: EntityId;
  readonly resting: boolean;
}
/** `tone`: how the words are to be met. Met words are kept as a path that rests, without a ladder, and Help is shown. */
interface PathKept {
  readonly path: PathView;
  readonly tone: Tone;
}
type Nothing = Record<never, never>;

export interface PathIntents {
  'keep-challenge': In<KeepChallenge, PathKept>;
  'edit-challenge': In<
    {
      readonly id: EntityId;
      readonly set: { readonly text?: string; readonly why?: string | null; readonly area?: LifeArea | null };
    },
    PathKept
  >;
  'move-challenge': In<Moved, { readonly challenge: Challenge }>;
  'let-challenge-rest': In<Rested, { readonly challenge: Challenge }>;
  /** "This is no mountain any more", said by the person. `false` takes it back. */
  'arrive-at-challenge': In<
    { readonly id: EntityId; readonly arrived: boolean },
    { readonly challenge: Challenge }
  >;
  /** Into the trash with its ladders and steps. What was done stays: wins are wins. */
  'let-challenge-go': In<Named, { readonly challenge: Challenge }>;
  'restore-challenge': In<Named, { readonly challenge: Challenge }>;
  /** For ever, with its ladders and steps, on every device. Its wins stay. It cannot be undone. */
  'purge-challenge': In<Named, Nothing>;

  'keep-ladder': In<{ readonly challenge: EntityId; readonly ladder: KeepLadder }, PathKept>;
  'edit-ladder': In<{ readonly id: EntityId; readonly title: string }, { readonly ladder: Ladder }>;
  'move-ladder': In<Moved, { readonly ladder: Ladder }>;
  'remove-ladder': In<Named, { readonly ladder: Ladder }>;

  /** At place `at` of its ladder; left out: at its end. */
  'keep-step': In<
    { readonly ladder: EntityId; readonly step: KeepStep; readonly at?: number },
    { readonly step: Step; readonly tone: Tone }
  >;
  'edit-step': In<
    { readonly id: EntityId; readonly set: StepEdit },
    { readonly step: Step; readonly tone: Tone }
  >;
  'move-step': In<Moved, { readonly step: Step }>;
  'remove-step': In<Named, { readonly step: Step }>;
  /** Refused with `TooManyPlans` where the day holds three already. */
  'plan-step': In<
    { readonly id: EntityId; readonly plan: StepPlan },
    { readonly step: Step; readonly tone: Tone }
  >;
  /** Keeps a win with what was expected of it, and clears plan and expectations of the step. */
  'done-step': In<{ readonly id: EntityId } & StepDone, StepKept>;
  /** "This one didn't happen". Leaves no visible record; answers with what might help. */
  'step-not-now': In<
    { readonly id: EntityId; readonly obstacle: Obstacle },
    { readonly step: Step; readonly offer: StepOffer | null }
  >;
  /** "Stay here": the offer is not made again until it has been done three times more. */
  'stay-on-step': In<Named, { readonly step: Step }>;

  'keep-ritual': In<KeepRitual, { readonly ritual: Ritual; readonly tone: Tone }>;
  'edit-ritual': In<
    { readonly id: EntityId; readonly set: Partial<KeepRitual> },
    { readonly ritual: Ritual; readonly tone: Tone }
  >;
  'move-ritual': In<Moved, { readonly ritual: Ritual }>;
  'let-ritual-rest': In<Rested, { readonly ritual: Ritual }>;
  'remove-ritual': In<Named, { readonly ritual: Ritual }>;
  'purge-ritual': In<Named, Nothing>;
  /** `on` left out: today. A tap on a notice may reach the vault a day later. */
  'done-ritual': In<{ readonly id: EntityId; readonly text?: string; readonly on?: LocalDay }, WinKept>;

  /** "Not today", of one suggestion. */
  'decline-suggestion': In<{ readonly key: string; readonly taken?: boolean }, Nothing>;
}
