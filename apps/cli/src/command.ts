/** The port of a command: what it may be told, and what it does. One file each in commands/. */

import type { Copy } from '@cairn/copy';
import type { Reply } from './reply.ts';
import type { Surroundings } from './surroundings.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given more than once. */
  readonly multiple?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

export interface Call {
  /** What stands on the line beside the options. */
  readonly words: readonly string[];
  readonly given: Given;
  readonly copy: Copy;
  readonly around: Surroundings;
}

/** The options that were given, by name; checked against the command's own {@link Options}. */
export interface Given {
  has(name: string): boolean;
  /** The last value given. */
  text(name: string): string | undefined;
  all(name: string): readonly string[];
}

export interface Command {
  readonly options: Options;
  run(call: Call): Promise<Reply>;
}
