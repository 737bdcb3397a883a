/** `cairn mood`: notes a mood, by one of five words or a number from 0 to 10. */

import { isRating, MOOD_WORDS, ratingOfMood } from '@cairn/domain';
import type { Rating } from '@cairn/domain';
import type { Command } from '../command.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const mood: Command = {
  options: {},
  run: async (call) => {
    const rating = readMood(call.words);
    if (rating === null) return refusedValue(call.copy, 'mood');
    return withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'check-in', input: { mood: rating } });
      return done.ok ? said([call.copy.t('mood.noted')], done.value) : refusedByVault(call.copy, done.error);
    });
  },
};

/** `very low` is `very-low`. */
const readMood = (words: readonly string[]): Rating | null => {
  const written = words.join('-').toLowerCase();
  const known = MOOD_WORDS.find((word) => word === written);
  if (known !== undefined) return ratingOfMood(known);
  const rating = /^\d{1,2}$/.test(written) ? Number(written) : null;
  return isRating(rating) ? rating : null;
};
