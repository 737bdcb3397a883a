/** Ratings of a thought as points of a chart, one after the other: several on one day stand apart. Pure. */

import type { Belief, LocalDay } from '@cairn/domain';
import type { ChartPoint } from '../chart/plot.ts';
import { formatDate, formatMoment } from '../format-day.ts';

/** The newest so many are drawn. */
const MOST = 100;

/** Of several on one day each tells its time as well, where it is known. */
export const pointsOf = (beliefs: readonly Belief[], locale: string): readonly ChartPoint[] => {
  const drawn = beliefs.slice(-MOST);
  const days = drawn.map(({ localDay }) => localDay);
  const isAlone = (day: LocalDay): boolean => days.indexOf(day) === days.lastIndexOf(day);
  return drawn.map(({ localDay, at, value }, x) => ({
    ...{ x, y: value, said: new Intl.NumberFormat(locale).format(value) },
    at:
      at === null || isAlone(localDay)
        ? formatDate(locale, localDay)
        : formatMoment(locale, at, '0000-01-01' as LocalDay),
  }));
};
