/**
 * Five words for mood and the 0-10 rating behind them: 1, 3, 5, 7 and 9. Back from a rating, each word covers the
 * numbers nearest to it; those half-way between two words go to the one further from the middle, both ways alike.
 *
 * | rating | 0 1 2    | 3 4 | 5          | 6 7  | 8 9 10    |
 * | word   | very-low | low | in-between | good | very-good |
 */

import type { Rating } from '../activity/rating.ts';
import type { MoodWord } from './check-in.ts';

const RATINGS: Readonly<Record<MoodWord, Rating>> = {
  'very-low': 1,
  low: 3,
  'in-between': 5,
  good: 7,
  'very-good': 9,
};

/** `'good'` is 7. */
export const ratingOfMood = (word: MoodWord): Rating => RATINGS[word];

/** `6` is `'good'`, `4` is `'low'`. Every word comes back from its own rating; a higher rating never gives a lower word. */
export const moodWordOf = (rating: Rating): MoodWord => {
  if (rating < 3) return 'very-low';
  if (rating < 5) return 'low';
  if (rating < 6) return 'in-between';
  return rating < 8 ? 'good' : 'very-good';
};
