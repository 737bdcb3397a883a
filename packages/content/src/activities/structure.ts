/** The shape of every activity, by life area, in catalogue order. */

import { rise } from './data/rise.ts';
import { care } from './data/care.ts';
import { nourish } from './data/nourish.ts';
import { move } from './data/move.ts';
import { rest } from './data/rest.ts';
import { home } from './data/home.ts';
import { people } from './data/people.ts';
import { paper } from './data/paper.ts';
import { work } from './data/work.ts';
import { joy } from './data/joy.ts';
import { mind } from './data/mind.ts';
import { meaning } from './data/meaning.ts';
import type { LifeArea } from '@cairn/domain';
import type { StructureRow } from './activity-structure.ts';

export const STRUCTURE: Readonly<Record<LifeArea, readonly StructureRow[]>> = {
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
