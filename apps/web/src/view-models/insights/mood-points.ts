/**
 * Days with a mood as points of a chart. Pure. Many days are put together by the month, so that years stay a line that can be read:
 * each point then says that it is a mean of a month.
 */

import { dayNumber, monthOf, type LocalDay } from '@cairn/domain';
import type { DayWithMood } from '@cairn/vault';
import type { ChartPoint } from '../chart/plot.ts';

export interface PointWords {
  readonly dayInWords: (day: LocalDay) => string;
  readonly monthInWords: (day: LocalDay) => string;
  readonly moodInWords: (mood: number) => string;
}

/** More days than these are told by the month. */
export const MOST_DAYS = 120;

export const dayPoints = (
  days: readonly DayWithMood[],
  words: Pick<PointWords, 'dayInWords' | 'moodInWords'>,
): ChartPoint[] =>
  days.map(({ day, mood }) => ({
    ...{ x: dayNumber(day), y: mood },
    ...{ at: words.dayInWords(day), said: words.moodInWords(mood) },
  }));

/** `gap`: how far apart two points may be and still be joined. */
export const moodPoints = (
  days: readonly DayWithMood[],
  words: PointWords,
): { readonly points: readonly ChartPoint[]; readonly gap: number } => {
  if (days.length <= MOST_DAYS) return { points: dayPoints(days, words), gap: 4 };
  const months = new Map<string, DayWithMood[]>();
  for (const one of days) {
    const month = monthOf(one.day);
    const known = months.get(month);
    if (known === undefined) months.set(month, [one]);
    else known.push(one);
  }
  const points = [...months.values()].map((all): ChartPoint => {
    const mean = all.reduce((sum, { mood }) => sum + mood, 0) / all.length;
    const day = all[0]?.day ?? ('0001-01-01' as LocalDay);
    const middle = dayNumber(`${monthOf(day)}-15` as LocalDay);
    return { x: middle, y: mean, at: words.monthInWords(day), said: words.moodInWords(mean) };
  });
  return { points, gap: 45 };
};
