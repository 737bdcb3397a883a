/** One thing that may be suggested. Pure. */

import type { DayPart } from '../activity/activity.ts';
import type { SuggestionCard } from './suggestion.ts';

/** One thing of the pool: of the catalogue, a step where one stands on a path, a ritual. */
export interface Suggestible extends Pick<SuggestionCard, 'key' | 'source' | 'offered' | 'area'> {
  readonly time: DayPart;
  /** Planned for today by the person. */
  readonly isPlanned: boolean;
}

const TINY_MINUTES = 2;

/** Possible lying or sitting, in two minutes. */
export const isTiny = ({ offered }: Pick<Suggestible, 'offered'>): boolean =>
  offered.energy === 1 && offered.minutes <= TINY_MINUTES;
