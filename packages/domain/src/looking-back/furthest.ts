/**
 * Then and now in one area of living: what stands beside its beginning. Chosen so that it is ground gained and can never be read
 * as a fall: something that was big for the person or new to them, that asked no less than the beginning did. Never a measure,
 * shown as none, and nothing is said where there is nothing to say. Pure.
 */

import type { Energy } from '../activity/activity.ts';
import { foldText } from '../basics/fold-text.ts';
import type { LocalDay } from '../time/local-day.ts';

/** How much a thing asks, as far as anything tells: of a person's own words nothing does, and they count as the least. */
export type Asked = 1 | 2 | 3 | 4;

/** "This was big for me" is above whatever a catalogue says. */
export const askedOf = ({ big, energy }: { readonly big: boolean; readonly energy: Energy | null }): Asked =>
  big ? 4 : (energy ?? 1);

export interface Done {
  readonly text: string;
  readonly day: LocalDay;
  readonly asked: Asked;
}

export interface MaybeFurthest extends Done {
  /** Marked big, or the first of its activity or its step. */
  readonly isNotable: boolean;
}

/**
 * `candidates` newest first. Of those after `then` that ask no less and say something else: a notable one before others, the one
 * that asks most, the latest. `null`: there is none.
 */
export const furthestSince = <T extends MaybeFurthest>(then: Done, candidates: readonly T[]): T | null =>
  candidates
    .filter((done) => done.day > then.day && done.asked >= then.asked && !isSameThing(then, done))
    .reduce<T | null>(
      (furthest, done) => (furthest === null || isFurther(done, furthest) ? done : furthest),
      null,
    );

const isFurther = (a: MaybeFurthest, b: MaybeFurthest): boolean =>
  a.isNotable === b.isNotable ? a.asked > b.asked : a.isNotable;

/** Told in the same words, whatever their case and accents. */
const isSameThing = (a: Pick<Done, 'text'>, b: Pick<Done, 'text'>): boolean =>
  wordsOf(a.text) === wordsOf(b.text);

const wordsOf = (text: string): string =>
  foldText(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? text;
