/**
 * Where the points of a chart stand, as shares of its box in percent: nothing is measured, so that a chart prints as it looks.
 * Pure. Laws: one scale, from its lowest to its highest whatever the points are, so that a small change never looks large; a time
 * without a point is a gap in the line and never a value.
 */

export interface ChartPoint {
  /** Along the chart: a day's number, or a place in a row. */
  readonly x: number;
  readonly y: number;
  /** When it was, and what it is, in words: "3 May", "6 of 10". Both are a row of the table beneath. */
  readonly at: string;
  readonly said: string;
}

/** The lowest and the highest that can be: both are drawn, whether or not a point is near. */
export interface ChartRange {
  readonly low: number;
  readonly high: number;
}

/** A stretch of `x` that several charts share, and its two ends in words. */
export interface ChartSpan {
  readonly first: number;
  readonly last: number;
  readonly ends: readonly [first: string, last: string];
}

export interface Placed {
  /** Percent from the beginning of the line, and from the top. */
  readonly left: number;
  readonly top: number;
}

export interface Piece {
  readonly from: Placed;
  readonly to: Placed;
}

/** `60` on 0-100 is 40 from the top. What lies beyond the range stands at its edge. */
export const topOf = (y: number, { low, high }: ChartRange): number =>
  100 - (100 * (Math.min(high, Math.max(low, y)) - low)) / (high - low);

/** Points by `x`, ascending. One point, or several at one `x`, stand in the middle, unless a stretch is given. */
export const placePoints = (
  points: readonly Pick<ChartPoint, 'x' | 'y'>[],
  range: ChartRange,
  span?: Pick<ChartSpan, 'first' | 'last'>,
): readonly Placed[] => {
  const first = span?.first ?? points[0]?.x ?? 0;
  const wide = (span?.last ?? points.at(-1)?.x ?? 0) - first;
  return points.map(({ x, y }) => ({
    left: wide === 0 ? 50 : (100 * (x - first)) / wide,
    top: topOf(y, range),
  }));
};

/** A piece of line between each two neighbours no further apart than `gap`; `0`: dots alone. */
export const joinPoints = (
  points: readonly Pick<ChartPoint, 'x' | 'y'>[],
  range: ChartRange,
  gap: number,
): readonly Piece[] => {
  const placed = placePoints(points, range);
  return points.flatMap(({ x }, at) => {
    const [before, from, to] = [points[at - 1], placed[at - 1], placed[at]];
    if (before === undefined || from === undefined || to === undefined || gap === 0) return [];
    return x - before.x > gap ? [] : [{ from, to }];
  });
};

/** The point nearest to `left` percent; the later one of two as near. `null` without points. */
export const nearestTo = (left: number, placed: readonly Placed[]): number | null => {
  let nearest: number | null = null;
  let least = Infinity;
  for (const [at, place] of placed.entries()) {
    const away = Math.abs(place.left - left);
    if (away > least) continue;
    [nearest, least] = [at, away];
  }
  return nearest;
};
