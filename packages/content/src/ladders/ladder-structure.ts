/**
 * How ladders are laid out: what is the same in every language (`LadderRow`) apart from the words (`LadderWords`), so
 * that a translation is one folder of words keyed by id. Rules: domain.md 8.2, held by `check-ladder.ts`.
 */

import type { Energy, Minutes, Place, Social } from '@cairn/domain';

/**
 * One rung, from the lowest up: `[id, minutes, energy, social, place, felt effort]`. Its full id is the ladder's id, a
 * point and this id (`home.dishes.one-cup`), and is for ever. Felt effort is 1-10, how hard it looks from below.
 */
export type RungRow = readonly [
  id: string,
  minutes: Minutes,
  energy: Energy,
  social: Social,
  place: Place,
  feltEffort: number,
];

export interface LadderRow {
  /** Area and name, such as `home.dishes`; for ever. */
  readonly id: string;
  /** Touches loss, money, medicine or dread: found when somebody looks, never offered unasked. */
  readonly soughtOnly?: true;
  readonly rungs: readonly RungRow[];
}

/** What helps to make one step smaller. Both are noun phrases that fit after a verb, without a capital. */
export interface StepHandles {
  /** What a hand would touch first: "one cup", "my coat", "the top letter". Fits "Touch ...", "Hold ... for ten seconds". */
  readonly thing: string;
  /** Where it is done: "the sink", "the front door", "my bed". Fits "Stand or sit near ...". */
  readonly place: string;
}

export interface RungWords extends Partial<StepHandles> {
  readonly text: string;
  /** The same act for somebody who sits or uses a wheelchair, where the text would leave them out. */
  readonly seated?: string;
}

export interface LadderWords extends StepHandles {
  /** What the ladder leads to, as a quiet heading: "Dishes, one at a time". */
  readonly title: string;
  /** Short names of the task, as one would look it up: "washing up", "dirty plates". */
  readonly aliases: readonly string[];
  /** How people really say it, whole sentences: "the sink has been full for a week and I can't look at it". */
  readonly said: readonly string[];
  /** By the rung's own id. Words alone where the handles of the ladder fit. */
  readonly rungs: Readonly<Record<string, string | RungWords>>;
}

/** id of the ladder -> its words; one record an area. */
export type AreaLadderWords = Readonly<Record<string, LadderWords>>;
