/** What a screen can ask of thoughts, questionnaires and experiments; part of `Queries`. All answers are bounded. */

import type {
  Belief,
  CheckIn,
  EntityId,
  Experiment,
  InstrumentId,
  Rating,
  ScaleResponse,
  Thought,
  Tone,
  Win,
} from '@cairn/domain';

interface Ask<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export interface ThoughtView {
  readonly thought: Thought;
  /** The newest rating; `null`: none was given. */
  readonly belief: Belief | null;
  /** It rests, or its words are met: kept, and not brought up. A list has it folded away. */
  readonly isQuiet: boolean;
}

/** Something managed while one believed that one could not. */
export interface Managed {
  readonly win: Win;
  /** The thought beside which the person laid it; `null`: it was expected to be hard, and was done. */
  readonly thought: Thought | null;
  readonly expectedDifficulty: Rating | null;
}

export interface ReflectionQueries {
  /** Newest first; those in the trash left out. Met and resting ones are in it: the list is where they are kept. */
  thoughts: Ask<
    { readonly after?: string; readonly limit?: number },
    { readonly thoughts: readonly ThoughtView[]; readonly next: string | null }
  >;
  /**
   * `null`: there is no such thought (any more). Ratings oldest first, at most 500; wins newest first, without those that are in the
   * trash, rest or hurt. `tone`: how its words are to be met now. `mayHaveEvidence`: whether anything may be laid beside it.
   */
  thought: Ask<
    { readonly id: EntityId },
    {
      readonly thought: Thought;
      readonly beliefs: readonly Belief[];
      readonly evidence: readonly Win[];
      readonly tone: Tone;
      readonly mayHaveEvidence: boolean;
      /** The person said that they did not mean it as Cairn took it. */
      readonly notMeant: boolean;
      /** Whether that can be said, and is heeded. */
      readonly mayBeNotMeant: boolean;
    } | null
  >;
  /** The shelf: newest first. Thoughts that are met or rest are not named in it, and wins that rest or hurt are left out. */
  'believed-i-couldnt': Ask<{ readonly limit?: number }, { readonly managed: readonly Managed[] }>;
  'thoughts-trash': Ask<{ readonly limit?: number }, { readonly thoughts: readonly Thought[] }>;
  /** How moments were, newest first; those in the trash left out. */
  'check-ins': Ask<
    { readonly after?: string; readonly limit?: number },
    { readonly checkIns: readonly CheckIn[]; readonly next: string | null }
  >;
  /** Oldest first, at most 500, of one instrument or of all; without those in the trash. */
  'scale-responses': Ask<
    { readonly instrument?: InstrumentId },
    { readonly responses: readonly ScaleResponse[] }
  >;
  /** Newest first, at most 100; without those in the trash. */
  experiments: Ask<Record<never, never>, { readonly experiments: readonly Experiment[] }>;
}
