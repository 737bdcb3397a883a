/**
 * Which of the known tasks a sentence is about, and how sure that is. Pure: the same sentence and index give the same
 * answer. Sums evidence of words, pairs and whole names over the clauses; what is turned away counts where nothing else does.
 */

import type { Clause } from './read-task.ts';
import {
  FULL_WEIGHT,
  pairOf,
  UNKNOWN_TELLING,
  type TaskIndex,
  type TaskName,
  type TermEntry,
} from './task-index.ts';
import { meantWord } from './word-slips.ts';

export interface TaskMatch {
  readonly task: string;
  readonly evidence: number;
  /** 0-1. */
  readonly confidence: number;
}

const WORTH = { pair: 0.7, name: 0.45, slip: 0.8, again: 0.3 } as const;

interface Heard {
  readonly term: string;
  /** 1 as written; less where a slip was read over. */
  readonly sure: number;
}

type HeardClause = readonly Heard[];

type Vocabulary = ReadonlyMap<string, readonly string[]>;

const vocabularies = new WeakMap<TaskIndex, Vocabulary>();

/** The single terms by their first letter, those first that weigh most somewhere. */
const vocabularyOf = (index: TaskIndex): Vocabulary => {
  const known = vocabularies.get(index);
  if (known !== undefined) return known;
  const most = ({ weights }: TermEntry): number => Math.max(0, ...weights.values());
  const sorted = [...index.terms]
    .filter(([term]) => !term.includes(' '))
    .map(([term, entry]) => [term, most(entry)] as const)
    .sort(([, one], [, other]) => other - one);
  const byLetter = new Map<string, string[]>();
  for (const [term] of sorted) {
    const bucket = byLetter.get(term.charAt(0)) ?? [];
    bucket.push(term);
    byLetter.set(term.charAt(0), bucket);
  }
  vocabularies.set(index, byLetter);
  return byLetter;
};

/** Hardly anybody mistypes the first letter, but it may have changed places with the second. */
const candidates = (term: string, vocabulary: Vocabulary): readonly string[] =>
  [...new Set([term.charAt(0), term.charAt(1)])].flatMap((letter) => vocabulary.get(letter) ?? []);

const hear = (term: string, index: TaskIndex): Heard => {
  if (index.terms.has(term)) return { term, sure: 1 };
  const meant = meantWord(term, candidates(term, vocabularyOf(index)));
  return meant === null ? { term, sure: 0 } : { term: meant, sure: WORTH.slip };
};

const tellingOf = ({ term }: Heard, index: TaskIndex): number =>
  index.terms.get(term)?.telling ?? UNKNOWN_TELLING;

/** Names that stand whole in a clause, in any order, not far apart. */
const namesIn = (clause: HeardClause, index: TaskIndex): readonly TaskName[] => {
  const places = new Map<string, number>();
  for (const [at, { term, sure }] of clause.entries()) if (sure > 0) places.set(term, at);
  return [...places.keys()].flatMap((term) =>
    (index.names.get(term) ?? []).filter(({ terms }) => {
      const at = terms.map((one) => places.get(one) ?? Number.NaN);
      return Math.max(...at) - Math.min(...at) <= terms.length + 1;
    }),
  );
};

/** Evidence for each task, by its place in the index. */
const evidenceOf = (clauses: readonly HeardClause[], index: TaskIndex): Map<number, number> => {
  const sums = new Map<number, number>();
  const times = new Map<string, number>();
  const add = (term: string, worth: number): void => {
    const before = times.get(term) ?? 0;
    times.set(term, before + 1);
    const counted = worth * (before === 0 ? 1 : WORTH.again / before);
    for (const [task, weight] of index.terms.get(term)?.weights ?? [])
      sums.set(task, (sums.get(task) ?? 0) + (counted * weight) / FULL_WEIGHT);
  };
  for (const clause of clauses) {
    for (const { term, sure } of clause) add(term, sure);
    for (const [at, { term, sure }] of clause.entries()) {
      const next = clause[at + 1];
      if (next !== undefined) add(pairOf(term, next.term), WORTH.pair * Math.min(sure, next.sure));
    }
  }
  for (const [task, named] of namedTasks(clauses, index))
    sums.set(task, (sums.get(task) ?? 0) + WORTH.name * named);
  return sums;
};

/** A name weighs more the less else there is in its clause: from this share on up to all of it. */
const NAME_LEAST = 0.6;

