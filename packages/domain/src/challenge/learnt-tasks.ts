/**
 * A reading of sentences that was learnt from told ones: multinomial logistic regression over words, neighbouring words and
 * pieces of words, with weights that only speak for a task and never against one (Ng and Jordan 2001 on when learning to tell
 * apart beats counting). Learnt once, when content is made; here it is read. Pure.
 */

import type { Clause } from './read-task.ts';

/** What is told besides known ladders and replies: that it is none of them. */
export const NO_KNOWN_TASK = 'shaped';

export interface LearntTasks {
  readonly tasks: readonly string[];
  /** By place in `tasks`: how much speaks for each before a word is read. */
  readonly bases: readonly number[];
  /** By mark: places in `tasks` with their weights, in turn. */
  readonly weights: LearntWeights;
}

/** What is needed of a map by mark: there are tens of thousands, and a sentence has a few. */
export interface LearntWeights extends Iterable<readonly [string, readonly number[]]> {
  has(mark: string): boolean;
  get(mark: string): readonly number[] | undefined;
}

/** As it is kept in a file. */
export interface PackedLearntTasks {
  readonly tasks: string;
  /** Hundredths, parted by spaces. */
  readonly bases: string;
  /** A line a mark: the mark, a tab, and for each task its place (two signs) and weight (one sign). */
  readonly weights: string;
}

/** A mark of a sentence and how strongly it is made; the squares of all of them sum to one. */
export interface Mark {
  readonly mark: string;
  readonly strength: number;
}

const STRENGTH = { word: 1, neighbours: 0.8, piece: 0.35, unknown: 1 } as const;
/** Pieces are four signs long; `^` and `$` are the edges of a word. */
const PIECE = 4;
const LEAST_PIECED = 4;
const MANY_UNKNOWN = 3;

const piecesOf = (term: string): readonly string[] => {
  if (term.length < LEAST_PIECED) return [];
  const edged = `^${term}$`;
  return Array.from({ length: edged.length - PIECE + 1 }, (_, at) => `#${edged.slice(at, at + PIECE)}`);
};

/** How many words nobody told before: a foreign sentence, or a thing of its own. */
const unknownMarks = (terms: readonly string[], isKnown: (term: string) => boolean): readonly string[] => {
  const distinct = [...new Set(terms)];
  const unknown = distinct.filter((term) => !isKnown(term)).length;
  if (unknown === 0) return [];
  const marks = [`?${Math.min(unknown, MANY_UNKNOWN)}`];
  if (unknown * 2 >= distinct.length) marks.push('?half');
  if (unknown === distinct.length) marks.push('?all');
  return marks;
};

const strengths = (clauses: readonly Clause[], isKnown: (term: string) => boolean): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { terms } of clauses)
    for (const [at, term] of terms.entries()) {
      found.set(term, STRENGTH.word);
      const before = terms[at - 1];
      if (before !== undefined) found.set(`${before} ${term}`, STRENGTH.neighbours);
      for (const piece of piecesOf(term)) found.set(piece, STRENGTH.piece);
    }
  for (const mark of unknownMarks(
    clauses.flatMap(({ terms }) => terms),
    isKnown,
  ))
    found.set(mark, STRENGTH.unknown);
  return found;
};

/** What is turned away says nothing here, unless there is nothing else. */
const meantClauses = (clauses: readonly Clause[]): readonly Clause[] => {
  const meant = clauses.filter(({ turnedAway }) => !turnedAway);
  return meant.length > 0 ? meant : clauses;
};

/** The marks of a sentence, of those that `isTold` knows. `isKnown`: whether a word was ever told. */
export const marksOf = (
  clauses: readonly Clause[],
  isTold: (mark: string) => boolean,
  isKnown: (term: string) => boolean,
): readonly Mark[] => {
  const marks = [...strengths(meantClauses(clauses), isKnown)].filter(([mark]) => isTold(mark));
  const length = Math.hypot(...marks.map(([, strength]) => strength));
  return marks.map(([mark, strength]) => ({ mark, strength: strength / length }));
};

