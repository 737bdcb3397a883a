/** What the vault takes from content: completion, one small suggestion, a guess at the area. English until content speaks more. */

import { findActivities, guessArea as guessFromWords, smallestSuggestion } from '@cairn/content/activities';
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

/** `null` when the words do not tell. */
export const guessArea = (text: PrivateText): LifeArea | null => guessFromWords(text);
