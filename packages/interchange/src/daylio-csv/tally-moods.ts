/** Which mood words a file holds, how often, and what number each stands for: the person's answer first, else a known word. */

import { isRating, parsePrivateText } from '@cairn/domain';
import type { PrivateText, Rating } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import type { MoodWordFound } from '../import-plan.ts';
import { nameKey } from '../text/cell-text.ts';
import { MOOD_WORD_LISTS } from './data/mood-words.ts';
import type { DaylioEntry } from './read-entries.ts';

export interface MoodTally {
  /** Most frequent first, then in the order of the file. */
  readonly found: readonly MoodWordFound[];
  /** By {@link nameKey} of the word. */
  readonly ratingOf: ReadonlyMap<string, Rating | null>;
  /** Words with neither a guess nor an answer. */
  readonly unanswered: number;
}

const GUESSES: ReadonlyMap<string, Rating> = new Map(
  MOOD_WORD_LISTS.flatMap(({ rating, words }) => words.map((word): [string, Rating] => [word, rating])),
);

export const tallyMoods = (
  entries: readonly DaylioEntry[],
  moodOf: ImportOptions['moodOf'] = {},
): MoodTally => {
  const answers = answersByKey(moodOf);
  const counts = new Map<string, { readonly word: PrivateText; count: number }>();
  for (const entry of entries) {
    const key = nameKey(entry.mood);
    const known = counts.get(key);
    if (known) known.count += 1;
    else {
      const word = parsePrivateText(entry.mood);
      if (word.ok) counts.set(key, { word: word.value, count: 1 });
    }
  }
  const found = [...counts].map(([key, { word, count }]) => {
    const guess = GUESSES.get(key) ?? null;
    return { word, count, guess, rating: answers.has(key) ? (answers.get(key) ?? null) : guess };
  });
  const ratingOf = new Map(found.map(({ word, rating }) => [nameKey(word), rating]));
  const unanswered = [...counts.keys()].filter((key) => !GUESSES.has(key) && !answers.has(key)).length;
  return { found: found.sort((one, other) => other.count - one.count), ratingOf, unanswered };
};

const answersByKey = (moodOf: Readonly<Record<string, Rating | null>>): ReadonlyMap<string, Rating | null> =>
  new Map(
    Object.entries(moodOf)
      .filter(([, rating]) => rating === null || isRating(rating))
      .map(([word, rating]) => [nameKey(word), rating]),
  );
