/** What the vault takes from content: completion and one small suggestion. English until content speaks more. */

import { activities, findActivities, smallestSuggestion } from '@cairn/content/activities';
import type { Activity, DayPart, PrivateText, LifeArea } from '@cairn/domain';
import type { Completion } from './door/queries.ts';

const LOCALE = 'en';

export const findInCatalogue = (text: string, limit: number): Completion[] =>
  findActivities({ text, limit }, LOCALE).map(({ id, text: words, area }) => ({
    text: words,
    area,
    from: 'catalogue',
    activity: id,
  }));

/** Unknown energy is low energy. The same all day, on all devices. */
export const suggestFromCatalogue = (wish: {
  readonly seed: string;
  readonly dayPart: DayPart;
  readonly notIds: readonly string[];
}): Activity | null => smallestSuggestion({ ...wish, energy: null }, LOCALE);

/** The area of a catalogue text that was kept as it stands; `null` for anything else. */
export const guessArea = (text: PrivateText): LifeArea | null =>
  activities(LOCALE).find((activity) => activity.text === text)?.area ?? null;
