/** Ratings of a thought as points of a chart, one after the other: several on one day stand apart. Pure. */

import type { Belief } from '@cairn/domain';
import type { ChartPoint } from '../chart/plot.ts';
import { formatDate } from '../format-day.ts';

/** The newest so many are drawn. */
const MOST = 100;

export const pointsOf = (beliefs: readonly Belief[], locale: string): readonly ChartPoint[] =>
  beliefs.slice(-MOST).map(({ localDay, value }, at) => ({
    ...{ x: at, y: value },
    ...{ at: formatDate(locale, localDay), said: new Intl.NumberFormat(locale).format(value) },
  }));
