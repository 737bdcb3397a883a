/** Days with a mood as points of a chart; of a month the point says that it is one. Pure. */

import { dayNumber, type LocalDay, type MoodCourse, type MoodDay } from '@cairn/domain';
import type { ChartPoint, ChartSpan } from '../chart/plot.ts';

export interface PointWords {
  readonly dayInWords: (day: LocalDay) => string;
  readonly monthInWords: (day: LocalDay) => string;
  readonly moodInWords: (mood: number) => string;
}

export const dayPoints = (
  days: readonly MoodDay[],
  words: Pick<PointWords, 'dayInWords' | 'moodInWords'>,
): readonly ChartPoint[] =>
  days.map(({ day, mood }) => ({
    x: dayNumber(day),
    y: mood,
    // Written when somebody reads it: of a hundred points that are drawn, one is.
    get at() {
      return words.dayInWords(day);
    },
    get said() {
      return words.moodInWords(mood);
    },
  }));

/** From the first to the last of all days, for charts that stand beneath one another; `undefined` without any. */
export const spanOf = (
  days: readonly MoodDay[],
  dayInWords: PointWords['dayInWords'],
): ChartSpan | undefined => {
  const sorted = days.map(({ day }) => day).toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first: dayNumber(first), last: dayNumber(last), ends: [dayInWords(first), dayInWords(last)] };
};

/** `gap`: how far apart two points may be and still be joined. */
export const moodPoints = (
  { by, points }: MoodCourse,
  { dayInWords, monthInWords, moodInWords }: PointWords,
): { readonly points: readonly ChartPoint[]; readonly gap: number } =>
  by === 'day'
    ? { points: dayPoints(points, { dayInWords, moodInWords }), gap: 4 }
    : { points: dayPoints(points, { dayInWords: monthInWords, moodInWords }), gap: 45 };