/** How likely each task is, 0-1, by its id; together they are one. */
export const readLearnt = (
  clauses: readonly Clause[],
  { tasks, bases, weights }: LearntTasks,
): ReadonlyMap<string, number> => {
  const has = (mark: string): boolean => weights.has(mark);
  const sums = [...bases];
  for (const { mark, strength } of marksOf(clauses, has, has)) {
    const pairs = weights.get(mark) ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      const task = pairs[at] ?? 0;
      sums[task] = (sums[task] ?? 0) + strength * (pairs[at + 1] ?? 0);
    }
  }
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return new Map(tasks.map((task, at) => [task, (shares[at] ?? 0) / all]));
};

/** A word that was never told is a name, mostly: it tells a lot. */
const NAME_TELLING = 0.8;

/** How much a word tells one task from others, 0-1: by the evenness of its weights (entropy), and 0 for one that speaks for none. */
export const tellingOf = (term: string, { tasks, weights }: LearntTasks): number => {
  const pairs = weights.get(term);
  if (pairs === undefined) return NAME_TELLING;
  const spoken = pairs.filter((_, at) => at % 2 === 1);
  const all = spoken.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  const entropy = spoken.reduce((sum, weight) => sum - (weight / all) * Math.log(weight / all), 0);
  return 1 - entropy / Math.log(Math.max(2, tasks.length));
};

const BASE = 36;
const MOST_STEPS = BASE - 1;
/** One sign holds a weight in steps of this size. */
const WEIGHT_STEP = 0.35;
const LEAST_KEPT = 0.6;
const HUNDREDTHS = 100;

const sign = (amount: number): string => amount.toString(BASE);

/** Weights that say little are left out; a word without any stays, as a word that was told. */
export const packLearntTasks = ({ tasks, bases, weights }: LearntTasks): PackedLearntTasks => {
  const lineOf = ([mark, pairs]: readonly [string, readonly number[]]): string => {
    let line = `${mark}\t`;
    for (let at = 0; at < pairs.length; at += 2) {
      const weight = pairs[at + 1] ?? 0;
      if (weight < LEAST_KEPT) continue;
      const steps = Math.min(MOST_STEPS, Math.round(weight / WEIGHT_STEP));
      line += sign(pairs[at] ?? 0).padStart(2, '0') + sign(steps);
    }
    return line;
  };
  return {
    tasks: tasks.join(' '),
    bases: bases.map((base) => Math.round(base * HUNDREDTHS)).join(' '),
    weights: [...weights]
      .map(lineOf)
      .filter((line) => !line.endsWith('\t') || !/[# ?]/u.test(line))
      .sort()
      .join('\n'),
  };
};

const PLACES = 3;

const pairsOf = (line: string): readonly number[] => {
  const pairs: number[] = [];
  for (let from = line.indexOf('\t') + 1; from < line.length; from += PLACES)
    pairs.push(
      Number.parseInt(line.slice(from, from + 2), BASE),
      Number.parseInt(line.charAt(from + 2), BASE) * WEIGHT_STEP,
    );
  return pairs;
};

/** Lines that are opened when they are first asked for: opening all of them takes longer than most readings. */
class PackedWeights implements LearntWeights {
  readonly #byMark: Map<string, string | readonly number[]>;

  constructor(packed: string) {
    this.#byMark = new Map(packed.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
  }

  has(mark: string): boolean {
    return this.#byMark.has(mark);
  }

  get(mark: string): readonly number[] | undefined {
    const kept = this.#byMark.get(mark);
    if (typeof kept !== 'string') return kept;
    const pairs = pairsOf(kept);
    this.#byMark.set(mark, pairs);
    return pairs;
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly number[]]> {
    for (const mark of this.#byMark.keys()) yield [mark, this.get(mark) ?? []];
  }
}

export const openLearntTasks = (packed: PackedLearntTasks): LearntTasks => ({
  tasks: packed.tasks.split(' '),
  bases: packed.bases.split(' ').map((base) => Number(base) / HUNDREDTHS),
  weights: new PackedWeights(packed.weights),
});
