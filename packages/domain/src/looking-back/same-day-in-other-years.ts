/** On this day: the same month and day in the years before. 29 February has years in which it is not, and nothing is moved. */

import { parseLocalDay, yearOf } from '../time/local-day.ts';
import type { LocalDay } from '../time/local-day.ts';

/** Newest first, back to `first`. `('2026-05-03', '2024-05-03')` is 2025-05-03 and 2024-05-03. */
export const sameDayInOtherYears = (today: LocalDay, first: LocalDay): readonly LocalDay[] => {
  const years = Math.max(0, yearOf(today) - yearOf(first));
  return Array.from({ length: years }, (_, index) =>
    parseLocalDay(`${String(yearOf(today) - 1 - index).padStart(4, '0')}${today.slice(4)}`),
  ).flatMap((day) => (day.ok && day.value >= first ? [day.value] : []));
};
