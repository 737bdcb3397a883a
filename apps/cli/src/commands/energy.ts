/** `cairn energy`: notes how much of it there is: 1 very little, 2 some, 3 plenty; the words do as well. */

import type { Command } from '../command.ts';
import { readEnergy } from '../read-how-it-is.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const energy: Command = {
  options: {},
  run: async (call) => {
    const level = readEnergy(call.words.join(' '));
    if (level === null) return refusedValue(call.copy, 'energy');
    return withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'check-in', input: { energy: level } });
      return done.ok ? said([call.copy.t('mood.noted')], done.value) : refusedByVault(call.copy, done.error);
    });
  },
};
