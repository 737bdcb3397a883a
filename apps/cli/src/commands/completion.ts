/** `cairn completion`: what a shell needs to finish commands, options, values and files, made of the commands as they are. Opens no vault. */

import type { Copy } from '@cairn/copy';
import { LIFE_AREAS } from '@cairn/domain';
import { COMMAND_NAMES, USAGES } from '../command-names.ts';
import type { CommandName } from '../command-names.ts';
import type { Command } from '../command.ts';
import { dayNames } from '../days/parse-day.ts';
import { isFileOption, SHELLS, takesFile, valuesBehind } from '../option-values.ts';
import type { NamedValues } from '../option-values.ts';
import { EXIT, refused } from '../reply.ts';
import { areaName } from '../typed-names.ts';

/** As usage has them, so that nothing is listed twice by hand. */
const optionsOf = (name: CommandName): readonly string[] => {
  const { usage, forms = [] } = USAGES[name];
  return [...new Set([usage, ...forms].join(' ').match(/--[a-z-]+/g)), '--json'];
};

/** What may stand where a command has words of its own. */
const wordsOf = (name: CommandName): readonly string[] => {
  if (name === 'help') return COMMAND_NAMES;
  if (name === 'completion') return SHELLS;
  const { usage, forms = [] } = USAGES[name];
  const [, choice = ''] = /^\S+ \[?([^\]]*)/.exec(usage) ?? [];
  const first = [...choice.split('|'), ...forms.map((form) => form.split(' ').slice(1).join(' '))];
  return [...new Set(first.flatMap((each) => /^\s*([a-z]+(?:-[a-z]+)*)(?= |$)/.exec(each)?.[1] ?? []))];
};

/** Nothing in `COMPREPLY`: then bash offers files. */
const bashCase = (name: CommandName, named: NamedValues): readonly string[] => {
  const options = optionsOf(name);
  const valued = options.flatMap((option) => {
    const values = valuesBehind(name, option.slice(2), named);
    if (values.length > 0)
      return [`        ${option}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word")); return;;`];
    return isFileOption(name, option.slice(2)) ? [`        ${option}) return;;`] : [];
  });
  const plain = takesFile(name) ? '' : `COMPREPLY=($(compgen -W "${wordsOf(name).join(' ')}" -- "$word"))`;
  return [
    `    ${name})`,
    ...(valued.length === 0 ? [] : ['      case "$before" in', ...valued, '      esac']),
    '      case "$word" in',
    `        -*) COMPREPLY=($(compgen -W "${options.join(' ')}" -- "$word"));;`,
    `        *) ${plain};;`,
    '      esac;;',
  ];
};

const bash = (named: NamedValues): string =>
  [
    '_cairn() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
    '  COMPREPLY=()',
    `  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${COMMAND_NAMES.join(' ')}" -- "$word")); return; fi`,
    '  case "${COMP_WORDS[1]}" in',
    ...COMMAND_NAMES.flatMap((name) => bashCase(name, named)),
    '  esac',
    '}',
    'complete -o default -F _cairn cairn',
    '',
  ].join('\n');

/** zsh reads what bash does. */
const zsh = (named: NamedValues): string => `autoload -U +X bashcompinit && bashcompinit\n${bash(named)}`;

const fishCase = (name: CommandName, named: NamedValues): readonly string[] => {
  const seen = `complete -c cairn -n '__fish_seen_subcommand_from ${name}'`;
  const words = wordsOf(name);
  return [
    ...(takesFile(name) ? [`${seen} -F`] : []),
    ...(words.length === 0 ? [] : [`${seen} -a '${words.join(' ')}'`]),
    ...optionsOf(name).map((option) => {
      const values = valuesBehind(name, option.slice(2), named);
      const end = values.length > 0 ? ` -x -a '${values.join(' ')}'` : '';
      return `${seen} -l ${option.slice(2)}${isFileOption(name, option.slice(2)) ? ' -r -F' : end}`;
    }),
  ];
};

const fish = (named: NamedValues): string =>
  [
    'complete -c cairn -f',
    ...COMMAND_NAMES.map((name) => `complete -c cairn -n __fish_use_subcommand -a ${name}`),
    ...COMMAND_NAMES.flatMap((name) => fishCase(name, named)),
    '',
  ].join('\n');

const WRITE = { bash, zsh, fish } as const;

/** Names of several words are left to whoever types them: a shell would take them apart. */
const namedValues = (copy: Copy, tables: readonly string[]): NamedValues => ({
  tables,
  areas: [...new Set([...LIFE_AREAS, ...LIFE_AREAS.map((area) => areaName(copy, area))])],
  days: dayNames(copy).filter((name) => !name.includes(' ')),
});

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
    const { TABLE_NAMES } = await import('../export/export-form.ts');
    await around.terminal.print(WRITE[shell](namedValues(copy, TABLE_NAMES)));
    return { type: 'streamed' };
  },
};
