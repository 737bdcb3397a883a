/**
 * Learns which words speak for which task, from sentences that were told of each. For making content alone: nothing of it is
 * in an app. Deterministic: the same sentences give the same weights. Pure.
 *
 * Multinomial logistic regression by stochastic gradient descent with step sizes of its own for each weight (AdaGrad, Duchi,
 * Hazan and Singer 2011); weights are held at nothing or more, and drawn towards nothing, so that few are left (L1).
 */

import { createRandom } from '../basics/hash.ts';
import { marksOf, type LearntTasks, type Mark } from './learnt-tasks.ts';
import { readTask, type Clause, type TaskLanguage } from './read-task.ts';

export interface ToldSentence {
  readonly text: string;
  readonly task: string;
  /** How much it counts; 1 for a sentence, less for a word. */
  readonly worth: number;
}

const ROUNDS = 10;
const STEP = 0.5;
/** What draws each weight towards nothing, at each step it is touched. */
const PULL = 1e-3;
const LEAST_TOLD = { word: 1, neighbours: 2, piece: 3 } as const;
/** A gradient below moves nothing. */
const STILL = 1e-4;
const SEED = 20261126;

const leastTold = (mark: string): number =>
  mark.startsWith('#') ? LEAST_TOLD.piece : mark.includes(' ') ? LEAST_TOLD.neighbours : LEAST_TOLD.word;

interface Example {
  readonly places: readonly number[];
  readonly strengths: readonly number[];
  readonly task: number;
  readonly worth: number;
}

const counted = (all: readonly (readonly Clause[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const anything = (): boolean => true;
  for (const clauses of all)
    for (const { mark } of marksOf(clauses, anything, anything))
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
};

/** From logits to shares of one, in place. */
const toShares = (sums: Float64Array): void => {
  let [most, all] = [Number.NEGATIVE_INFINITY, 0];
  for (let at = 0; at < sums.length; at += 1) most = Math.max(most, sums[at] ?? 0);
  for (let at = 0; at < sums.length; at += 1) {
    const share = Math.exp((sums[at] ?? 0) - most);
    sums[at] = share;
    all += share;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / all;
};

class Weights {
  readonly #tasks: number;
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly bases: Float64Array;
  readonly #baseSquares: Float64Array;
  readonly #shares: Float64Array;

  constructor(marks: number, tasks: number) {
    this.#tasks = tasks;
    this.#weights = new Float64Array(marks * tasks);
    this.#squares = new Float64Array(marks * tasks).fill(1e-2);
    this.bases = new Float64Array(tasks);
    this.#baseSquares = new Float64Array(tasks).fill(1e-2);
    this.#shares = new Float64Array(tasks);
  }

  learn({ places, strengths, task, worth }: Example): void {
    const shares = this.#read(places, strengths);
    shares[task] = (shares[task] ?? 0) - 1;
    for (let one = 0; one < this.#tasks; one += 1) {
      const gradient = (shares[one] ?? 0) * worth;
      if (Math.abs(gradient) < STILL) continue;
      this.#moveBase(one, gradient);
      for (let nth = 0; nth < places.length; nth += 1)
        this.#move((places[nth] ?? 0) * this.#tasks + one, gradient * (strengths[nth] ?? 0));
    }
  }

  /** Places of tasks and weights, in turn, for one mark. */
  pairsOf(place: number): readonly number[] {
    const from = place * this.#tasks;
    const row = this.#weights.subarray(from, from + this.#tasks);
    return [...row].flatMap((weight, task) => (weight > 0 ? [task, weight] : []));
  }

  #read(places: readonly number[], strengths: readonly number[]): Float64Array {
    const sums = this.#shares;
    sums.set(this.bases);
    for (let nth = 0; nth < places.length; nth += 1) {
      const [from, strength] = [(places[nth] ?? 0) * this.#tasks, strengths[nth] ?? 0];
      for (let task = 0; task < this.#tasks; task += 1)
        sums[task] = (sums[task] ?? 0) + strength * (this.#weights[from + task] ?? 0);
    }
    toShares(sums);
    return sums;
  }

  #moveBase(task: number, gradient: number): void {
    const squares = (this.#baseSquares[task] ?? 0) + gradient * gradient;
    this.#baseSquares[task] = squares;
    this.bases[task] = (this.bases[task] ?? 0) - (STEP * gradient) / Math.sqrt(squares);
  }

  #move(at: number, gradient: number): void {
    const pulled = gradient + PULL;
    const squares = (this.#squares[at] ?? 0) + pulled * pulled;
    this.#squares[at] = squares;
    this.#weights[at] = Math.max(0, (this.#weights[at] ?? 0) - (STEP * pulled) / Math.sqrt(squares));
  }
}

const shuffle = (order: number[], random: () => number): void => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random() % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
};

interface Marked {
  readonly examples: readonly Example[];
  readonly marks: readonly string[];
}

const UNKNOWN = ['?1', '?2', '?3', '?half', '?all'];

/** A word told once counts as unknown while learning, so that it is learnt what unknown words mean. */
const markAll = (told: readonly ToldSentence[], tasks: readonly string[], language: TaskLanguage): Marked => {
  const read = told.map(({ text }) => readTask(text, language));
  const counts = counted(read);
  const marks = [
    ...[...counts].filter(([mark, count]) => count >= leastTold(mark)).map(([mark]) => mark),
    ...UNKNOWN,
  ];
  const places = new Map(marks.map((mark, place) => [mark, place]));
  const placeOf = new Map(tasks.map((task, place) => [task, place]));
  const isKnown = (term: string): boolean => (counts.get(term) ?? 0) > 1;
  const examples = read.flatMap((clauses, nth): Example[] => {
    const found: readonly Mark[] = marksOf(clauses, (mark) => places.has(mark), isKnown);
    const sentence = told[nth];
    if (found.length === 0 || sentence === undefined) return [];
    return [
      {
        places: found.map(({ mark }) => places.get(mark) ?? 0),
        strengths: found.map(({ strength }) => strength),
        task: placeOf.get(sentence.task) ?? 0,
        worth: sentence.worth,
      },
    ];
  });
  return { examples, marks };
};

export const learnTasks = (told: readonly ToldSentence[], language: TaskLanguage): LearntTasks => {
  const tasks = [...new Set(told.map(({ task }) => task))].sort();
  const { examples, marks } = markAll(told, tasks, language);
  const weights = new Weights(marks.length, tasks.length);
  const random = createRandom(SEED);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) weights.learn(example);
    }
  }
  return {
    tasks,
    bases: [...weights.bases],
    weights: new Map(marks.map((mark, place) => [mark, weights.pairsOf(place)])),
  };
};
