/** A few tasks and a few words of English for the tests of shrinking: each list as short as the law that it shows. */

import type { OfferedStep } from './shrunk.ts';
import { createTaskLanguage, type TaskLanguage } from './read-task.ts';
import type { GentleReply, KnownLadder, ShrinkLibrary } from './shrink-text.ts';
import { createTaskSplitter } from './split-tasks.ts';
import { buildTaskIndex, type TaskDocument } from './task-index.ts';
import type { TaskWords } from './task-language.ts';

export const smallTaskWords: TaskWords = {
  stems: {
    exceptions: { teeth: 'tooth' },
    passes: [
      [
        ['shes', 'sh'],
        ['ies', 'y'],
        ['ss', 'ss'],
        ['s', ''],
      ],
      [
        ['ing', ''],
        ['ed', ''],
      ],
    ],
    vowels: 'aeiouy',
    doubled: 'bdgmnpt',
  },
  spellings: { dont: 'do not', cant: 'can not' },
  silent: 'i the my to do not want can a and need',
  alike: ['dish plate mug', 'wash rinse'],
  ordinary: 'sower',
  turnedAway: ['do not want to', 'instead of'],
  turnedBack: ['but', 'i want to'],
  joints: ['and', 'and then', 'then'],
  openings: ['i need to', 'i', 'and', 'need to'],
};

export const smallTasks: readonly TaskDocument[] = [
  {
    id: 'home.dishes',
    told: [
      { texts: ['dishes', 'wash the dishes', 'dirty plates'], weight: 1.6, isName: true },
      { texts: ['the sink is full of forks'], weight: 1, isName: false },
    ],
  },
  {
    id: 'care.shower',
    told: [
      { texts: ['shower', 'wash myself', 'soap'], weight: 1.6, isName: true },
      { texts: ['I stand before the shower and turn round'], weight: 1, isName: false },
    ],
  },
  {
    id: 'meaning.grief',
    told: [{ texts: ['grief', 'visit the grave', 'funeral'], weight: 1.6, isName: true }],
  },
  { id: 'felt.lonely', told: [{ texts: ['lonely', 'feel lonely'], weight: 2, isName: true }] },
  { id: 'felt.grief', told: [{ texts: ['grieving', 'mourning'], weight: 2, isName: true }] },
];

export const aStep = (text: string, more: Partial<OfferedStep> = {}): OfferedStep => ({
  text,
  minutes: 5,
  energy: 2,
  social: 0,
  rung: null,
  ...more,
});

const aLadder = (id: string, area: KnownLadder['area'], text: string): readonly [string, KnownLadder] => [
  id,
  { id, area, title: `About ${id}`, steps: [aStep(text, { minutes: 1, energy: 1, rung: `${id}.first` })] },
];

const aReply = (line: string, ladder: string | null = null): GentleReply => ({
  line,
  title: 'One small thing',
  area: 'care',
  ladder,
  steps: ladder === null ? [aStep('Take one sip of water', { minutes: 1, energy: 1 })] : [],
});

export const smallLanguage: TaskLanguage = createTaskLanguage(smallTaskWords);

export const smallLibrary: ShrinkLibrary = {
  language: smallLanguage,
  split: createTaskSplitter(smallTaskWords),
  index: buildTaskIndex(smallTasks, smallLanguage),
  ladders: new Map([
    aLadder('home.dishes', 'home', 'Carry one cup to the sink'),
    aLadder('care.shower', 'care', 'Hold one hand under water'),
    aLadder('meaning.grief', 'meaning', 'Hold something of theirs'),
  ]),
  replies: new Map([
    ['felt.lonely', aReply('A thread can be thin and hold.')],
    ['felt.grief', aReply('There is no hurry with it.', 'meaning.grief')],
  ]),
  hardship: aReply('That is hard.'),
  unpraised: aReply('Let us rest here.'),
  besideUnpraised: new Map([['care.shower', aReply('Water can be kind.', 'care.shower')]]),
  besideHardship: new Set(['meaning.grief']),
  shaped: {
    line: 'I do not know this one.',
    title: 'A way to start anything',
    steps: [aStep('Name the first thing my hand would touch', { minutes: 1, energy: 1 })],
  },
};
