/** Which way is shown first, where one is enough. Pure. */

import {
  callLink,
  linkOf,
  parseCountryHelp,
  type CountryHelp,
  type Helpline,
  type HelplineLink,
} from '@cairn/domain';

/** The row of the copy outside the vault, checked as any row is. */
export const helpInCopy = (row: unknown): CountryHelp | null => {
  const read = parseCountryHelp(row);
  return read.ok ? read.value : null;
};

/** Works in the EU and on most mobiles; said so wherever no country is chosen. */
const ANYWHERE = '112';

export interface LineWay {
  readonly line: Helpline;
  readonly link: HelplineLink;
}

/** The one the person put first, then the others as the list has them. */
export const linesInOrder = (help: CountryHelp | null, first: string): readonly Helpline[] => {
  const lines = help?.lines ?? [];
  return [...lines.filter(({ name }) => name === first), ...lines.filter(({ name }) => name !== first)];
};

const waysOf = (lines: readonly Helpline[]): readonly LineWay[] =>
  lines.flatMap((line) => linkOf(line).map((link) => ({ line, link })));

const callable = (ways: readonly LineWay[]): LineWay | null =>
  ways.find(({ link }) => link.kind === 'call') ?? ways[0] ?? null;

/**
 * The line the person put first. While they put none, the first that one can call; where none can be called, the first one
 * that can be reached at all.
 */
export const firstLine = (help: CountryHelp | null, first = ''): LineWay | null => {
  const lines = help?.lines ?? [];
  return callable(waysOf(lines.filter(({ name }) => name === first))) ?? callable(waysOf(lines));
};

/** The one to call first where a life is in danger. */
export const emergencyLink = (help: CountryHelp | null): HelplineLink =>
  callLink(help?.emergency[0] ?? ANYWHERE);
