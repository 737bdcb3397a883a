/** What a person can do with thoughts, questionnaires and experiments; part of `Intents`. */

import type {
  Belief,
  EntityId,
  Experiment,
  InstrumentId,
  LifeArea,
  LocalDay,
  ScaleResponse,
  Thought,
  Tone,
} from '@cairn/domain';

interface Act<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

interface Named {
  readonly id: EntityId;
}

interface BesideThought {
  readonly thought: EntityId;
  readonly win: EntityId;
}

/**
 * `tone`: how the words are to be met. `danger` and `wish`: the thought is kept as `met`, with Help and nothing else; `hardship`: with
 * one warm line and Help, and nothing is ever laid beside it.
 */
interface ThoughtKept {
  readonly thought: Thought;
  /** The rating that came with it, if one did. */
  readonly belief: Belief | null;
  readonly tone: Tone;
}

/** Answers in the order of the questions; every one is needed. */
export interface KeepScaleResponse {
  readonly instrument: InstrumentId;
  /** The language it was asked in, such as `en`. */
  readonly language: string;
  readonly answers: readonly number[];
  /** The answer that is never counted. */
  readonly extra?: string | null;
  /** Left out: the person's today. */
  readonly on?: LocalDay;
}

export interface BeginExperiment {
  readonly text: string;
  readonly activity?: string | null;
  readonly area?: LifeArea | null;
  /** Left out: today. */
  readonly on?: LocalDay;
}

export interface ReflectionIntents {
  /** A new one has the act's id. With `id`: other words for one that is kept. `belief` 0-100, never needed. */
  'keep-thought': Act<
    {
      readonly text: string;
      readonly belief?: number | null;
      readonly id?: EntityId;
      readonly on?: LocalDay;
    },
    ThoughtKept
  >;
  /** How strongly it is believed now, 0-100. The rating has the act's id. */
  'rate-belief': Act<{ readonly thought: EntityId; readonly value: number }, { readonly belief: Belief }>;
  /** The thought that answers it; `null` or blank takes it away. */
  'answer-thought': Act<{ readonly thought: EntityId; readonly answer: string | null }, ThoughtKept>;
  /**
   * *Not what I meant*, of a thought that Cairn let be: from then on it is as any other, until its words change. Refused (`BadInput`,
   * `thought`) where there is a sign of harm in it: that is never argued with, whatever is said.
   */
  'thought-not-meant': Act<Named, { readonly thought: Thought }>;
  /**
   * Refused (`BadInput`, `thought` or `win`) where nothing may be laid beside the thought, or this win beside nothing: what is met,
   * rests, hurts, or is hardship (domain.md 5.3, 5.5).
   */
  'lay-evidence': Act<BesideThought, { readonly thought: Thought }>;
  'take-evidence-away': Act<BesideThought, { readonly thought: Thought }>;
  /** *Let this rest*: kept, never resurfaced. */
  'let-thought-rest': Act<Named & { readonly resting: boolean }, { readonly thought: Thought }>;
  /** Into the trash. */
  'trash-thought': Act<Named, { readonly thought: Thought }>;
  'restore-thought': Act<Named, { readonly thought: Thought }>;
  /** For ever, on every device, with its ratings and what was laid beside it; the wins stay. Only from the trash. */
  'purge-thought': Act<Named, Record<never, never>>;
  /** Into the trash: one rating of a thought. */
  'trash-belief': Act<Named, { readonly belief: Belief }>;

  /** Refused (`BadInput`, `answers`) unless every question is answered. The sum is counted here. */
  'keep-scale-response': Act<KeepScaleResponse, { readonly response: ScaleResponse }>;
  /** Into the trash. */
  'trash-scale-response': Act<Named, { readonly response: ScaleResponse }>;

  /** Ends, today, any other that runs. Refused (`BadInput`, `text`, and `why`) where no coin is tossed for the words. */
  'begin-experiment': Act<BeginExperiment, { readonly experiment: Experiment }>;
  /** Stopped before its end, today: it costs nothing. One that is over is left as it is. */
  'end-experiment': Act<Named, { readonly experiment: Experiment }>;
  /** Into the trash. */
  'trash-experiment': Act<Named, { readonly experiment: Experiment }>;
}
