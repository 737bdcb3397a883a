/** What a language brings for shrinking, made ready at its first use and kept. Loaded when somebody shrinks something. */

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
import { shrinkWords } from '../en/data/shrink-words.ts';
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

const create = (): ShrinkLibrary => ({
  language: createTaskLanguage(shrinkWords),
  split: createTaskSplitter(shrinkWords),
  learnt: openLearntTasks(PACKED_LEARNT),
  ladders: new Map(LADDER_ENTRIES.map((entry) => [entry[0], knownLadder(entry)])),
  replies: new Map(Object.entries(gentleWords).map(([id, words]) => [`gentle:${id}`, replyOf(words)])),
  hardship: replyOf(hardshipWords),
  unpraised: replyOf(unpraisedWords),
  besideUnpraised: new Map(
    Object.entries(besideUnpraised).map(([ladder, line]) => [ladder, replyOf({ line, offers: ladder })]),
  ),
  besideHardship: new Set(besideHardship),
  shaped: { line: shapedWords.line, title: shapedWords.title, steps: shapedWords.steps.map(offered) },
});

let english: ShrinkLibrary | null = null;

/** English stands in where a language has no words of its own: what is not understood is shaped, and that is said. */
export const shrinkLibrary = (): ShrinkLibrary => (english ??= create());
