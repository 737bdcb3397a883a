/**
 * `cairn begin-anew`: an empty record where the old one does not open; what was there is kept aside. A
 * locked one too, where somebody asks for that by `--locked`: nothing is tried on its lock, and its words still open what is aside.
 */

import type { Command } from '../command.ts';
import { beginAnew } from '../home/begin-anew.ts';
import { EXIT, refused, said } from '../reply.ts';
import { refusedByHome } from '../with-vault.ts';

export const beginAnewCommand: Command = {
  options: { locked: { type: 'boolean' } },
  run: async ({ copy, around, given }) => {
    const begun = await beginAnew(around, { evenLocked: given.has('locked') });
    if (!begun.ok)
      return begun.error.type === 'Opens'
        ? refused(EXIT.refused, begun.error, copy.t('cli.anew.opens'))
        : refusedByHome(copy, begun.error);
    const { setAside } = begun.value;
    const aside = setAside.map((name) => `  ${name}`);
    return said(
      [copy.t('cli.anew.begun'), ...(aside.length === 0 ? [] : [copy.t('cli.anew.aside'), ...aside])],
      { setAside },
    );
  },
};
