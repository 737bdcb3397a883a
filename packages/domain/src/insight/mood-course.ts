/**
 * Days with a mood as one line that can be read, however many there are: each day, or from {@link MOST_DAYS_DRAWN} days on the mean
 * of each month. Pure. Law: a month without a mood is no point.
 */

import { monthOf, type LocalDay } from '../time/local-day.ts';
import type { MoodDay } from './with-and-without.ts';

export interface MoodCourse {
  readonly by: 'day' | 'month';
  /** Oldest first. A month stands at its 15th. */
  readonly points: readonly MoodDay[];
}

/** More days than these are told by the month. */
export const MOST_DAYS_DRAWN = 120;

/** `moods` hold each day at most once, oldest first. Moods of 4 and 6 in one month are one point at 5. */
export const moodCourse = (moods: readonly MoodDay[]): MoodCourse => {
  if (moods.length <= MOST_DAYS_DRAWN) return { by: 'day', points: moods };
  const months = new Map<string, { sum: number; days: number }>();
  for (const { day, mood } of moods) {
    const month = monthOf(day);
    const known = months.get(month) ?? { sum: 0, days: 0 };
    known.sum += mood;
    known.days += 1;
    months.set(month, known);
  }
  const points = [...months].map(([month, { sum, days }]) => ({
    day: `${month}-15` as LocalDay,
    mood: sum / days,
  }));
  return { by: 'month', points };
};
