/** This day in the years before, for those who asked for it: a setting, off unless chosen. */

import { dayNumber, sameDayInOtherYears } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { QueryHandler } from '../../context.ts';
import { readFirstDay } from './read-first-day.ts';
import { readWins } from '../read-wins.ts';
import { MAY_COME_UP, ordinaryWords } from './told-wins.ts';

const MOST_A_YEAR = 5;

/** Read from each day, so that there are five where some are not brought up. */
const READ_A_YEAR = 20;

export const onThisDay: QueryHandler<'on-this-day'> = async ({ database, settings, today }) => {
  const first = settings.onThisDay ? await readFirstDay(database) : null;
  if (first === null) return { years: [] };
  const isOrdinary = await ordinaryWords();
  const winsOf = async (day: LocalDay): ReturnType<typeof readWins> =>
    readWins(database, {
      where: `${MAY_COME_UP} AND win.day = ?1`,
      params: [dayNumber(day)],
      after: undefined,
      limit: READ_A_YEAR,
    });
  const years = [];
  for (const day of sameDayInOtherYears(today, first)) {
    const wins = (await winsOf(day)).wins.filter(isOrdinary).slice(0, MOST_A_YEAR);
    if (wins.length > 0) years.push({ day, wins });
  }
  return { years };
};
