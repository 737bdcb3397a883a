/** Mood and energy as they are said at a prompt: by the words of the app or by their numbers. `null` for everything else. */

import { isRating, MOOD_WORDS, ratingOfMood } from '@cairn/domain';
import type { Energy, Rating } from '@cairn/domain';

const LEVELS: ReadonlyMap<string, Energy> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['very-little', 1],
  ['some', 2],
  ['plenty', 3],
]);

/** `very low` and `very-low` are 1, as in the app; `4` is 4. */
export const readMood = (written: string): Rating | null => {
  const said = joined(written);
  const known = MOOD_WORDS.find((word) => word === said);
  return known === undefined ? readRating(said) : ratingOfMood(known);
};

/** `1` and `very little` are 1. */
export const readEnergy = (written: string): Energy | null => LEVELS.get(joined(written)) ?? null;

/** A whole number from 0 to 10. */
export const readRating = (written: string): Rating | null => {
  const rating = /^\d{1,2}$/.test(written) ? Number(written) : null;
  return isRating(rating) ? rating : null;
};

const joined = (written: string): string => written.trim().toLowerCase().replaceAll(/\s+/g, '-');
