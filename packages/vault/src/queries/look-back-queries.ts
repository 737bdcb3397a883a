/** What Look back asks: a part of the program of its own, fetched when it is first wanted. */

import type { LookBackQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { allWeeks } from './look-back/all-weeks.ts';
import { confidence } from './look-back/confidence.ts';
import { firstTimes } from './look-back/first-times.ts';
import { onThisDay } from './look-back/on-this-day.ts';
import { shelf } from './look-back/shelf.ts';
import { stonesOfWeek } from './look-back/stones-of-week.ts';
import { thenNow } from './look-back/then-now.ts';
import { thingsDone } from './look-back/things-done.ts';

export const LOOK_BACK_QUERIES: { readonly [N in LookBackQuery]: QueryHandler<N> } = {
  'then-now': thenNow,
  'first-times': firstTimes,
  shelf,
  'things-done': thingsDone,
  'on-this-day': onThisDay,
  'stones-of-week': stonesOfWeek,
  'all-weeks': allWeeks,
  confidence,
};
