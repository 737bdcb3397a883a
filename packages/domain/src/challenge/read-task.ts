/**
 * A sentence as terms that can be looked up: folded, brought to their stems, each synonym as one, in clauses, with what is
 * turned away ("I don't want to cook, I want to shower") marked. Pure; about as many steps as the text has words.
 */

import { isHan, isUnspaced } from '../basics/unspaced.ts';
import { readTokens, type Spelling, type Token } from '../support/read-tokens.ts';
import { pairAt } from '../support/sign-pairs.ts';
import { createStemmer, type Stemmer } from './stem.ts';
import type { TaskWords } from './task-language.ts';

/** A language made ready: once, and kept. */
export interface TaskLanguage {
  readonly spelling: Spelling;
  readonly silent: ReadonlySet<string>;
  readonly turnedAway: readonly (readonly string[])[];
  readonly turnedBack: readonly (readonly string[])[];
  readonly words: TaskWords;
  /** The term of a word: its stem, or that of the first word it is alike with. */
  readonly termOf: Stemmer;
}

export interface Clause {
  readonly terms: readonly string[];
  /** Said to be not what is meant. */
  readonly turnedAway: boolean;
}

/** A page pasted in is read so far, and no further. */
const MOST_CHARACTERS = 4000;
const WORD = /^\p{L}/u;
/** Says something by itself: 😭. Beside words it is a tone of theirs, and the words tell the task. */
const SIGN = /^\p{Extended_Pictographic}/u;

const rows = (lists: readonly string[]): readonly (readonly string[])[] =>
  lists.map((list) => list.split(' '));

const alikeTerms = (alike: readonly string[], stem: Stemmer): ReadonlyMap<string, string> =>
  new Map(
    rows(alike).flatMap(([first = '', ...others]) =>
      others.map((other) => [stem(other), stem(first)] as const),
    ),
  );

export const createTaskLanguage = (words: TaskWords): TaskLanguage => {
  const stem = createStemmer(words.stems);
  const alike = alikeTerms(words.alike, stem);
  const known = new Map<string, string>();
  const termOf = (word: string): string => {
    const term = known.get(word) ?? alike.get(stem(word)) ?? stem(word);
    if (known.size < 20_000) known.set(word, term);
    return term;
  };
  return {
    spelling: {
      words: new Map(Object.entries(words.spellings).map(([written, meant]) => [written, meant.split(' ')])),
      joins: new Map(),
      amounts: new Map(),
      slips: new Map(),
      elisions: new Set((words.elisions ?? '').split(' ')),
    },
    silent: new Set(words.silent.split(' ')),
    turnedAway: rows(words.turnedAway),
    turnedBack: rows(words.turnedBack),
    words,
    termOf,
  };
};

const startsAt = (tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): boolean =>
  phrases.some((phrase) =>
    phrase.every(
      (word, more) => tokens[at + more]?.word === word && tokens[at + more]?.part === tokens[at]?.part,
    ),
  );

/** Writing without spaces is read by pairs of signs; a sign that means something by itself is a term as well. */
const signTerms = (tokens: readonly Token[], at: number): readonly string[] => {
  const [word = '', pair] = [tokens[at]?.word, pairAt(tokens, at)];
  return [...(pair === null ? [] : [pair]), ...(isHan(word) && pair !== word ? [word] : [])];
};

/** The clauses of a text that hold a term. Commas, full stops and turns part them. */
export const readTask = (text: string, language: TaskLanguage): readonly Clause[] => {
  const tokens = readTokens(text.slice(0, MOST_CHARACTERS), language.spelling);
  const clauses: { terms: string[]; turnedAway: boolean }[] = [];
  const open = (turnedAway: boolean): void => {
    clauses.push({ terms: [], turnedAway });
  };
  open(false);
  const told = tokens.some(({ word }) => WORD.test(word)) ? WORD : SIGN;
  for (const [at, token] of tokens.entries()) {
    if (token.part !== tokens[at - 1]?.part) open(false);
    if (startsAt(tokens, at, language.turnedAway)) open(true);
    else if (startsAt(tokens, at, language.turnedBack)) open(false);
    if (!told.test(token.word) || language.silent.has(token.word)) continue;
    if (isUnspaced(token.word)) clauses.at(-1)?.terms.push(...signTerms(tokens, at));
    else clauses.at(-1)?.terms.push(language.termOf(token.word));
  }
  return clauses.filter(({ terms }) => terms.length > 0);
};
