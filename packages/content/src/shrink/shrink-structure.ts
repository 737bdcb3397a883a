/** How a language's words for shrinking are laid out. Ids of ladders are the catalogue's; nothing here is shown by its id. */

import type { Energy, LifeArea, Social, SmallerForm, StepMinutes } from '@cairn/domain';
import type { StepHandles } from '../ladders/ladder-structure.ts';

/** A step that stands on no ladder of the catalogue. */
export interface LooseStep extends StepHandles {
  readonly text: string;
  readonly minutes: StepMinutes;
  readonly energy: Energy;
  readonly social: Social;
}

export interface ShapedWords {
  /** Said first, and honestly. */
  readonly line: string;
  readonly title: string;
  readonly steps: readonly LooseStep[];
}

/** How a wish or a feeling is told. */
export interface FeelingWords {
  /** Short names, parted by commas: "everything, my whole life". */
  readonly names: string;
  /** Whole sentences. */
  readonly said: readonly string[];
}

/** The line that meets a wish or a feeling, and what can be done. */
export interface GentleWords {
  readonly line: string;
  /** Steps of this ladder, or (in its stead) own ones with a title. */
  readonly offers:
    string | { readonly title: string; readonly area: LifeArea | null; readonly steps: readonly LooseStep[] };
}

export interface SmallerWords {
  readonly rows: readonly (readonly SmallerForm[])[];
  readonly plainRows: readonly (readonly SmallerForm[])[];
  readonly verbs: readonly string[];
}

/** More names of a ladder's task, by its id: kept apart from the ladder's own, so that either can grow. */
export type LadderCues = Readonly<Record<string, string>>;
