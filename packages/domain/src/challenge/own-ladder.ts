/** The ladders that a person has made or climbed, and whether a sentence speaks of one of them. They come before any other. */

import type { LifeArea } from '../activity/life-area.ts';
import { readTask, type TaskLanguage } from './read-task.ts';
import type { OfferedStep } from './shrunk.ts';
import { tellingOf, type LearntTasks } from './learnt-tasks.ts';

export interface OwnLadder {
  /** Of the record. */
  readonly id: string;
  readonly title: string;
  readonly area: LifeArea | null;
  /** From the smallest up. */
  readonly steps: readonly OfferedStep[];
  /** Its top has been reached once. */
  readonly finished: boolean;
}

export interface OwnMatch {
  readonly own: OwnLadder;
  /** 0-1: how alike sentence and title are. */
  readonly confidence: number;
}

/** What was climbed before is more likely meant than what was begun. */
const LEAST_ALIKE = { finished: 0.6, begun: 0.75 } as const;
const LEAST_TELLING = 0.05;

const termsOf = (text: string, language: TaskLanguage): ReadonlySet<string> =>
  new Set(readTask(text, language).flatMap(({ terms }) => terms));

/** Cosine of the telling terms (Salton 1975). */
const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>, learnt: LearntTasks): number => {
  const squared = (term: string): number => Math.max(LEAST_TELLING, tellingOf(term, learnt)) ** 2;
  const sum = (terms: Iterable<string>): number =>
    [...terms].reduce((total, term) => total + squared(term), 0);
  const both = sum([...one].filter((term) => other.has(term)));
  return both === 0 ? 0 : both / Math.sqrt(sum(one) * sum(other));
};

export interface OwnSearch {
  readonly text: string;
  readonly own: readonly OwnLadder[];
}

/** The one that is most alike; finished ones first where two are. `null`: none is. */
export const matchOwn = (
  { text, own }: OwnSearch,
  language: TaskLanguage,
  learnt: LearntTasks,
): OwnMatch | null => {
  const asked = termsOf(text, language);
  const [best] = own
    .filter(({ steps }) => steps.length > 0)
    .map((one) => ({ own: one, confidence: alike(asked, termsOf(one.title, language), learnt) }))
    .filter((match) => match.confidence >= LEAST_ALIKE[match.own.finished ? 'finished' : 'begun'])
    .sort(
      (one, other) =>
        other.confidence - one.confidence || Number(other.own.finished) - Number(one.own.finished),
    );
  return best ?? null;
};
