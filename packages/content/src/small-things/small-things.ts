/**
 * The things that ask the least, apart from the whole catalogue: a page that opens with one of them loads these alone.
 * Made from the catalogue by `generate.ts` in this package; a test proves that what is committed is what that makes.
 */

import type { DayPart } from '@cairn/domain';
import { smallestSuggestion } from '../activities/smallest-suggestion.ts';
import type { Offered } from '../activities/smallest-suggestion.ts';
import { SMALL_THINGS } from './generated/en.ts';

export interface SmallThingWish {
  readonly seed: string;
  readonly dayPart: DayPart;
  readonly notIds: readonly string[];
}

/** One of them, the same for the same seed: what the whole catalogue would give for unknown energy. `null`: none is left. */
export const smallThing = (wish: SmallThingWish): Offered | null =>
  smallestSuggestion({ ...wish, energy: null }, SMALL_THINGS);

/** Whether these are the very words of one of them. */
export const isSmallThing = (id: string, text: string): boolean =>
  SMALL_THINGS.some((thing) => thing.id === id && thing.text === text);
