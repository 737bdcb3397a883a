/** The weeks before this one, each by itself: a row a week, from the roll-up. Ten years are 520. */

import { dayNumber, returnsAmong } from '@cairn/domain';
import { mondayOf } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { readNumberedDays } from '../days.ts';
import { readWeeks } from '../past-picture.ts';

export const allWeeks: QueryHandler<'all-weeks'> = async ({ database, today }) => {
  const monday = mondayOf(dayNumber(today));
  const days = await readNumberedDays(database, { before: monday });
  return {
    weeks: await readWeeks(
      database,
      monday,
      returnsAmong(days).map(({ number }) => number),
    ),
  };
};
