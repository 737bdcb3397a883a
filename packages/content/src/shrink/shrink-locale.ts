/**
 * What a language brings for shrinking, made ready at its first use and kept. Loaded when somebody shrinks something. English
 * stands in where a language is not here.
 */

import { createTaskLanguage, createTaskSplitter, openLearntTasks } from '@cairn/domain';
import type { GentleReply, OfferedStep, ShrinkLibrary } from '@cairn/domain';
import {
  besideHardship,
  besideUnpraised,
  gentleWords,
  hardshipWords,
  unpraisedWords,
} from '../en/data/shrink-gentle.ts';
import { shapedWords } from '../en/data/shrink-shaped.ts';
import { shrinkWords as enTaskWords } from '../en/data/shrink-words.ts';
import { smallerWords } from '../en/data/shrink-smaller.ts';
import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';
import type { ShrinkWords } from '../languages/language-content.ts';
import { LADDER_ENTRIES } from './generated/en-ladders.ts';
import { PACKED_LEARNT } from './generated/en-learnt.ts';
import { knownLadder } from './ladder-entries.ts';
import type { GentleWords, LooseStep } from './shrink-structure.ts';

const offered = ({ text, minutes, energy, social }: LooseStep): OfferedStep => ({
  text,
  minutes,
  energy,
  social,
  rung: null,
});

const replyOf = ({ line, offers }: GentleWords): GentleReply =>
  typeof offers === 'string'
    ? { line, title: '', area: null, ladder: offers, steps: [] }
    : { line, title: offers.title, area: offers.area, ladder: null, steps: offers.steps.map(offered) };

const ENGLISH: ShrinkWords = {
  ladders: LADDER_ENTRIES,
  replies: {
    gentle: gentleWords,
    hardship: hardshipWords,
    unpraised: unpraisedWords,
    besideUnpraised,
    shaped: shapedWords,
    smaller: smallerWords,
  },
  taskWords: enTaskWords,
  learnt: PACKED_LEARNT,
};

const create = ({ ladders, replies, taskWords, learnt }: ShrinkWords): ShrinkLibrary => ({
  language: createTaskLanguage(taskWords),
  split: createTaskSplitter(taskWords),
  learnt: openLearntTasks(learnt),
  ladders: new Map(ladders.map((entry) => [entry[0], knownLadder(entry)])),
  replies: new Map(Object.entries(replies.gentle).map(([id, words]) => [`gentle:${id}`, replyOf(words)])),
  hardship: replyOf(replies.hardship),
  unpraised: replyOf(replies.unpraised),
  besideUnpraised: new Map(
    Object.entries(replies.besideUnpraised).map(([ladder, line]) => [
      ladder,
      replyOf({ line, offers: ladder }),
    ]),
  ),
  besideHardship: new Set(besideHardship),
  shaped: {
    line: replies.shaped.line,
    title: replies.shaped.title,
    steps: replies.shaped.steps.map(offered),
  },
});

/** The words that are spoken: the same object each time. */
export const shrinkWordsIn = (locale: ContentLocale): ShrinkWords => brought(locale, 'shrink') ?? ENGLISH;

const made = new WeakMap<ShrinkWords, ShrinkLibrary>();

export const shrinkLibrary = (locale: ContentLocale): ShrinkLibrary => {
  const words = shrinkWordsIn(locale);
  const library = made.get(words) ?? create(words);
  made.set(words, library);
  return library;
};

const readInEnglish = new WeakMap<ShrinkWords, ShrinkLibrary>();

/** Reads English and answers in the language. `null`: it is English that is spoken. */
export const libraryReadInEnglish = (locale: ContentLocale): ShrinkLibrary | null => {
  const words = shrinkWordsIn(locale);
  if (words === ENGLISH) return null;
  const { language, split, learnt } = shrinkLibrary('en');
  const library = readInEnglish.get(words) ?? { ...shrinkLibrary(locale), language, split, learnt };
  readInEnglish.set(words, library);
  return library;
};
