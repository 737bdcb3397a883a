/** A language made ready for evidence, once, and kept; and a text read with it: which ideas it is about. Pure. */

import type { LifeArea } from '../activity/life-area.ts';
import { NO_KNOWN_TASK, readLearnt, type LearntTasks } from '../challenge/learnt-tasks.ts';
import { readTask, type TaskLanguage } from '../challenge/read-task.ts';
import { isUnspaced } from '../basics/unspaced.ts';
import { readTokens } from '../support/read-tokens.ts';
import { pairAt, tellsNothing } from '../support/sign-pairs.ts';
import type { EvidenceWords } from './evidence-words.ts';
import { indexPhrases, longestIn, phrasesIn, type MeantPhrase, type PhraseIndex } from './phrase-index.ts';

/** How much of each idea, 0-1. */
export type Ideas = ReadonlyMap<string, number>;

export interface EvidenceLanguage {
  /** Of wins: what their words show. */
  readonly shown: PhraseIndex<Shows>;
  /** Of wins: turns of speech, whose words show nothing. */
  readonly idle: PhraseIndex<Shows>;
  /** Of thoughts: the same, and what is asked for. */
  readonly asked: PhraseIndex<readonly (readonly [idea: string, weight: number])[]>;
  readonly leftBe: PhraseIndex<true>;
  /** Ideas of how something is done, as against what is done. */
  readonly manners: ReadonlySet<string>;
  readonly ideaOfArea: ReadonlyMap<LifeArea, readonly string[]>;
  /** The words by which wins of an idea are looked up. */
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
  readonly silent: ReadonlySet<string>;
  /** How words are brought to their keys. */
  readonly task: TaskLanguage;
  /** The reading of tasks, made ready where a thought needs it, and the language that it was learnt in. */
  readonly told: TaskLanguage;
  readonly learnt: () => LearntTasks;
}

export interface EvidenceSources {
  readonly words: EvidenceWords;
  readonly task: TaskLanguage;
  readonly told: TaskLanguage;
  readonly learnt: () => LearntTasks;
}

type Shows = readonly (readonly [idea: string, weight: number])[];

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Words that are asked for count a little less than those that name the thing. */
const ASKED = 0.9;

const answersOf = (answeredBy: string): Shows =>
  answeredBy.split(' ').map((answer) => {
    const [idea = '', weight = '1'] = answer.split(':');
    return [idea, Number(weight)];
  });

export const createEvidenceLanguage = ({ words, task, told, learnt }: EvidenceSources): EvidenceLanguage => {
  const phrases = (text: string, means: Shows): readonly MeantPhrase<Shows>[] =>
    listed(text).map((phrase) => ({ keys: keysOfPhrase(phrase, task), means }));
  const shown = words.ideas.flatMap(({ id, words: named }) => phrases(named, [[id, 1]]));
  const asked = words.ideas.flatMap(({ id, asked: sought }) => phrases(sought, [[id, ASKED]]));
  const doubts = words.doubts.flatMap(({ said, answeredBy }) => phrases(said, answersOf(answeredBy)));
  const ideaOfArea = new Map<LifeArea, string[]>();
  for (const { id, area } of words.ideas)
    if (area !== null) ideaOfArea.set(area, [...(ideaOfArea.get(area) ?? []), id]);
  return {
    shown: indexPhrases(shown),
    idle: indexPhrases(phrases(words.idle, [])),
    asked: indexPhrases([...shown, ...asked, ...doubts]),
    leftBe: indexPhrases(
      listed(words.leftBe).map((phrase) => ({ keys: keysOfPhrase(phrase, task), means: true as const })),
    ),
    manners: new Set(words.manners.split(' ')),
    ideaOfArea,
    wordsOf: new Map(words.ideas.map(({ id, words: named }) => [id, listed(named)])),
    silent: new Set(words.silent.split(/\s+/u).map(task.termOf)),
    ...{ task, told, learnt },
  };
};

/** A page pasted in is read so far. */
const MOST_CHARACTERS = 2000;

