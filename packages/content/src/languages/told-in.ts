/** All that is told of each task in a language beside English, as its reading is learnt from it. For `generate.ts` and tests alone. */

import { createTaskLanguage, learnTasks, NO_KNOWN_TASK, plainText } from '@cairn/domain';
import type { LearntTasks, TaskWords, ToldSentence } from '@cairn/domain';
import { joinLadders, ladders } from '../ladders/ladders.ts';
import type { CatalogueLadder } from '../ladders/ladders.ts';
import type { FeelingWords } from '../shrink/shrink-structure.ts';
import type { LanguageSource } from './language-source.ts';

/** How much one telling counts beside a whole sentence that somebody might say. */
const WORTH = { said: 1, name: 0.8, words: 0.4, foreign: 0.4 } as const;

const told = (task: string, texts: readonly string[], worth: number): readonly ToldSentence[] =>
  texts.map((text) => ({ text, task, worth }));

const listed = (text: string): readonly string[] =>
  text
    .split(/[,،、]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const ofLadder = ({ id, title, aliases, said, rungs }: CatalogueLadder): readonly ToldSentence[] => [
  ...told(id, aliases, WORTH.name),
  ...told(id, said, WORTH.said),
  ...told(id, [title, ...rungs.map(({ text }) => text)], WORTH.words),
];

const ofFeeling = ([id, { names, said }]: readonly [string, FeelingWords]): readonly ToldSentence[] => [
  ...told(`gentle:${id}`, listed(names), WORTH.name),
  ...told(`gentle:${id}`, said, WORTH.said),
];

/** Sentences of another language stand for all that is not known: their words were never told. */
const foreign = (): readonly ToldSentence[] =>
  told(
    NO_KNOWN_TASK,
    ladders().flatMap(({ said }) => said.slice(0, 2)),
    WORTH.foreign,
  );

export const laddersOf = (source: LanguageSource): readonly CatalogueLadder[] =>
  joinLadders((id) => source.ladders[id]);

export const toldIn = (source: LanguageSource): readonly ToldSentence[] => [
  ...laddersOf(source).flatMap(ofLadder),
  ...Object.entries(source.feelings).flatMap(ofFeeling),
  ...foreign(),
];

const folded = (words: string): string => plainText(words).trim();

/** As a sentence is read: without accents and capitals. What parts a sentence is looked for in it as it is written. */
export const foldedTaskWords = (words: TaskWords): TaskWords => ({
  stems: {
    ...words.stems,
    vowels: folded(words.stems.vowels),
    doubled: folded(words.stems.doubled),
    passes: words.stems.passes.map((pass) =>
      pass.map(([ending, instead]) => [folded(ending), folded(instead)] as const),
    ),
    exceptions: Object.fromEntries(
      Object.entries(words.stems.exceptions).map(([word, key]) => [folded(word), folded(key)]),
    ),
    prefixes: (words.stems.prefixes ?? []).map(folded),
  },
  spellings: Object.fromEntries(
    Object.entries(words.spellings).map(([written, meant]) => [folded(written), folded(meant)]),
  ),
  elisions: folded(words.elisions ?? ''),
  // The half before an apostrophe says nothing of what is to be done.
  silent: folded(`${words.silent} ${words.elisions ?? ''}`),
  alike: words.alike.map(folded),
  turnedAway: words.turnedAway.map(folded),
  turnedBack: words.turnedBack.map(folded),
  joints: words.joints,
  openings: words.openings,
});

/** Takes seconds. */
export const learnIn = (source: LanguageSource): LearntTasks =>
  learnTasks(toldIn(source), createTaskLanguage(foldedTaskWords(source.taskWords)));
