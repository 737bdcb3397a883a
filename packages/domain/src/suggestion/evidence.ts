/** What the days before today tell of each thing and area, as odds and ratings (domain.md 6.2). Pure. */

import type { LifeArea } from '../activity/life-area.ts';
import { WHOLE } from './fading.ts';
import type { Suggestible } from './suggestible.ts';
import { NO_TALLY, type KeyTally, type SuggestionTallies, type Tally } from './tallies.ts';

export interface Evidence {
  of(thing: Pick<Suggestible, 'key' | 'area'>): KeyEvidence;
  /** How much an area was done or declined lately; 0 for one that was not. */
  touched(area: LifeArea): number;
  /** Nothing was done or declined: all is equal. */
  readonly isEmpty: boolean;
}

export interface KeyEvidence {
  /** Beta parameters of "will be done"; both above 1. */
  readonly a: number;
  readonly b: number;
  /** Days on which it was done. */
  readonly times: number;
  /** Mean of pleasure or mastery, 0-10; `null` where nothing was rated. */
  readonly rating: number | null;
  /** The same mean, drawn towards 5 as by three ratings of it. */
  readonly shrunkRating: number;
}

/** Four draws of the area's own share stand before the first of a key. */
const PRIOR = 4;
const EQUAL = 2;
const MIDDLE = 5;
const MIDDLE_COUNTS = 3;

/**
 * With q the share done of its area, (2 + S) / (4 + S + F), a thing done s and declined f days has the odds
 * a = 1 + 4q + s and b = 1 + 4(1 - q) + f. Of nothing: q = 1/2, a = b = 3.
 */
export const evidenceOf = ({ keys, areas }: SuggestionTallies): Evidence => ({
  of: ({ key, area }) => keyEvidence(keys[key] ?? NO_TALLY, shareOf(area === null ? undefined : areas[area])),
  touched: (area) => {
    const { done, declined } = areas[area] ?? NO_TALLY;
    return done + declined;
  },
  isEmpty: Object.keys(keys).length === 0 && Object.keys(areas).length === 0,
});

const shareOf = ({ done, declined }: Tally = NO_TALLY): number =>
  (EQUAL + done / WHOLE) / (2 * EQUAL + (done + declined) / WHOLE);

const keyEvidence = (tally: KeyTally, share: number): KeyEvidence => ({
  a: 1 + PRIOR * share + tally.done / WHOLE,
  b: 1 + PRIOR * (1 - share) + tally.declined / WHOLE,
  times: tally.times,
  rating: tally.rated === 0 ? null : tally.ratingSum / tally.rated,
  shrunkRating: (MIDDLE_COUNTS * MIDDLE + tally.ratingSum) / (MIDDLE_COUNTS + tally.rated),
});
