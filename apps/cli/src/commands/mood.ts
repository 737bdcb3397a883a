/** `cairn mood`: notes a mood, by one of five words or a number from 0 to 10. */

import type { Command } from '../command.ts';
import { readMood } from '../read-how-it-is.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const mood: Command = {
  options: {},
  run: async (call) => {
    const rating = readMood(call.words.join(' '));
    if (rating === null) return refusedValue(call.copy, 'mood');
    return withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'check-in', input: { mood: rating } });
      return done.ok ? said([call.copy.t('mood.noted')], done.value) : refusedByVault(call.copy, done.error);
    });
  },
};
