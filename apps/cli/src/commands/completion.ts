/** `cairn completion`: what a shell needs to finish commands and options by itself, made of the commands as they are. Opens no vault. */

import { COMMAND_NAMES, USAGES } from '../command-names.ts';
import type { CommandName } from '../command-names.ts';
import type { Command } from '../command.ts';
import { EXIT, refused } from '../reply.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** As usage has them, so that nothing is listed twice by hand. */
const optionsOf = (name: CommandName): readonly string[] => {
  const { usage, forms = [] } = USAGES[name];
  return [...new Set([usage, ...forms].join(' ').match(/--[a-z-]+/g)), '--json'];
};

const bash = (): string =>
  [
    '_cairn() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}"',
    `  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${COMMAND_NAMES.join(' ')}" -- "$word")); return; fi`,
    '  case "${COMP_WORDS[1]}" in',
    ...COMMAND_NAMES.map(
      (name) => `    ${name}) COMPREPLY=($(compgen -W "${optionsOf(name).join(' ')}" -- "$word"));;`,
    ),
    '  esac',
    '}',
    'complete -o default -F _cairn cairn',
    '',
  ].join('\n');

/** zsh reads what bash does. */
const zsh = (): string => `autoload -U +X bashcompinit && bashcompinit\n${bash()}`;

const fish = (): string =>
  [
    ...COMMAND_NAMES.map((name) => `complete -c cairn -n __fish_use_subcommand -a ${name}`),
    ...COMMAND_NAMES.flatMap((name) =>
      optionsOf(name).map(
        (option) => `complete -c cairn -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ),
    '',
  ].join('\n');

const WRITE = { bash, zsh, fish } as const;

export const completion: Command = {
  options: {},
  run: async ({ words, copy, around }) => {
    const shell = SHELLS.find((one) => one === words[0]);
    if (shell === undefined || words.length > 1)
      return refused(
        EXIT.usage,
        { type: 'WhichShell' },
        copy.t('cli.completion.shells', { shells: SHELLS.join(', ') }),
      );
    await around.terminal.print(WRITE[shell]());
    return { type: 'streamed' };
  },
};
