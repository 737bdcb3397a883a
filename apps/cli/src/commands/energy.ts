/** `cairn energy`: notes how much of it there is: 1 very little, 2 some, 3 plenty. */

import type { Energy } from '@cairn/domain';
import type { Command } from '../command.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

const LEVELS: ReadonlyMap<string, Energy> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
]);

export const energy: Command = {
  options: {},
  run: async (call) => {
    const level = LEVELS.get(call.words.join(' '));
    if (level === undefined) return refusedValue(call.copy, 'energy');
    return withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'check-in', input: { energy: level } });
      return done.ok ? said([call.copy.t('mood.noted')], done.value) : refusedByVault(call.copy, done.error);
    });
  },
};
