import { expect, test } from 'vitest';
import type { Rating } from '../activity/rating.ts';
import { MOOD_WORDS } from './check-in.ts';
import { moodWordOf, ratingOfMood } from './mood.ts';

const ALL_RATINGS: readonly Rating[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('the five words stand for 1, 3, 5, 7 and 9', () => {
  expect(MOOD_WORDS.map((word) => [word, ratingOfMood(word)])).toStrictEqual([
    ['very-low', 1],
    ['low', 3],
    ['in-between', 5],
    ['good', 7],
    ['very-good', 9],
  ]);
});

test('every word comes back from its own rating', () => {
  for (const word of MOOD_WORDS) expect(moodWordOf(ratingOfMood(word))).toBe(word);
});

test('every rating has one of the words nearest to it, in order, and alike on both sides', () => {
  const ranks = ALL_RATINGS.map((rating) => MOOD_WORDS.indexOf(moodWordOf(rating)));
  expect(ranks).toStrictEqual([0, 0, 0, 1, 1, 2, 3, 3, 4, 4, 4]);
  expect(ranks.toReversed().map((rank) => 4 - rank)).toStrictEqual(ranks);
  for (const rating of ALL_RATINGS) {
    const distances = MOOD_WORDS.map((word) => Math.abs(ratingOfMood(word) - rating));
    expect(distances[ranks[rating] ?? -1]).toBe(Math.min(...distances));
  }
});