/** Small words are themselves, and no form of another: "not" is no "note". */
const SMALL = '.';

/** The keys of a text's words, small words too: phrases hold them. */
export const keysOf = (text: string, task: TaskLanguage): readonly string[] =>
  readTokens(text.slice(0, MOST_CHARACTERS), task.spelling).map(({ word }, at, tokens) => {
    if (isUnspaced(word)) return keyOfSign(word, pairAt(tokens, at));
    return task.silent.has(word) ? SMALL + word : task.termOf(word);
  });

/** Writing without spaces is read by pairs of signs: one key for each sign, that of the pair which it begins. */
const keyOfSign = (sign: string, pair: string | null): string =>
  pair === null || tellsNothing(pair) ? SMALL + (pair ?? sign) : pair;

/** A phrase is found within other words: the last of its signs begins another pair there. */
const keysOfPhrase = (phrase: string, task: TaskLanguage): readonly string[] => {
  const keys = keysOf(phrase, task);
  const last = keys.at(-1) ?? '';
  return keys.length > 1 && isUnspaced(last) && last.length === SMALL.length + 1 ? keys.slice(0, -1) : keys;
};

/** The keys of a win's words. Those of a turn of speech are as small words are. */
export const keysOfWin = (text: string, { task, idle }: EvidenceLanguage): readonly string[] => {
  const keys = keysOf(text, task);
  const within = new Set(phrasesIn(keys, idle).flatMap(({ places }) => places));
  return within.size === 0 ? keys : keys.map((key, at) => (within.has(at) ? SMALL + key : key));
};

/** The keys that say what a text is about. */
export const tellingKeys = (keys: readonly string[], { silent }: EvidenceLanguage): ReadonlySet<string> =>
  new Set(keys.filter((key) => !key.startsWith(SMALL) && !silent.has(key)));

/** One common word says a little less than a phrase, and two say as much. */
const ONE_WORD = 0.85;

/** What the words of a win show of each idea. */
export const ideasShown = (keys: readonly string[], { shown }: EvidenceLanguage): Ideas => {
  const ideas = new Map<string, number>();
  for (const phrase of phrasesIn(keys, shown))
    for (const [idea, weight] of phrase.means) {
      const said = phrase.keys.length > 1 || ideas.has(idea) ? weight : weight * ONE_WORD;
      ideas.set(idea, Math.max(said, ideas.get(idea) ?? 0));
    }
  return ideas;
};

/** Beside something that a thought is about, how it is done counts less. */
const MANNER_BESIDE = 0.6;
const TOPIC = 0.6;

/** What would answer a thought. */
export const ideasAsked = (keys: readonly string[], { asked, manners }: EvidenceLanguage): Ideas => {
  const ideas = new Map<string, number>();
  for (const { means } of longestIn(phrasesIn(keys, asked)))
    for (const [idea, weight] of means) ideas.set(idea, Math.max(weight, ideas.get(idea) ?? 0));
  const hasTopic = [...ideas].some(([idea, weight]) => weight >= TOPIC && !manners.has(idea));
  if (!hasTopic) return ideas;
  return new Map(
    [...ideas].map(([idea, weight]) => [idea, manners.has(idea) ? weight * MANNER_BESIDE : weight]),
  );
};

/** What the reading of tasks takes a text for, as a direction of length one: the same thing told in other words lies near. */
export const directionOf = (
  text: string,
  { told, learnt }: EvidenceLanguage,
): ReadonlyMap<string, number> => {
  const clauses = readTask(text, told).map(({ terms }) => ({ terms, turnedAway: false }));
  if (clauses.length === 0) return new Map();
  const likely = [...readLearnt(clauses, learnt())].filter(
    ([one, share]) => share >= LEAST_LIKELY && one !== NO_KNOWN_TASK,
  );
  const length = Math.hypot(...likely.map(([, share]) => share));
  return new Map(likely.map(([one, share]) => [one, share / length]));
};

const LEAST_LIKELY = 0.15;
