/** Shown text has the quotes of print: ’ “ ”. A straight one is a typewriter's, and stands out beside the others. Pure. */

import type { Finding } from './finding.ts';

const STRAIGHT = /['"]/u;

/** What a rule has to say about one text, if anything. */
export const straightQuotes = (text: string): readonly Omit<Finding, 'where'>[] =>
  STRAIGHT.test(text)
    ? [{ rule: 'straight-quote', message: 'has a straight quote: ’ “ ” are what is shown' }]
    : [];

const textsIn = (value: unknown, where: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${where}.${name}`));
};

/** Every text in a piece of content, however deep; `where` is the way to it. */
export const straightQuotesIn = (content: object, name: string): readonly Finding[] =>
  textsIn(content, name).flatMap(([where, text]) =>
    straightQuotes(text).map((found) => ({ ...found, where, message: `"${text}" ${found.message}` })),
  );
