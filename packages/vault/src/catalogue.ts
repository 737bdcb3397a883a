/**
 * What the vault takes from content: completion, one small suggestion, a guess at the area. English until content speaks
 * more. Loaded when first asked for: opening a vault needs none of it.
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

/** Whether these are the very words of an activity: they were read before they were offered. */
export const isOfCatalogue = async (activity: string, text: string): Promise<boolean> =>
  (await catalogue()).activities(LOCALE).some((known) => known.id === activity && known.text === text);

/** `null` when the words do not tell. */
export const guessArea = async (text: PrivateText): Promise<LifeArea | null> =>
  (await import('@cairn/content/guess-area')).guessArea(text);
