/** English words of all activities, by life area, and who has read them. */

import { rise } from './data/activities-rise.ts';
import { care } from './data/activities-care.ts';
import { nourish } from './data/activities-nourish.ts';
import { move } from './data/activities-move.ts';
import { rest } from './data/activities-rest.ts';
import { home } from './data/activities-home.ts';
import { people } from './data/activities-people.ts';
import { paper } from './data/activities-paper.ts';
import { work } from './data/activities-work.ts';
import { joy } from './data/activities-joy.ts';
import { mind } from './data/activities-mind.ts';
import { meaning } from './data/activities-meaning.ts';
import type { LocaleWords, WordsReview } from '../activities/activity-structure.ts';

export const enActivityWords: LocaleWords = {
  rise,
  care,
  nourish,
  move,
  rest,
  home,
  people,
  paper,
  work,
  joy,
  mind,
  meaning,
};

export const enActivityReview: WordsReview = {
  source: 'Own words, written for Cairn to the rules for steps and for harm.',
  writtenOn: '2026-11-22',
  reviewedOn: null,
};
