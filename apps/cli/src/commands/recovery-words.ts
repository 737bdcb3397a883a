/** `cairn recovery-words`: shows the 24 words, once the person has said that they want them on the screen. */

import type { Call, Command } from '../command.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import { withVault } from '../with-vault.ts';

export const recoveryWords: Command = {
  options: { yes: { type: 'boolean' } },
  run: async (call) => {
    const { copy } = call;
    if (!(await isWanted(call)))
      return refused(EXIT.refused, { type: 'NotShown' }, copy.t('cli.words.not-shown'));
    return withVault(call, async (door) => {
      const asked = await door.ask('recovery-words', {});
      if (!asked.ok) return refusedByVault(copy, asked.error);
      await door.wordsSeen();
      const { words } = asked.value;
      const lines = words.map((word, index) => `${String(index + 1).padStart(4)}  ${word}`);
      return said([copy.t('settings.words.about'), '', ...lines], { words });
    });
  },
};

const isWanted = async ({ given, around, copy }: Call): Promise<boolean> => {
  if (given.has('yes')) return true;
  if (!around.terminal.isInteractive) return false;
  const answer = await around.terminal.ask(`${copy.t('cli.words.ask', { yes: copy.t('cli.yes') })} `);
  return answer.trim().toLowerCase() === copy.t('cli.yes');
};
