/** English words of all ladders, by life area. */

import type { LifeArea } from '@cairn/domain';
import type { AreaLadderWords } from '../ladders/ladder-structure.ts';
import { rise } from './data/ladders-rise.ts';
import { care } from './data/ladders-care.ts';
import { nourish } from './data/ladders-nourish.ts';
import { move } from './data/ladders-move.ts';
import { rest } from './data/ladders-rest.ts';
import { home } from './data/ladders-home.ts';
import { people } from './data/ladders-people.ts';
import { paper } from './data/ladders-paper.ts';
import { work } from './data/ladders-work.ts';
import { joy } from './data/ladders-joy.ts';
import { mind } from './data/ladders-mind.ts';
import { meaning } from './data/ladders-meaning.ts';

export const enLadderWords: Readonly<Record<LifeArea, AreaLadderWords>> = {
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
