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

/** `not`: tasks that it is known not to be. A sentence without a word is none of them. */
export const matchTasks = (
  clauses: readonly Clause[],
  learnt: LearntTasks,
  not: readonly string[] = [],
): TaskMatches => {
  if (clauses.length === 0) return { known: [], none: 1 };
  const left = [...readLearnt(clauses, learnt)].filter(([task]) => !not.includes(task));
  const all = left.reduce((sum, [, share]) => sum + share, 0);
  const known = left
    .filter(([task]) => task !== NO_KNOWN_TASK)
    .map(([task, share]) => ({ task, confidence: share / all }))
    .sort((one, other) => other.confidence - one.confidence);
  const none = left.find(([task]) => task === NO_KNOWN_TASK)?.[1] ?? 0;
  return { known, none: none / all };
};
