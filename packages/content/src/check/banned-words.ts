/**
 * Words that Cairn does not say, by kind of text. Source: domain.md 5.4, style.md, product.md.
 * A claim is allowed where the sentence denies it ("not therapy"), except in an activity, which has no reason to.
 */

import {
  claimWords,
  copyWords,
  countedAbsences,
  denials,
  documentClaims,
  reportWords,
  styleWords,
} from '../en/data/banned-words.ts';
import { findPhrases, hasPhrase } from './find-phrases.ts';
import type { Finding } from './finding.ts';

/**
 * `interface`: copy catalogues, manifests, whatever a program says. `activity`: catalogue texts. `public`: README and
 * changelog, which are read before Cairn is. `document`: all other documents.
 */
export type TextKind = 'interface' | 'activity' | 'public' | 'document';

export interface BannedWordRules {
  readonly claims: readonly string[];
  readonly claimPatterns: readonly RegExp[];
  readonly words: readonly string[];
  /** "not therapy" is no claim. */
  readonly denialAllowed: boolean;
  /** Documents quote words when they explain them, and report what studies found. */
  readonly quotingAllowed: boolean;
}

const ALL_WORDS: readonly string[] = [...styleWords, ...copyWords];

/** Rules for English text. To allow a word in one place (such as "score" on the scales screen), pass rules without it. */
export const bannedWordRules: Readonly<Record<TextKind, BannedWordRules>> = {
  interface: {
    claims: claimWords,
    claimPatterns: [],
    words: ALL_WORDS,
    denialAllowed: true,
    quotingAllowed: false,
  },
  activity: {
    claims: claimWords,
    claimPatterns: [],
    words: ALL_WORDS,
    denialAllowed: false,
    quotingAllowed: false,
  },
  public: {
    claims: claimWords,
    claimPatterns: documentClaims,
    words: ALL_WORDS,
    denialAllowed: true,
    quotingAllowed: true,
  },
  document: {
    claims: [],
    claimPatterns: documentClaims,
    words: ALL_WORDS,
    denialAllowed: true,
    quotingAllowed: true,
  },
};

/** The same rules with some words allowed. */
export const allowingWords = (rules: BannedWordRules, allowed: readonly string[]): BannedWordRules => ({
  ...rules,
  words: rules.words.filter((word) => !allowed.includes(word)),
});

const QUOTED = /`[^`\n]*`|"[^"\n]*"|“[^”\n]*”|«[^»\n]*»/gu;

const blankQuotes = (line: string): string => line.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));

interface Match {
  readonly at: number;
  readonly matched: string;
}

const claimsIn = (line: string, rules: BannedWordRules): readonly Match[] => [
  ...findPhrases(line, rules.claims),
  ...rules.claimPatterns.flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match) => ({ at: match.index, matched: match[0] })),
  ),
];

const sentenceBefore = (line: string, at: number): string => {
  const before = line.slice(0, at);
  return before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('; ')) + 1,
  );
};

/** Before the claim or within it: "Cairn is not a treatment" matches from its first word. */
const isDenied = (line: string, { at, matched }: Match): boolean =>
  hasPhrase(sentenceBefore(line, at) + matched, denials);

const claimFindings = (line: string, rules: BannedWordRules): readonly Omit<Finding, 'where'>[] => {
  if (rules.quotingAllowed && hasPhrase(line, reportWords)) return [];
  return claimsIn(line, rules)
    .filter((match) => !(rules.denialAllowed && isDenied(line, match)))
    .map(({ matched }) => ({ rule: 'claim', message: `"${matched}" is a claim Cairn does not make` }));
};

const wordsIn = (line: string, rules: BannedWordRules): readonly Match[] => [
  ...findPhrases(line, rules.words, { hyphenJoins: true }),
  ...countedAbsences.flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match) => ({ at: match.index, matched: match[0] })),
  ),
];

/** A document may tell what Cairn does not say: "no streaks". What a program says is held to the word. */
const wordFindings = (line: string, rules: BannedWordRules): readonly Omit<Finding, 'where'>[] =>
  wordsIn(line, rules)
    .filter((match) => !(rules.quotingAllowed && isDenied(line, match)))
    .map(({ matched }) => ({
      rule: 'banned-word',
      message: `"${matched}" is a word Cairn does not say`,
    }));

const readLine = (line: string, { quotingAllowed }: BannedWordRules): string =>
  quotingAllowed ? blankQuotes(line) : line;

/** Line by line; `where` of a finding is the line's number, from 1. */
export const findBannedWords = (text: string, rules: BannedWordRules): readonly Finding[] =>
  text
    .split('\n')
    .map((line) => readLine(line, rules))
    .flatMap((line, index) =>
      [...claimFindings(line, rules), ...wordFindings(line, rules)].map((found) => ({
        ...found,
        where: String(index + 1),
      })),
    );
