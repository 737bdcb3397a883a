/** `cairn undo`: takes back the newest thing that was done here, an import as a whole. */

import type { Command } from '../command.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const undo: Command = {
  options: {},
  run: (call) =>
    withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'undo', input: {} });
      return done.ok ? said([call.copy.t('app.undone')], done.value) : refusedByVault(call.copy, done.error);
    }),
};
