/** Many days as a line that can be read, and no mood that nobody told. */

import { expect, test } from 'vitest';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { MOST_DAYS_DRAWN, moodCourse } from './mood-course.ts';

const FIRST = '2026-01-11' as LocalDay;

const daysFrom = (many: number, moodAt: (at: number) => number) =>
  Array.from({ length: many }, (_, at) => ({ day: addDays(FIRST, at), mood: moodAt(at) }));

test('a few days are told one by one', () => {
  const days = daysFrom(MOST_DAYS_DRAWN, (at) => at % 11);
  expect(moodCourse(days)).toEqual({ by: 'day', points: days });
  expect(moodCourse([])).toEqual({ by: 'day', points: [] });
});

test('many days are told by the mean of each month that has any', () => {
  const january = daysFrom(21, (at) => (at < 7 ? 2 : 5));
  const later = daysFrom(160, () => 6).filter(({ day }) => day >= '2026-03-01');
  const { by, points } = moodCourse([...january, ...later]);
  expect(by).toBe('month');
  expect(points).toEqual([
    { day: '2026-01-15', mood: 4 },
    ...['03', '04', '05', '06'].map((month) => ({ day: `2026-${month}-15`, mood: 6 })),
  ]);
});
