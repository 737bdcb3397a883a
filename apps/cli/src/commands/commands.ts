/** Every command by name, each loaded when it is asked for. Adding one is a file, a name and a line here. */

import type { PlainKey } from '@cairn/copy';
import type { Command } from '../command.ts';

const NAMES = ['log', 'today'] as const;

export type CommandName = (typeof NAMES)[number];

export interface CommandEntry {
  /** How it is asked for. The same in every language. */
  readonly usage: string;
  /** What it does, in one line of help. */
  readonly about: PlainKey;
  load(): Promise<Command>;
}

export const COMMANDS: Readonly<Record<CommandName, CommandEntry>> = {
  log: {
    usage: 'log WORDS [--on DAY] [--area AREA] [--effort 1-3] [--note WORDS] [--big]',
    about: 'cli.help.log',
    load: async () => (await import('./log.ts')).log,
  },
  today: {
    usage: 'today',
    about: 'cli.help.today',
    load: async () => (await import('./today.ts')).today,
  },
};

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
