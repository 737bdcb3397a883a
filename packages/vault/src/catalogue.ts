/**
 * What the vault takes from content: completion, one small suggestion, a guess at the area. English until content speaks
 * more. Loaded when first asked for: opening a vault and keeping a win of the catalogue need none of it.
 */

import type * as Activities from '@cairn/content/activities';
import type { Activity, DayPart, LifeArea, PrivateText } from '@cairn/domain';
import type { Completion } from './door/queries.ts';

const LOCALE = 'en';

const catalogue = (): Promise<typeof Activities> => import('@cairn/content/activities');

export const findInCatalogue = async (text: string, limit: number): Promise<Completion[]> =>
  (await catalogue()).findActivities({ text, limit }, LOCALE).map(({ id, text: words, area }) => ({
    text: words,
    area,
    from: 'catalogue',
    activity: id,
  }));

/** Unknown energy is low energy. The same all day, on all devices. */
export const suggestFromCatalogue = async (wish: {
  readonly seed: string;
  readonly dayPart: DayPart;
  readonly notIds: readonly string[];
}): Promise<Activity | null> => (await catalogue()).smallestSuggestion({ ...wish, energy: null }, LOCALE);

/** `null` when the words do not tell. */
export const guessArea = async (text: PrivateText): Promise<LifeArea | null> =>
  (await import('@cairn/content/guess-area')).guessArea(text);
