/** `cairn begin-anew`: an empty record where the old one does not open; what was there is kept aside. */

import type { Command } from '../command.ts';
import { beginAnew } from '../home/begin-anew.ts';
import { EXIT, refused, said } from '../reply.ts';
import { refusedByHome } from '../with-vault.ts';

export const beginAnewCommand: Command = {
  options: {},
  run: async ({ copy, around }) => {
    const begun = await beginAnew(around);
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