const sumOf = (terms: Iterable<string>, worth: (term: string) => number): number =>
  [...terms].reduce((sum, term) => sum + worth(term), 0);

/** For each task, how much of a clause its names name: each term once. */
const namedIn = (clause: HeardClause, index: TaskIndex): ReadonlyMap<number, number> => {
  const terms = new Map<number, Set<string>>();
  for (const name of namesIn(clause, index)) {
    const set = terms.get(name.task) ?? new Set<string>();
    for (const term of name.terms) set.add(term);
    terms.set(name.task, set);
  }
  const naming = (term: string): number => index.terms.get(term)?.naming ?? UNKNOWN_TELLING;
  const all = sumOf(new Set(clause.map(({ term }) => term)), naming);
  return new Map(
    [...terms].map(([task, set]) => {
      const named = sumOf(set, naming);
      return [task, named * (NAME_LEAST + (all === 0 ? 0 : named / all))] as const;
    }),
  );
};

/** The clause that names a task best counts. */
const namedTasks = (clauses: readonly HeardClause[], index: TaskIndex): ReadonlyMap<number, number> => {
  const best = new Map<number, number>();
  for (const clause of clauses)
    for (const [task, named] of namedIn(clause, index)) best.set(task, Math.max(named, best.get(task) ?? 0));
  return best;
};

/** The share of what a clause tells that speaks for a task; the best clause counts. */
const coverage = (clauses: readonly HeardClause[], index: TaskIndex, task: number): number =>
  Math.max(
    0,
    ...clauses.map((clause) => {
      const all = clause.reduce((sum, heard) => sum + tellingOf(heard, index), 0);
      const own = clause.reduce(
        (sum, heard) =>
          sum + (index.terms.get(heard.term)?.weights.has(task) === true ? tellingOf(heard, index) : 0),
        0,
      );
      return all === 0 ? 0 : own / all;
    }),
  );

/** From this share of words on that no task tells, the sentence is of something else, or in another language. */
const MOSTLY_UNKNOWN = 0.5;
const LEAST_UNKNOWN = 2;
const UNSURE = 0.3;

const isForeign = (clauses: readonly HeardClause[], index: TaskIndex): boolean => {
  const heard = clauses.flat();
  const unknown = heard.filter(({ term, sure }) => sure < 1 || !index.terms.has(term)).length;
  return unknown >= LEAST_UNKNOWN && unknown >= MOSTLY_UNKNOWN * heard.length;
};

/** Chosen so that below a half the sentence is not known. */
const SURE = { evidence: 2.2, coverage: 2.4, ahead: 1.6, base: -2.8 } as const;

interface Standing {
  readonly evidence: number;
  readonly next: number;
  readonly covered: number;
}

const confidenceOf = ({ evidence, next, covered }: Standing): number => {
  const ahead = evidence === 0 ? 0 : (evidence - next) / evidence;
  const sum = SURE.evidence * Math.log1p(evidence) + SURE.coverage * covered + SURE.ahead * ahead + SURE.base;
  return 1 / (1 + Math.exp(-sum));
};

const MOST_MATCHES = 12;

/** Best first; nothing for a sentence without a known word. */
export const matchTasks = (clauses: readonly Clause[], index: TaskIndex): readonly TaskMatch[] => {
  const heardOf = (some: readonly Clause[]): readonly HeardClause[] =>
    some.map(({ terms }) => terms.map((term) => hear(term, index)));
  const meant = heardOf(clauses.filter(({ turnedAway }) => !turnedAway));
  const evidence = evidenceOf(meant, index);
  const [heard, sums] =
    evidence.size > 0
      ? [meant, evidence]
      : ((all) => [all, evidenceOf(all, index)] as const)(heardOf(clauses));
  const ranked = [...sums]
    .sort(([task, one], [other, more]) => more - one || task - other)
    .slice(0, MOST_MATCHES);
  const best = ranked[0]?.[1] ?? 0;
  const most = isForeign(heard, index) ? UNSURE : 1;
  return ranked.map(([task, found], at) => ({
    task: index.ids[task] ?? '',
    evidence: found,
    confidence: Math.min(
      most,
      confidenceOf({
        evidence: found,
        next: at === 0 ? (ranked[1]?.[1] ?? 0) : best,
        covered: coverage(heard, index, task),
      }),
    ),
  }));
};
