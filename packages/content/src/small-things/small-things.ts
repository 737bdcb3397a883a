/**
 * The things that ask the least, apart from the whole catalogue: a page that opens with one of them loads these alone.
 * Made from the catalogue by `generate.ts` in this package; a test proves that what is committed is what that makes.
 */

import type { DayPart, LifeArea } from '@cairn/domain';
import { LIFE_AREAS } from '@cairn/domain';
import { smallestSuggestion } from '../activities/smallest-suggestion.ts';
import type { Offered } from '../activities/smallest-suggestion.ts';
import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';
import { SMALL_THINGS } from './generated/en.ts';

export { SMALL_THINGS };

/** In the words of a language; English where it is not here. */
const smallThingsIn = (locale: ContentLocale): readonly Offered[] => {
  const own = brought(locale, 'words')?.activities;
  return own === undefined
    ? SMALL_THINGS
    : SMALL_THINGS.map((thing) => ({ ...thing, text: own[thing.id]?.[0] ?? thing.text }));
};

export interface SmallThingWish {
  readonly seed: string;
  readonly dayPart: DayPart;
  readonly notIds: readonly string[];
  /** Areas of which nothing is offered. */
  readonly notAreas: readonly LifeArea[];
  /** Those that may be offered, the best first, where the days before today tell; empty: all, by lot. */
  readonly order: readonly string[];
}

/** One of them, the same for the same seed: what the whole catalogue would give for unknown energy. `null`: none is left. */
export const smallThing = (
  { order, notAreas, ...wish }: SmallThingWish,
  locale: ContentLocale = 'en',
): Offered | null => {
  const things = smallThingsIn(locale);
  const areas = LIFE_AREAS.filter((area) => !notAreas.includes(area));
  const unknown = { ...wish, areas, energy: null };
  for (const id of order) {
    const best = things.find((thing) => thing.id === id);
    if (best !== undefined && smallestSuggestion(unknown, [best]) !== null) return best;
  }
  return order.length === 0 ? smallestSuggestion(unknown, things) : null;
};

/** Whether these are the very words of one of them. */
export const isSmallThing = (id: string, text: string, locale: ContentLocale = 'en'): boolean =>
  smallThingsIn(locale).some((thing) => thing.id === id && thing.text === text);
