/** Reads a command's words and options. Nothing is guessed: what is not known is named, so that it can be said again. */

import { parseArgs } from 'node:util';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Given, Options } from './command.ts';

export interface Arguments {
  readonly words: readonly string[];
  readonly given: Given;
}

/** `option` is as it was typed, such as `--bgi`. */
export type ArgumentsError =
  | { readonly type: 'UnknownOption'; readonly option: string }
  | { readonly type: 'OptionNeedsValue'; readonly option: string }
  | { readonly type: 'OptionTakesNoValue'; readonly option: string };

export const readArguments = (
  args: readonly string[],
  options: Options,
): Result<Arguments, ArgumentsError> => {
  // Not strict: that would throw sentences of its own.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const trouble = troubleWith(token, options);
    if (trouble !== null) return err(trouble);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return ok({
    words,
    given: {
      has: (name) => values.has(name),
      text: (name) => values.get(name)?.at(-1),
      all: (name) => values.get(name) ?? [],
    },
  });
};

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Written as `--note=words`. */
  readonly inlineValue?: boolean | undefined;
}

/** `--note --json`: the next option is not what somebody meant to say. */
const isNoValue = ({ value, inlineValue }: OptionToken): boolean =>
  value === undefined || (inlineValue === false && value.startsWith('--'));

const troubleWith = (token: OptionToken, options: Options): ArgumentsError | null => {
  const { name, rawName, value } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) return { type: 'UnknownOption', option: rawName };
  if (option.type === 'string' && isNoValue(token)) return { type: 'OptionNeedsValue', option: rawName };
  return option.type === 'boolean' && value !== undefined
    ? { type: 'OptionTakesNoValue', option: rawName }
    : null;
};
