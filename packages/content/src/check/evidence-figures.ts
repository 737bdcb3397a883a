/**
 * How well a way of finding wins answers thoughts, counted from three made-up lives: recall at five is the share of the wins
 * judged to answer a thought that are among the first five (of five, where more than five do), the mean over thoughts. Wins of the
 * same words are one. Of the held-out half no fault is told. Pure.
 */

import { foldText, rankEvidence } from '@cairn/domain';
import type { EvidenceCandidate } from '@cairn/domain';
import { evidenceLives } from '../en/fixtures/evidence/evidence-lives.ts';
import type { EvidenceLife, JudgedThought, LifeWin } from '../en/fixtures/evidence/evidence-lives.ts';
import { evidenceLanguage } from '../evidence/evidence-locale.ts';

export interface EvidenceFault {
  readonly life: string;
  readonly thought: string;
  readonly found: readonly string[];
  /** Judged to answer it, and not among the five. */
  readonly notFound: readonly string[];
}

export interface EvidenceFigures {
  readonly thoughts: number;
  /** 0-1. */
  readonly recall: number;
  /** The share of thoughts whose first win answers them. */
  readonly firstAnswers: number;
  readonly faults: readonly EvidenceFault[];
}

/** The keys of the wins found, best first. */
export type FindEvidence = (life: EvidenceLife, thought: string) => readonly string[];

const AT = 5;

export const evidenceFigures = (part: 'development' | 'heldOut', find: FindEvidence): EvidenceFigures => {
  const read = evidenceLives.flatMap((life) =>
    life[part].map((judged) => ({ life, judged, found: find(life, judged.text).slice(0, AT) })),
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    thoughts: read.length,
    recall: mean(read.map(({ judged, found }) => recallOf(judged, found))),
    firstAnswers: mean(read.map(({ judged, found }) => (judged.answers.includes(found[0] ?? '') ? 1 : 0))),
    faults:
      part === 'heldOut'
        ? []
        : read
            .filter(({ judged, found }) => recallOf(judged, found) < 1)
            .map(({ life, judged, found }) => ({
              ...{ life: life.name, thought: judged.text, found },
              notFound: judged.answers.filter((key) => !found.includes(key)),
            })),
  };
};

const recallOf = ({ answers }: JudgedThought, found: readonly string[]): number =>
  found.filter((key) => answers.includes(key)).length / Math.min(AT, answers.length);

/** One win for all of the same words, the newest. */
export const oneOfEach = (wins: readonly LifeWin[]): readonly LifeWin[] => {
  const newest = new Map<string, LifeWin>();
  for (const one of wins) {
    const words = foldText(one.win.text);
    const before = newest.get(words);
    if (before === undefined || before.win.localDay < one.win.localDay) newest.set(words, one);
  }
  return [...newest.values()];
};

const candidatesOf = (life: EvidenceLife): readonly EvidenceCandidate[] =>
  oneOfEach(life.wins).map(({ key, win }) => ({
    ...{ win, isFirst: false, isReturn: false },
    times: life.wins.filter((one) => one.key === key).length,
  }));

/** As Cairn ranks them, out of the whole record. */
export const rankedEvidence = (): FindEvidence => {
  const language = evidenceLanguage();
  const candidates = new Map(evidenceLives.map((life) => [life.name, candidatesOf(life)]));
  return (life, thought) => {
    const found = rankEvidence({ thought, limit: AT }, candidates.get(life.name) ?? [], language);
    return found.map(({ win }) => life.wins.find((one) => one.win.id === win.id)?.key ?? '');
  };
};

export { evidenceLives };
