/**
 * What was answered over time. Pure. Laws: answers to one version of one instrument are compared with each other and with nothing else;
 * two points never make a trend, so a line is drawn from three on; whoever said "not now" is not asked again before they ask.
 */

import type { LocalDay } from '../time/local-day.ts';
import type { Instrument } from './instrument.ts';
import { changeBetween, FEWEST_TO_DRAW } from './total.ts';

export interface Answered {
  readonly version: number;
  readonly localDay: LocalDay;
  readonly total: number;
}

export interface ScaleCourse<A extends Answered> {
  /** Oldest first, of the version that is in use; of each day the last. */
  readonly points: readonly A[];
  /** The last two held against each other; `null`: there are no two, or nobody has said what is more than noise. */
  readonly change: 'bigger' | 'wobble' | null;
  readonly isDrawn: boolean;
}

/** `answered` in the order in which they were kept, oldest first. */
export const courseOf = <A extends Answered>(
  instrument: Instrument,
  answered: readonly A[],
): ScaleCourse<A> => {
  const days = new Map<LocalDay, A>();
  for (const one of answered) if (one.version === instrument.version) days.set(one.localDay, one);
  const points = [...days.values()].toSorted((a, b) => (a.localDay < b.localDay ? -1 : 1));
  const [before, last] = points.slice(-2);
  return {
    points,
    change:
      before === undefined || last === undefined ? null : changeBetween(instrument, before.total, last.total),
    isDrawn: points.length >= FEWEST_TO_DRAW,
  };
};
