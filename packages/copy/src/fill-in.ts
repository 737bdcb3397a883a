/**
 * Fills in a compiled message. As much of ICU as our catalogues have, which their type says: names, numbers, plurals, and
 * choices by a word. A test compares every message of every language with what Lingui makes of it.
 */

import type { Cases, CompiledMessage, Token } from './compiled-catalogue.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Gives the words of a message, with the values in their places. A value that is not there leaves nothing. */
export const createFillIn = (locale: string): ((message: CompiledMessage, values: Values) => string) => {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const numeral = (value: number): string => (numbers ??= new Intl.NumberFormat(locale)).format(value);
  const caseOf = (cases: Cases, value: number): CompiledMessage | string =>
    cases[value] ?? cases[(plurals ??= new Intl.PluralRules(locale)).select(value)] ?? cases['other'] ?? '';

  const words = (message: CompiledMessage | string, values: Values, counted: string | null): string =>
    typeof message === 'string'
      ? message
      : message.map((token) => (token === '#' && counted !== null ? counted : word(token, values))).join('');

  const word = (token: Token, values: Values): string => {
    if (typeof token === 'string') return token;
    const [name] = token;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (token.length === 3) {
      if (token[1] === 'select') return words(ownCase(token[2], String(value)), values, null);
      return words(caseOf(token[2], Number(value)), values, numeral(Number(value)));
    }
    if (typeof value === 'number') return token.length === 2 ? numeral(value) : String(value);
    return typeof value === 'string' ? value : '';
  };

  return (message, values) => words(message, values, null);
};

const ownCase = (cases: Cases, word: string): CompiledMessage | string =>
  (Object.hasOwn(cases, word) ? cases[word] : undefined) ?? cases['other'] ?? '';
