/**
 * Then and now in one area of living: what stands beside its beginning. Chosen so that it can be read as ground gained:
 * something that was big for the person or that they had not done before, the latest of these; failing that the latest thing
 * that is not the same again. Never a measure, and nothing is said where there is nothing to say. Pure.
 */

import { foldText } from '../basics/fold-text.ts';
import type { LocalDay } from '../time/local-day.ts';

export interface Done {
  readonly text: string;
  readonly day: LocalDay;
  readonly big: boolean;
}

export interface MaybeFurthest extends Done {
  /** Marked big, or the first of its activity or its step. */
  readonly isNotable: boolean;
}

/**
 * `candidates` newest first, as the record has them. `null`: nothing that lies after `then` and says something else. Beside a
 * beginning that was big stands nothing that was not, or it would read as a fall.
 */
export const furthestSince = <T extends MaybeFurthest>(then: Done, candidates: readonly T[]): T | null => {
  const since = candidates.filter((done) => done.day > then.day && !isSameThing(then, done));
  return since.find(({ isNotable }) => isNotable) ?? (then.big ? null : (since[0] ?? null));
};

/** Told in the same words, whatever their case and accents. */
export const isSameThing = (a: Pick<Done, 'text'>, b: Pick<Done, 'text'>): boolean =>
  wordsOf(a.text) === wordsOf(b.text);

const wordsOf = (text: string): string =>
  foldText(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? text;
