/** `cairn undo`: takes back the newest thing that was done here, an import as a whole, and says what that was. */

import type { Copy } from '@cairn/copy';
import type { Intents } from '@cairn/vault';
import type { Command } from '../command.ts';
import { refusedByVault, said } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const undo: Command = {
  options: {},
  run: (call) =>
    withVault(call, async (door) => {
      const done = await act(call.around, door, { name: 'undo', input: {} });
      return done.ok
        ? said([takenLine(call.copy, done.value)], done.value)
        : refusedByVault(call.copy, done.error);
    }),
};

const takenLine = (copy: Copy, { undone, taken }: Intents['undo']['output']): string => {
  if (undone === 'check-in' && taken?.kind === 'kept') return copy.t('cli.undone.check-in');
  const words = taken?.words ?? null;
  return taken === null || words === null
    ? copy.t('app.undone')
    : copy.t(`cli.undone.${taken.kind}`, { words: onOneLine(words) });
};

/** Enough to know it by. */
const LONG = 80;

/** A page of a journal may be long: its beginning tells which it is. A full stop stands behind it already. */
const onOneLine = (words: string): string => {
  const line = words
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![.。])[.。]$/u, '');
  const letters = Array.from(line);
  return letters.length > LONG ? `${letters.slice(0, LONG).join('').trimEnd()}…` : line;
};
