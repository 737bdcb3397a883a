/**
 * Which wins answer a thought, most telling first. A win counts by the ideas it shares with what would answer the thought, by
 * shared words, and by how alike both are told; what was expected to be hard, went better than expected or was marked big tells
 * more than routine. Those taken differ from each other. Pure: the same thought and record give the same wins.
 */

import { hash32 } from '../basics/hash.ts';
import {
  directionOf,
  ideasShown,
  keysOfWin,
  tellingKeys,
  type EvidenceLanguage,
} from './evidence-language.ts';
import type { EvidenceCandidate, RankedWin } from './evidence.ts';
import { foundBy } from './found-by.ts';
import { readThought, type ReadThought } from './read-thought.ts';
import { EXPECTED_HARD, reasonOf } from './reason-of.ts';

interface Told {
  readonly candidate: EvidenceCandidate;
  readonly ideas: ReadonlyMap<string, number>;
  readonly keys: ReadonlySet<string>;
  readonly direction: ReadonlyMap<string, number>;
}

/** How much each way of being about the same thing counts. */
const COUNTS = { words: 0.4, direction: 0.9 } as const;
/** An area is a little of its idea. */
const BY_AREA = 0.3;
const ROUTINE = 10;

const NOWHERE: ReadonlyMap<string, number> = new Map();

const rise = (value: number | null, from: number, to: number): number =>
  value === null ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

/** What the record shows of a win beside its words. */
const recordIdeas = ({
  win,
  isFirst,
  isReturn,
}: EvidenceCandidate): readonly (readonly [string, number])[] => [
  ['hard', Math.max(rise(win.expectedDifficulty, EXPECTED_HARD - 2, 9), win.effort === 3 ? 0.6 : 0)],
  ['joyful', Math.max(rise(win.pleasure, 5, 8), 0)],
  ['mastered', Math.max(rise(win.mastery, 5, 8), win.big ? 0.7 : 0)],
  ['again', isReturn ? 0.7 : 0],
  ['first', isFirst ? 0.6 : 0],
];

const tell = (candidate: EvidenceCandidate, language: EvidenceLanguage, thought: ReadThought): Told => {
  const { win } = candidate;
  const text = win.text;
  const keys = keysOfWin(text, language);
  const ideas = new Map(ideasShown(keys, language));
  const add = (idea: string, weight: number): void => {
    if (weight > (ideas.get(idea) ?? 0)) ideas.set(idea, weight);
  };
  if (win.area !== null) for (const idea of language.ideaOfArea.get(win.area) ?? []) add(idea, BY_AREA);
  for (const [idea, weight] of recordIdeas(candidate)) add(idea, weight);
  return {
    candidate,
    ideas,
    keys: tellingKeys(keys, language),
    direction: thought.direction.size === 0 ? NOWHERE : directionOf(text, language),
  };
};

const dot = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const [key, value] of one) sum += value * (other.get(key) ?? 0);
  return sum;
};

/** The strongest shared idea counts whole, each further one by half of the one before. */
const sharedIdeas = (thought: ReadThought, told: Told): number =>
  [...thought.ideas]
    .map(([idea, weight]) => weight * (told.ideas.get(idea) ?? 0))
    .sort((one, other) => other - one)
    .reduce((sum, share, at) => sum + share / 2 ** at, 0);

const sharedWords = (thought: ReadThought, told: Told): number => {
  const shared = [...thought.keys].filter((key) => told.keys.has(key)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(thought.keys.size);
};

/** How telling a win is by itself, around 1. */
const tellingOf = ({ win, isFirst, times }: EvidenceCandidate): number =>
  1 +
  0.12 * rise(win.expectedDifficulty, EXPECTED_HARD - 2, 9) +
  0.12 * rise((win.pleasure ?? 0) - (win.expectedPleasure ?? 10), 0, 4) +
  0.1 * rise(win.mastery, 5, 8) +
  (win.big ? 0.06 : 0) +
  (win.effort === 3 ? 0.06 : 0) +
  (isFirst ? 0.04 : 0) -
  (times >= ROUTINE ? 0.12 : 0);

const LEAST = 0.25;

const weigh = (thought: ReadThought, told: Told): number => {
  const about =
    sharedIdeas(thought, told) +
    COUNTS.words * sharedWords(thought, told) +
    COUNTS.direction * dot(thought.direction, told.direction);
  return about < LEAST ? 0 : about * tellingOf(told.candidate);
};

/** How alike two wins are, 0-1: beside one, another like it tells less. */
const alikeness = (one: Told, other: Told): number => {
  const both = [...one.keys].filter((key) => other.keys.has(key)).length;
  return both / Math.max(1, Math.min(one.keys.size, other.keys.size));
};

const ALIKE_TELLS_LESS = 0.3;

interface Weighed {
  readonly told: Told;
  readonly weight: number;
}

/** Best first; among equals the newest, and then always the same one. */
const before = (one: Weighed, other: Weighed): number =>
  other.weight - one.weight ||
  other.told.candidate.win.localDay.localeCompare(one.told.candidate.win.localDay) ||
  hash32(one.told.candidate.win.id) - hash32(other.told.candidate.win.id);

/** One after the other, each the best beside those that are taken already. */
const pick = (weighed: readonly Weighed[], limit: number): readonly Weighed[] => {
  const left = [...weighed];
  const taken: Weighed[] = [];
  while (taken.length < limit && left.length > 0) {
    const lessened = left.map((one) => ({
      one,
      weight:
        one.weight *
        (1 - ALIKE_TELLS_LESS * Math.max(0, ...taken.map(({ told }) => alikeness(told, one.told)))),
    }));
    const best = lessened.reduce((most, next) => (next.weight > most.weight ? next : most));
    taken.push(best.one);
    left.splice(left.indexOf(best.one), 1);
  }
  return taken;
};

export interface EvidenceWish {
  readonly thought: string;
  readonly limit: number;
}

/** Candidates are wins that may be brought up; each words are among them once. */
export const rankEvidence = (
  { thought, limit }: EvidenceWish,
  candidates: readonly EvidenceCandidate[],
  language: EvidenceLanguage,
): readonly RankedWin[] => {
  const read = readThought(thought, language);
  const all = candidates.map((candidate) => tell(candidate, language, read));
  const weighed = all
    .map((told) => ({ told, weight: weigh(read, told) }))
    .filter(({ weight }) => weight > 0)
    .sort(before)
    .slice(0, MOST_COMPARED);
  return pick(weighed, limit).map(({ told, weight }) => ({
    win: told.candidate.win,
    reason: reasonOf(told.candidate),
    foundBy: foundBy(told.candidate.win.text, read, language),
    weight,
  }));
};

const MOST_COMPARED = 60;
