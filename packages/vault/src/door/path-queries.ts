/** What a screen can ask about paths, rituals, suggestions and shrinking; part of `Queries`. All answers are bounded. */

import type {
  Challenge,
  Energy,
  EntityId,
  Instant,
  Ladder,
  LifeArea,
  LocalDay,
  OfferedStep,
  Ritual,
  Shrunk,
  SmallerSteps,
  SmallerWay,
  Step,
  SuggestionCard,
  Tone,
} from '@cairn/domain';

/** A step with what was done of it. */
export interface StepView {
  readonly step: Step;
  readonly timesDone: number;
  readonly lastDone: LocalDay | null;
}

export interface LadderView {
  readonly ladder: Ladder;
  /** From the smallest up. */
  readonly steps: readonly StepView[];
}

export interface PathView {
  readonly challenge: Challenge;
  readonly ladders: readonly LadderView[];
  /** Where one stands: the step last done, else the first; `null` without steps. */
  readonly here: EntityId | null;
  /** `null` most of the time. Never acted on by itself. */
  readonly offer: StepOffer | null;
}

/**
 * What may be offered of a step, with "stay here" as its equal. `next`: the rung above. `smaller`: the rung below, or a smaller form
 * of this one. `lighter`: one that asks the least energy. `anchor`: pick something it can follow. `trac`: a look at what the
 * avoiding did for one, and one tiny alternative. `move`: another day, no question. `drop`: take it off, with thanks.
 */
export type StepOffer =
  | { readonly type: 'next'; readonly step: EntityId; readonly to: EntityId }
  | {
      readonly type: 'smaller';
      readonly step: EntityId;
      readonly to: EntityId | null;
      readonly smaller: OfferedStep | null;
    }
  | {
      readonly type: 'lighter';
      readonly step: EntityId;
      readonly to: EntityId | null;
      readonly smaller: OfferedStep | null;
    }
  | { readonly type: 'anchor' | 'trac' | 'move' | 'drop'; readonly step: EntityId };

export interface PathSummary {
  readonly challenge: Challenge;
  readonly here: Step | null;
  /** Steps of the path done at least once, and how many there are: for a drawn line, not for a count on a screen. */
  readonly climbed: number;
  readonly steps: number;
}

export interface RitualView {
  readonly ritual: Ritual;
  readonly timesDone: number;
  /** 0-1; never falls. Shown as roots, not as a number. */
  readonly rooted: number;
  readonly doneToday: boolean;
}

/** What is planned for today, in the order of the day. */
export interface PlannedStep {
  readonly step: Step;
  readonly challenge: Challenge;
}

/** Domain.md 6.3 A. `null` until eight are rated both ways, or while the sign is not sure. */
export interface PredictionGap {
  readonly rated: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Points of ten, shrunk towards none; `null`: too early to say. */
  readonly about: number | null;
  /** Points either way of `about` within which it lies nine times in ten; `null` with it. */
  readonly within: number | null;
  readonly pairs: readonly {
    readonly win: EntityId;
    readonly text: string;
    readonly localDay: LocalDay;
    readonly expected: number;
    readonly actual: number;
  }[];
}

/** As a model has it; `null`: it did not say. */
export interface StepFromModel {
  readonly text: string;
  readonly minutes: number | null;
  readonly energy: number | null;
}

export interface StepsFromModel {
  /** From the smallest up, with numbers that are never less than the model said. */
  readonly steps: readonly {
    readonly text: string;
    readonly minutes: OfferedStep['minutes'] | null;
    readonly energy: Energy | null;
  }[];
  /** The first is known to take two minutes or less, lying or sitting. If not, one of ours goes before it. */
  readonly opensSmall: boolean;
}

interface Ask<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export interface PathQueries {
  /** Those that are not in the trash, resting and arrived ones last. */
  paths: Ask<Record<never, never>, { readonly paths: readonly PathSummary[] }>;
  path: Ask<{ readonly id: EntityId }, PathView>;
  /**
   * Met words are answered with kind `help` and nothing else; `tone` says how they are to be met. Nothing is kept. `not`: ladders put
   * aside by "not this". The `ladder` of kind `own` is the id of the path.
   */
  shrink: Ask<
    { readonly text: string; readonly not?: readonly string[]; readonly ladder?: string },
    Shrunk & { readonly tone: Tone }
  >;
  smaller: Ask<
    {
      readonly step: Omit<OfferedStep, 'rung'> & { readonly rung?: string | null };
      readonly way?: SmallerWay;
    },
    SmallerSteps
  >;
  /** What a model answered, held to the rules of every step that is offered; what breaks one is left out (decision 21). */
  'steps-from-model': Ask<
    { readonly area: LifeArea | null; readonly steps: readonly StepFromModel[] },
    StepsFromModel
  >;
  rituals: Ask<Record<never, never>, { readonly rituals: readonly RitualView[] }>;
  /** What a calendar may hold: rituals that have a time, and steps planned from today on; none that rests. */
  calendar: Ask<
    Record<never, never>,
    { readonly rituals: readonly Ritual[]; readonly steps: readonly Step[] }
  >;
  planned: Ask<{ readonly on?: LocalDay }, { readonly steps: readonly PlannedStep[] }>;
  /** Always three slots, as many as can be filled; the same all day on all devices. `energy` left out: what was said today, else low. */
  suggestions: Ask<
    { readonly energy?: Energy; readonly not?: readonly string[] },
    { readonly cards: readonly SuggestionCard[] }
  >;
  'prediction-gap': Ask<Record<never, never>, PredictionGap>;
  /** Paths in the trash, newest let go first. */
  'paths-let-go': Ask<
    Record<never, never>,
    { readonly paths: readonly { readonly challenge: Challenge; readonly at: Instant | null }[] }
  >;
}
