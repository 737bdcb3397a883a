/** What a thought can be answered with out of the record; part of `Queries`. Nothing of the thought is kept by asking. */

import type { EntityId, LaidWin, LifeArea, RankedWin, Tone } from '@cairn/domain';

/** Something small to try and see, where the record has little to say. Never eating, medicine, sleep or people (domain.md 5.5). */
export interface SmallExperiment {
  readonly text: string;
  readonly area: LifeArea;
}

/**
 * - `help`: the check met the words: they may be kept, nothing is laid beside them, Help stands there.
 * - `left-be`: grief, guilt over a death, abuse, threat, need, illness, or what is never praised: one warm line and Help.
 * - `found`: wins that answer it, the most telling first.
 * - `little`: the record has too little to say; an experiment is offered, and nobody argues.
 */
export type EvidenceKind = 'help' | 'left-be' | 'found' | 'little';

/** Why a win answers a thought. */
export type WhyFound = Pick<RankedWin, 'reason' | 'foundBy'>;

export interface EvidenceFor {
  readonly kind: EvidenceKind;
  readonly tone: Tone;
  readonly laid: readonly LaidWin[];
  /** Of `found` and `little`: why those that lie beside it already answer it, where they would be found for it. */
  readonly beside: readonly (WhyFound & { readonly id: EntityId })[];
  /** Of `left-be` alone: asked again with `notMeant`, it is looked for as for any thought. */
  readonly mayBeNotMeant: boolean;
  /** Of `little` alone, and `null` there where nothing fits. */
  readonly experiment: SmallExperiment | null;
}

export interface EvidenceQueries {
  /** Makes ready what the first answer takes: the words of the language and the way to the record. Told to nobody. */
  'evidence-ready': { readonly input: Record<never, never>; readonly output: Record<never, never> };
  /** At most 20 wins; 5 unless given. What rests, hurts or is never praised is not among them, nor is what `not` names. */
  'evidence-for': {
    readonly input: {
      readonly text: string;
      readonly limit?: number;
      /** The person said that they did not mean it as Cairn took it: `left-be` yields, what the check meets does not. */
      readonly notMeant?: boolean;
      readonly not?: readonly EntityId[];
      /** Those that lie beside it already. */
      readonly beside?: readonly EntityId[];
    };
    readonly output: EvidenceFor;
  };
}
