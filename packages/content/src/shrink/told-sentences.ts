/** All that is told of each task in one language, as the reading is learnt from it. For `generate.ts` and tests alone. */

import { createTaskLanguage, hash32, learnTasks, NO_KNOWN_TASK } from '@cairn/domain';
import type { LearntTasks, ToldSentence } from '@cairn/domain';
import { cuesOne } from '../en/data/shrink-cues-one.ts';
import { cuesTwo } from '../en/data/shrink-cues-two.ts';
import { sayingsA } from '../en/data/shrink-sayings-a.ts';
import { sayingsB } from '../en/data/shrink-sayings-b.ts';
import { sceneWords } from '../en/data/shrink-scenes.ts';
import { feelingWords } from '../en/data/shrink-feelings.ts';
import { sayingWords } from '../en/data/shrink-sayings.ts';
import { shrinkWords } from '../en/data/shrink-words.ts';
import { challengesTuning } from '../en/fixtures/challenges-tuning.ts';
import type { ChallengeCase } from '../en/fixtures/challenge-set.ts';
import type { CatalogueLadder } from '../ladders/ladders.ts';
import { ladders } from '../ladders/ladders.ts';
import type { FeelingWords, LadderCues } from './shrink-structure.ts';

/** How much one telling counts beside a whole sentence that somebody might say. */
const WORTH = { sentence: 1, name: 0.6, words: 0.4, case: 1.5 } as const;

const CUES: LadderCues = { ...cuesOne, ...cuesTwo };
const SAYINGS: LadderCues = { ...sayingsA, ...sayingsB };

const told = (task: string, texts: readonly string[], worth: number): readonly ToldSentence[] =>
  texts.map((text) => ({ text, task, worth }));

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Several words that stand together are a name for once: "pile of envelopes". One word of a scene is none. */
const toldAround = (task: string, text: string): readonly ToldSentence[] =>
  listed(text).map((one) => ({ text: one, task, worth: one.includes(' ') ? WORTH.name : WORTH.words }));

const ofLadder = ({ id, title, aliases, said, rungs }: CatalogueLadder): readonly ToldSentence[] => [
  ...told(id, [...aliases, ...listed(CUES[id] ?? '')], WORTH.name),
  ...toldAround(id, sceneWords[id] ?? ''),
  ...toldAround(id, sayingWords[id] ?? ''),
  ...toldAround(id, SAYINGS[id] ?? ''),
  ...told(id, [title, ...said, ...rungs.map(({ text }) => text)], WORTH.words),
];

const ofReply = ([id, { names, said }]: readonly [string, FeelingWords]): readonly ToldSentence[] => [
  ...told(`gentle:${id}`, listed(names), WORTH.name),
  ...told(`gentle:${id}`, said, WORTH.words),
];

/** `## task` before its sentences, one a line; `# ` before a remark. `shaped:` tasks are those that are not known. */
const ofFile = (text: string): readonly ToldSentence[] => {
  const sentences: ToldSentence[] = [];
  let task = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## '))
      task = line.startsWith(`## ${NO_KNOWN_TASK}:`) ? NO_KNOWN_TASK : line.slice('## '.length);
    else if (line !== '' && !line.startsWith('# '))
      sentences.push({ text: line, task, worth: WORTH.sentence });
  }
  return sentences;
};

/** A case of the tuning half that has one right task. */
const ofCase = ({ text, expect: answers }: ChallengeCase): readonly ToldSentence[] => {
  const [answer = ''] = answers;
  if (answers.length > 1 || answer === 'kind:gentle' || answer === 'kind:help') return [];
  return told(answer === 'kind:shaped' ? NO_KNOWN_TASK : answer, [text], WORTH.case);
};

/** English; of other languages see `told-in.ts`. `files`: the texts of `en/data/said`, in the order of their names. */
export const toldSentences = (files: readonly string[]): readonly ToldSentence[] => [
  ...ladders().flatMap(ofLadder),
  ...Object.entries(feelingWords).flatMap(ofReply),
  ...files.flatMap(ofFile),
  ...challengesTuning.flatMap(ofCase),
];

/** Tells whether the reading was learnt from these sentences. */
export const digestOf = (sentences: readonly ToldSentence[]): string =>
  hash32(JSON.stringify([sentences, shrinkWords])).toString(16);

/** Takes a minute. */
export const learnShrinking = (sentences: readonly ToldSentence[]): LearntTasks =>
  learnTasks(sentences, createTaskLanguage(shrinkWords));
