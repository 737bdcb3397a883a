/** `cairn help`: what there is, in a few lines. `cairn help log` tells of one command. Opens no vault. */

import { LIFE_AREAS } from '@cairn/domain';
import { COMMAND_NAMES, isCommandName, USAGES } from '../command-names.ts';
import type { CommandName } from '../command-names.ts';
import type { Call, Command } from '../command.ts';
import { said } from '../reply.ts';

export const help: Command = {
  options: {},
  run: async ({ copy, words, around }) => {
    const [name] = words;
    const one = name !== undefined && isCommandName(name) ? name : null;
    const shown = one === null ? COMMAND_NAMES : [one];
    const commands = shown.map((each) => ({
      name: each,
      usage: `cairn ${USAGES[each].usage}`,
      about: copy.t(USAGES[each].about),
    }));
    const { quiet } = around.terminal;
    const lines = commands.flatMap(({ usage, about }) => [`  ${usage}`, quiet(`      ${about}`)]);
    return said(
      one === null
        ? [copy.t('cli.help.title'), '', ...lines, '', copy.t('cli.help.json')]
        : [...lines, ...formLines(one), ...valueLines(copy, one)],
      { commands },
    );
  },
};

const formLines = (name: CommandName): readonly string[] =>
  (USAGES[name].forms ?? []).map((form) => `  cairn ${form}`);

/** What may stand behind the options of a command. */
const valueLines = (copy: Call['copy'], name: CommandName): readonly string[] => {
  const { usage: first, forms = [] } = USAGES[name];
  const usage = [first, ...forms].join(' ');
  return [
    ...(usage.includes('--on') ? [copy.t('cli.value.on')] : []),
    ...(usage.includes('--area') ? [copy.t('cli.value.area', { areas: LIFE_AREAS.join(', ') })] : []),
    ...(usage.includes('--effort') ? [copy.t('cli.value.effort')] : []),
    ...(name === 'check-in'
      ? [copy.t('cli.value.mood'), copy.t('cli.value.energy'), copy.t('cli.value.sleep')]
      : []),
    ...(name === 'log' ? [copy.t('cli.help.dashes')] : []),
  ];
};
