/**
 * How much may be said, and what never is (domain.md 6.3, levels and E). Pure data: the words live in copy.
 *
 * | level          | from                                       | says                                  |
 * | `early`        | under 8 days with a mood                   | that it is too early to say           |
 * | `so-far`       | 8 to 41 days, and all that does not stand  | how often, and no more                |
 * | `pattern`      | a claim of the family at one in ten        | two means, and that it may be chance  |
 * | `in-your-test` | an experiment by coin that has ended       | what the days of the coin were like   |
 *
 * Laws: a lower mood is never a sentence by itself, and of sleep, of medicine, of eating and of people it is not told at all; where nobody
 * knows what a thing is about, it counts as one of these. A test by coin is never of eating, medicine, sleep or people (5.5).
 */

import type { LifeArea } from '../activity/life-area.ts';

export type SpeechLevel = 'early' | 'so-far' | 'pattern' | 'in-your-test';

export const EARLY_BELOW = 8;

/** Without a claim: `early` for 7 days with a mood, `so-far` for 8. */
export const levelOfDays = (moodDays: number): Extract<SpeechLevel, 'early' | 'so-far'> =>
  moodDays < EARLY_BELOW ? 'early' : 'so-far';

/** What a thing is about: the area of its wins, and whether its words are of sleep, medicine or somebody. */
export interface Aboutness {
  readonly area: LifeArea | null;
  readonly isGuarded: boolean;
}

const GUARDED_AREAS: ReadonlySet<LifeArea> = new Set(['rest', 'people', 'nourish']);

const isOpen = ({ area, isGuarded }: Aboutness): boolean =>
  area !== null && !GUARDED_AREAS.has(area) && !isGuarded;

/** Whether it may stand among the details that moods were lower on days with it. */
export const mayTellLower = (about: Aboutness): boolean => isOpen(about);

/** Whether a coin may be tossed for it. */
export const mayBeTested = (about: Aboutness): boolean => isOpen(about);
