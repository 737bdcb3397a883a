/** Activities that say the same thing: same words in another order, or nearly all words shared. Pure. */

import { wordsOf } from '../activities/words-of.ts';
import type { Activity } from '@cairn/domain';
import type { Finding } from './finding.ts';

const SMALL_WORDS = new Set(
  'a an the my one some any of to in on at for with and or from it i me this that into by up'.split(' '),
);

/** From this share of common words on, two activities count as near. */
const NEAR = 0.75;

const stem = (word: string): string => (word.length > 3 ? word.replace(/(?<!s)s$/u, '') : word);

const contentWords = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text).map(stem);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return new Set(telling.length > 0 ? telling : words);
};

/** Words in common, as a share of all words (Jaccard 1901): 1 for the same set. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const inBoth = [...one].filter((word) => other.has(word)).length;
  return inBoth / (one.size + other.size - inBoth);
};

export const checkNearDuplicates = (activities: readonly Activity[]): readonly Finding[] => {
  const sets = activities.map(({ text }) => contentWords(text));
  return activities.flatMap((activity, index) =>
    activities.slice(0, index).flatMap((earlier, at) => {
      const one = sets[index];
      const other = sets[at];
      if (one === undefined || other === undefined || likeness(one, other) < NEAR) return [];
      const message = `"${activity.text}" says what ${earlier.id} says ("${earlier.text}")`;
      return [{ rule: 'near-duplicate', where: activity.id, message }];
    }),
  );
};
