/** `cairn rest`: calls a day a day of rest, or takes that back. Costs nothing, any day, as often as wished. */

import type { Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const rest: Command = {
  options: { on: { type: 'string' }, undo: { type: 'boolean' } },
  run: (call) =>
    withVault(call, async (door) => {
      const { copy, given } = call;
      const day = await readDayOption(call, door);
      if (!day.ok) return day.error;
      const on = day.value === null ? {} : { on: day.value };
      const taken = !given.has('undo');
      const done = await act(call.around, door, { name: 'take-rest', input: { ...on, taken } });
      if (!done.ok) return refusedByVault(copy, done.error);
      if (!taken) return said([copy.t('app.undone')], done.value);
      return said([given.has('on') ? copy.t('cli.rested.on') : copy.t('today.rested')], done.value);
    }),
};
