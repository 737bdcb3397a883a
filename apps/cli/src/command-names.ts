/** Every command by name, with how it is asked for and the line that help has for it. In the order of help. */

import type { PlainKey } from '@cairn/copy';

export interface CommandUsage {
  /** After `cairn`. The same in every language. */
  readonly usage: string;
  readonly about: PlainKey;
}

export type CommandName =
  | 'log'
  | 'today'
  | 'list'
  | 'search'
  | 'rest'
  | 'mood'
  | 'energy'
  | 'undo'
  | 'help-now'
  | 'country'
  | 'import'
  | 'export'
  | 'calendar'
  | 'recovery-words'
  | 'open-with-words'
  | 'begin-anew'
  | 'help'
  | 'version';

export const USAGES: Readonly<Record<CommandName, CommandUsage>> = {
  log: {
    usage: 'log WORDS [--on DAY] [--area AREA] [--effort 1-3] [--note WORDS] [--big]',
    about: 'cli.help.log',
  },
  today: {
    usage: 'today',
    about: 'cli.help.today',
  },
  list: {
    usage: 'list [--area AREA] [--limit 20] [--after PLACE]',
    about: 'cli.help.list',
  },
  search: {
    usage: 'search WORDS [--area AREA] [--limit 20] [--after PLACE]',
    about: 'cli.help.search',
  },
  rest: {
    usage: 'rest [--on DAY] [--undo]',
    about: 'cli.help.rest',
  },
  mood: {
    usage: 'mood very-low | low | in-between | good | very-good | 0-10',
    about: 'cli.help.mood',
  },
  energy: {
    usage: 'energy 1-3',
    about: 'cli.help.energy',
  },
  undo: {
    usage: 'undo',
    about: 'cli.help.undo',
  },
  'help-now': {
    usage: 'help-now [--country COUNTRY]',
    about: 'cli.help.help-now',
  },
  country: {
    usage: 'country [COUNTRY | none]',
    about: 'cli.help.country',
  },
  import: {
    usage: 'import FILE [--dry-run] [--mood WORD=0-10]... [--date-order day-first | month-first]',
    about: 'cli.help.import',
  },
  export: {
    usage: 'export [FILE | -]',
    about: 'cli.help.export',
  },
  calendar: {
    usage: 'calendar [--out FILE | --serve [--port 4748]] [--words]',
    about: 'cli.help.calendar',
  },
  'recovery-words': {
    usage: 'recovery-words [--yes]',
    about: 'cli.help.recovery-words',
  },
  'open-with-words': {
    usage: 'open-with-words',
    about: 'cli.help.open-with-words',
  },
  'begin-anew': {
    usage: 'begin-anew',
    about: 'cli.help.begin-anew',
  },
  help: {
    usage: 'help [COMMAND]',
    about: 'cli.help.help',
  },
  version: {
    usage: 'version',
    about: 'cli.help.version',
  },
};

export const COMMAND_NAMES: readonly CommandName[] = Object.keys(USAGES).filter(isCommandName);

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGES, name);
}
