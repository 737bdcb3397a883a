/** The words of a command: what stands on the line, or after `-` what comes in by the standard input. */

import type { Call } from './command.ts';

export const wordsOf = async ({ words, around }: Call): Promise<string> =>
  words.length === 1 && words[0] === '-' ? around.terminal.readInput() : words.join(' ');
