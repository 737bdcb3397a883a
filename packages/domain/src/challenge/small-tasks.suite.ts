/** A few tasks and a few words of English for the tests of shrinking: each list as short as the law that it shows. */

import type { OfferedStep } from './shrunk.ts';
import { createTaskLanguage, type TaskLanguage } from './read-task.ts';
import { learnTasks, type ToldSentence } from './learn-tasks.ts';
import type { GentleReply, KnownLadder, ShrinkLibrary } from './shrink-text.ts';
import { createTaskSplitter } from './split-tasks.ts';
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
  turnedAway: ['do not want to', 'instead of'],
  turnedBack: ['but', 'i want to'],
  joints: ['and', 'and then', 'then'],
  openings: ['i need to', 'i', 'and', 'need to'],
};

const told = (task: string, texts: string): readonly ToldSentence[] =>
  texts.split(', ').map((text) => ({ text, task, worth: 1 }));

export const smallTold: readonly ToldSentence[] = [
  ...told(
    'home.dishes',
    'dishes, the dishes, wash the dishes, dirty plates, plates, the sink is full of forks, forks',
  ),
  ...told('home.dishes', 'forks in the sink, mugs everywhere, wash up, dirty dishes, a plate'),
  ...told(
    'care.shower',
    'shower, take a shower, wash myself, soap, I stand before the shower and turn round',
  ),
  ...told('care.shower', 'shower today, the shower, wash myself with soap, soap and shower'),
  ...told(
    'meaning.grief',
    'grief, visit the grave, funeral, the grave, go to the grave, the funeral, grief again',
  ),
  ...told('felt.lonely', 'lonely, feel lonely, so lonely, lonely again, lonely at night, I am lonely'),
  ...told('felt.grief', 'grieving, mourning, still mourning, still grieving, mourning him, grieving him'),
  ...told('shaped', 'tune the harp, build a boat, a zeppelin, learn to juggle, an opera, fly a kite, harp'),
  ...told(
    'shaped',
    'another street, round the corner, ich muss endlich, endlich mal, corner, of something else',
  ),
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
  learnt: learnTasks(smallTold, smallLanguage),
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
