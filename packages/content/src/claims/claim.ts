/** A claim that Cairn makes to people about why it may help, with where it comes from. Its words are copy: `why.claim.ID`. */

/**
 * How far a claim is borne out, for somebody who lives through depression and uses an app alone.
 * - `good`: many trials, or a plain count. - `some`: trials, with large gaps between them and us. - `little`: a hint.
 */
export type Strength = 'good' | 'some' | 'little';

/** Somebody's work: one name stands for them and others, two for the two of them. Names that no language changes. */
interface Paper {
  readonly by: readonly [string] | readonly [string, string];
  /** Not a number: no language parts its thousands. */
  readonly year: string;
  readonly where: string;
}

/** Work of a student; the name of the university. */
interface Thesis {
  readonly thesis: string;
}

export type Source = (Paper | Thesis) & {
  /** Where it can be read; https. A link that a person taps: nothing is fetched. */
  readonly href: string;
};

export interface Claim<Id extends string = string> {
  readonly id: Id;
  readonly strength: Strength;
  readonly sources: readonly Source[];
}
