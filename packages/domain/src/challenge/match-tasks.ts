/**
 * Which of the known tasks a sentence is about, and how sure that is. Pure: the same sentence and index give the same
 * answer. Sums evidence of words, pairs and whole names over the clauses; what is turned away counts where nothing else does.
 */

import type { Clause } from './read-task.ts';
import { FULL_WEIGHT, pairOf, type TaskIndex, type TaskName } from './task-index.ts';
import { meantWord } from './word-slips.ts';

export interface TaskMatch {
  readonly task: string;
  readonly evidence: number;
  /** 0-1. */
  readonly confidence: number;
}

const WORTH = { pair: 0.9, name: 1.1, slip: 0.8, again: 0.3 } as const;
/** How much a word that no task tells speaks against knowing what is meant. */
const UNKNOWN_TELLING = 0.6;

interface Heard {
  readonly term: string;
  /** 1 as written; less where a slip was read over. */
  readonly sure: number;
}

type HeardClause = readonly Heard[];

const vocabularies = new WeakMap<TaskIndex, readonly string[]>();

/** Single terms that are worth being meant, most telling first. */
const vocabulary = (index: TaskIndex): readonly string[] => {
  const known = vocabularies.get(index);
  if (known !== undefined) return known;
  const words = [...index.terms]
    .filter(([term]) => !term.includes(' '))
    .sort(
      ([, one], [, other]) => Math.max(0, ...other.weights.values()) - Math.max(0, ...one.weights.values()),
    )
    .map(([term]) => term);
  vocabularies.set(index, words);
  return words;
};

const hear = (term: string, index: TaskIndex): Heard => {
  if (index.terms.has(term)) return { term, sure: 1 };
  const meant = meantWord(term, vocabulary(index));
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
  for (const [task, named] of namedTerms(clauses, index))
    sums.set(task, (sums.get(task) ?? 0) + WORTH.name * named);
  return sums;
};

/** For each task, how telling the terms are that stand in its names: each term once. */
const namedTerms = (clauses: readonly HeardClause[], index: TaskIndex): ReadonlyMap<number, number> => {
  const terms = new Map<number, Set<string>>();
  for (const clause of clauses)
    for (const name of namesIn(clause, index)) {
      const set = terms.get(name.task) ?? new Set<string>();
      for (const term of name.terms) set.add(term);
      terms.set(name.task, set);
    }
  return new Map(
    [...terms].map(([task, set]) => [
      task,
      [...set].reduce((sum, term) => sum + (index.terms.get(term)?.telling ?? 0), 0),
    ]),
  );
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

/** Chosen so that below a half the sentence is not known. */
const SURE = { evidence: 2.2, coverage: 2.4, ahead: 1.6, base: -3 } as const;

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
  return ranked.map(([task, found], at) => ({
    task: index.ids[task] ?? '',
    evidence: found,
    confidence: confidenceOf({
      evidence: found,
      next: at === 0 ? (ranked[1]?.[1] ?? 0) : best,
      covered: coverage(heard, index, task),
    }),
  }));
};
