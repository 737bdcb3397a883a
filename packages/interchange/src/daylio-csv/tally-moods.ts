/** Which mood words a file holds, how often, and what number each stands for: the person's answer first, else a known word. */

import { isRating, parsePrivateText } from '@cairn/domain';
import type { PrivateText, Rating } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import type { MoodWordFound } from '../import-plan.ts';
import { nameKey } from '../text/cell-text.ts';
import { MOOD_WORD_LISTS } from './data/mood-words.ts';

export interface MoodTally {
  /** Most frequent first, then in the order of the file. */
  readonly found: readonly MoodWordFound[];
  /** By the word exactly as the entry has it; absent for a blank one. */
  readonly meaningOf: ReadonlyMap<string, MoodMeaning>;
  /** Words with neither a guess nor an answer. */
  readonly unanswered: number;
}

export interface MoodMeaning {
  readonly key: string;
  readonly word: PrivateText;
  readonly guess: Rating | null;
  readonly rating: Rating | null;
  readonly isAnswered: boolean;
}

const GUESSES: ReadonlyMap<string, Rating> = new Map(
  MOOD_WORD_LISTS.flatMap(({ rating, words }) => words.map((word): [string, Rating] => [word, rating])),
);

export const tallyMoods = (
  entries: Iterable<{ readonly mood: string }>,
  moodOf: ImportOptions['moodOf'] = {},
  told: ReadonlyMap<string, Rating> = new Map(),
): MoodTally => {
  const moods = createMoodTallying(moodOf, told);
  for (const { mood } of entries) moods.add(mood);
  return moods.tally();
};

export interface MoodTallying extends Pick<MoodTally, 'meaningOf'> {
  add(mood: string): void;
  tally(): MoodTally;
}

/** One word at a time. */
export const createMoodTallying = (
  moodOf: ImportOptions['moodOf'] = {},
  told: ReadonlyMap<string, Rating> = new Map(),
): MoodTallying => {
  const answers = answersByKey(moodOf);
  const meaningOf = new Map<string, MoodMeaning>();
  const tally = new Map<string, { readonly meaning: MoodMeaning; count: number }>();
  return {
    meaningOf,
    add: (mood) => {
      const meaning = meaningOf.get(mood) ?? meaningOfWord(mood, answers, told.get(mood));
      if (meaning === null) return;
      meaningOf.set(mood, meaning);
      const known = tally.get(meaning.key);
      if (known) known.count += 1;
      else tally.set(meaning.key, { meaning, count: 1 });
    },
    tally: () => {
      const meanings = [...tally.values()].sort((one, other) => other.count - one.count);
      return {
        found: meanings.map(({ meaning: { word, guess, rating }, count }) => ({
          word,
          count,
          guess,
          rating,
        })),
        meaningOf,
        unanswered: meanings.filter(({ meaning }) => meaning.guess === null && !meaning.isAnswered).length,
      };
    },
  };
};

/** `null` for a word with nothing visible in it. */
const meaningOfWord = (
  written: string,
  answers: ReadonlyMap<string, Rating | null>,
  told: Rating | undefined,
): MoodMeaning | null => {
  const word = parsePrivateText(written);
  if (!word.ok) return null;
  const key = nameKey(word.value);
  const guess = told ?? GUESSES.get(key) ?? null;
  const answer = answers.get(key);
  return {
    key,
    word: word.value,
    guess,
    rating: answer === undefined ? guess : answer,
    isAnswered: answer !== undefined,
  };
};

const answersByKey = (moodOf: Readonly<Record<string, Rating | null>>): ReadonlyMap<string, Rating | null> =>
  new Map(
    Object.entries(moodOf)
      .filter(([, rating]) => rating === null || isRating(rating))
      .map(([word, rating]) => [nameKey(word), rating]),
  );
