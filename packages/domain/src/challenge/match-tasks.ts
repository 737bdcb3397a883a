/**
 * Which of the known tasks a sentence is about, and how sure that is. Pure: the same sentence and reading give the same answer.
 */

import { NO_KNOWN_TASK, readLearnt, type LearntTasks } from './learnt-tasks.ts';
import type { Clause } from './read-task.ts';

export interface TaskMatch {
  readonly task: string;
  /** 0-1; of all tasks together, and of none of them, it is one. */
  readonly confidence: number;
}

export interface TaskMatches {
  /** Best first. */
  readonly known: readonly TaskMatch[];
  /** How likely it is none of them. */
  readonly none: number;
}

/** `not`: tasks that it is not; how likely each of them was goes to none. A sentence without a word is none of them. */
export const matchTasks = (
  clauses: readonly Clause[],
  learnt: LearntTasks,
  not: readonly string[] = [],
): TaskMatches => {
  if (clauses.length === 0) return { known: [], none: 1 };
  const known = [...readLearnt(clauses, learnt)]
    .filter(([task]) => task !== NO_KNOWN_TASK && !not.includes(task))
    .map(([task, confidence]) => ({ task, confidence }))
    .sort((one, other) => other.confidence - one.confidence);
  return { known, none: known.reduce((left, { confidence }) => left - confidence, 1) };
};
