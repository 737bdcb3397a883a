/** A thought, the wins of the record that answer it, and why each does. */

import type { Win } from '../activity/win.ts';

/** What of a win tells how well it answers. */
export type EvidenceWin = Pick<
  Win,
  | 'id'
  | 'text'
  | 'localDay'
  | 'area'
  | 'big'
  | 'effort'
  | 'pleasure'
  | 'mastery'
  | 'expectedPleasure'
  | 'expectedDifficulty'
>;

/** A win that may be brought up, with what of the record around it counts. */
export interface EvidenceCandidate {
  readonly win: EvidenceWin;
  /** The first of its activity, step or area. */
  readonly isFirst: boolean;
  /** Kept on a day of coming back. */
  readonly isReturn: boolean;
  /** How often the same words were kept. */
  readonly times: number;
}

/**
 * Why a win is laid beside a thought: what its own record says, the most telling first. Nothing in it compares, counts days or
 * says what was not done.
 */
export type EvidenceReason =
  | { readonly type: 'better'; readonly expected: number; readonly actual: number }
  | { readonly type: 'expected-hard'; readonly difficulty: number }
  | { readonly type: 'first' }
  | { readonly type: 'big' }
  | { readonly type: 'effort' }
  | { readonly type: 'mastery'; readonly mastery: number }
  | { readonly type: 'pleasure'; readonly pleasure: number }
  | { readonly type: 'return' }
  | { readonly type: 'often' }
  | { readonly type: 'kept' };

/** How a win was found: by some of its `words`, as they are written in it, or because it is alike as a whole. */
export type FoundBy = { readonly type: 'words'; readonly words: string } | { readonly type: 'likeness' };

export interface RankedWin {
  readonly win: EvidenceWin;
  readonly reason: EvidenceReason;
  readonly foundBy: FoundBy;
  /** How well it answers, to order by; no number for a screen. */
  readonly weight: number;
}

export interface LaidWin extends RankedWin {
  readonly win: Win;
}
