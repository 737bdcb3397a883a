/**
 * How well shrinking understands people, counted from the two halves of the challenge set. The held-out half is counted and
 * never listed: nobody mends by its sentences. Pure, but for the clock that is handed in.
 */

import type { OfferedStep, Shrunk } from '@cairn/domain';
import { challengesHeldOut } from '../en/fixtures/challenges-held-out.ts';
import { challengesTuning } from '../en/fixtures/challenges-tuning.ts';
import type { ChallengeCase } from '../en/fixtures/challenge-set.ts';
import { shrink } from '../shrink/shrink.ts';
import { toneOfText } from '../support/tone-of-text.ts';
import { checkOfferedStep } from './check-offered-step.ts';

export interface ShrinkFault {
  /** Place in its half, from 1. */
  readonly number: number;
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface HalfReport {
  readonly cases: number;
  readonly right: number;
  readonly byKind: readonly { readonly kind: string; readonly cases: number; readonly right: number }[];
  /** Sentences of several tasks, and those of which as many were found. */
  readonly several: { readonly cases: number; readonly right: number };
  readonly steps: number;
  /** Steps that a rule has something against. */
  readonly stepFaults: readonly string[];
  /** Answers without a sense: no step where one is due, a step for words of danger, an empty heading or line. */
  readonly nonsense: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly faults: readonly ShrinkFault[];
}

interface Read {
  readonly one: ChallengeCase;
  readonly shrunk: Shrunk;
  readonly ms: number;
}

const answer = (text: string): Shrunk => shrink(text, { tone: toneOfText(text, 'en') ?? 'ordinary' });

const isRight = ({ one: { expect }, shrunk }: Read): boolean =>
  expect.some((expected) => expected === `kind:${shrunk.kind}` || expected === shrunk.ladder);

const kindOf = ({ expect: [first] }: ChallengeCase): string =>
  first?.startsWith('kind:') === true ? first.slice('kind:'.length) : 'ladder';

const isNonsense = ({ kind, steps, title, line }: Shrunk): boolean => {
  if (kind === 'help') return steps.length > 0 || title !== null || line !== null;
  const needsLine = kind === 'shaped' || kind === 'gentle';
  return steps.length === 0 || (title ?? '') === '' || (needsLine && (line ?? '') === '');
};

const stepFaults = (steps: readonly OfferedStep[]): readonly string[] =>
  steps.flatMap((step) => checkOfferedStep(step).map(({ message }) => `${step.text}: ${message}`));

/** The value below which the given share of a sorted list lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

const reportOf = (reads: readonly Read[]): HalfReport => {
  const times = reads.map(({ ms }) => ms).sort((one, other) => one - other);
  const kinds = [...new Set(reads.map(({ one }) => kindOf(one)))];
  const several = reads.filter(({ one }) => one.tasks !== undefined);
  const steps = reads.flatMap(({ shrunk }) => shrunk.steps);
  return {
    cases: reads.length,
    right: reads.filter(isRight).length,
    byKind: kinds.map((kind) => {
      const ofKind = reads.filter(({ one }) => kindOf(one) === kind);
      return { kind, cases: ofKind.length, right: ofKind.filter(isRight).length };
    }),
    several: {
      cases: several.length,
      right: several.filter(({ one, shrunk }) => shrunk.tasks.length === one.tasks).length,
    },
    steps: steps.length,
    stepFaults: [...new Set(stepFaults(steps))],
    nonsense: reads.filter(({ shrunk }) => isNonsense(shrunk)).length,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    faults: reads.flatMap((read, at) =>
      isRight(read)
        ? []
        : [
            {
              number: at + 1,
              text: read.one.text,
              expected: read.one.expect.join(' or '),
              got: `${read.shrunk.kind} ${read.shrunk.ladder ?? ''} ${read.shrunk.confidence.toFixed(2)}`,
            },
          ],
    ),
  };
};

export interface ShrinkReport {
  readonly tuning: HalfReport;
  readonly heldOut: HalfReport;
}

/** `now`: milliseconds, from anywhere. */
export const shrinkReport = (now: () => number): ShrinkReport => {
  const read = (cases: readonly ChallengeCase[]): readonly Read[] =>
    cases.map((one) => {
      const from = now();
      const shrunk = answer(one.text);
      return { one, shrunk, ms: now() - from };
    });
  answer('made ready before anything is timed');
  return { tuning: reportOf(read(challengesTuning)), heldOut: reportOf(read(challengesHeldOut)) };
};
