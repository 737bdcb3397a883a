/** English words of all activities, by life area. Own words; see `activitiesReview` for who has read them. */

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
import type { LocaleWords } from '../activities/activity-structure.ts';

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
