/** `cairn man`: the manual page, made of the commands as they are. Read it by `cairn man | man -l -`, or keep it as `cairn.1`. Opens no vault. */

import { COMMAND_NAMES, USAGES } from '../command-names.ts';
import type { Command } from '../command.ts';
import { sayUsage } from '../say-usage.ts';
import { VERSION } from '../version.ts';

/** Letters that roff would take for its own. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^([.'])/gm, '\\&$1');

export const man: Command = {
  options: {},
  run: async ({ copy, around }) => {
    const commands = COMMAND_NAMES.flatMap((name) => {
      const { usage, about, forms = [] } = USAGES[name];
      return [
        '.TP',
        `.B cairn ${plain(sayUsage(copy, usage))}`,
        plain(copy.t(about)),
        ...forms.flatMap((form) => ['.br', plain(`cairn ${sayUsage(copy, form)}`)]),
      ];
    });
    const lines = [
      `.TH CAIRN 1 "" "Cairn ${plain(VERSION)}"`,
      '.SH NAME',
      `cairn \\- ${plain(copy.t('cli.man.about'))}`,
      '.SH SYNOPSIS',
      `.B cairn\n${plain(sayUsage(copy, '[COMMAND] [WORDS] [OPTIONS]'))}`,
      '.SH COMMANDS',
      ...commands,
      '.SH OPTIONS',
      '.TP\n.B \\-\\-json',
      plain(copy.t('cli.help.json')),
      '.SH ENVIRONMENT',
      `.TP\n.B CAIRN_HOME\n${plain(copy.t('cli.man.home'))}`,
      `.TP\n.B CAIRN_LANG\n${plain(copy.t('cli.man.lang'))}`,
    ];
    await around.terminal.print(`${lines.join('\n')}\n`);
    return { type: 'streamed' };
  },
};
