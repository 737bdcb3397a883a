/**
 * Moods just after things of each area of living, with the mood before taken into account (domain.md 6.3 D). Pure.
 *
 * Whoever writes down a mood when it is low sees it rise whatever was done: before and after are never averaged into a gain. Areas
 * are compared with one another by an analysis of covariance, after ~ before + area, and each is drawn towards all of them
 * together, the more so the less is known of it (partial pooling): theta ~ N(mu, tau^2), kept by n / (n + s2 / tau^2).
 *
 * One slope for all areas, from what varies within them: b = sum of (x - x_c)(y - y_c) / sum of (x - x_c)^2. An area's own height
 * is m_c = y_c - b (x_c - x), s2 = what is left / (N - C - 1), and tau^2 = max(0, (MSB - s2) / n0) with
 * n0 = (N - sum n_c^2 / N) / (C - 1) (Cochran 1939; one-way analysis of variance with unequal n). Two areas of 8 with m 6 and 5 and
 * s2 = 1 have MSB 4 and tau^2 = 3/8: of the half point between each and their mean three quarters are kept.
 */

import type { LifeArea } from '../activity/life-area.ts';
import type { Rating } from '../activity/rating.ts';

export interface BeforeAfter {
  readonly area: LifeArea;
  readonly before: Rating;
  readonly after: Rating;
}

export interface AreaAfter {
  readonly area: LifeArea;
  readonly times: number;
  /** Points of ten by which moods after it lie above those after all areas together, at one and the same mood before. */
  readonly about: number;
  /** How sure: nine times in ten it lies so far either way. */
  readonly within: number;
}

export interface AfterByArea {
  readonly times: number;
  /** How much of a point before is still there after. */
  readonly slope: number;
  /** The variance within areas, and that between them. */
  readonly s2: number;
  readonly tau2: number;
  /** Highest first. */
  readonly areas: readonly AreaAfter[];
}

/** Of one area; with fewer it is left out. */
export const FEWEST_OF_AN_AREA = 8;
/** Nine tenths of a normal lie within this many deviations. */
export const NINE_TENTHS = 1.644_853_626_951_472;

/** `null` with fewer than two areas that have enough. */
export const afterByArea = (pairs: readonly BeforeAfter[]): AfterByArea | null => {
  const groups = groupsOf(pairs);
  if (groups.length < 2) return null;
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const within = { xx: sumOf(groups, 'xx'), xy: sumOf(groups, 'xy'), yy: sumOf(groups, 'yy') };
  const slope = within.xx === 0 ? 0 : within.xy / within.xx;
  const s2 = Math.max(0, within.yy - slope * within.xy) / (n - groups.length - 1);
  const x = groups.reduce((sum, group) => sum + group.n * group.x, 0) / n;
  const heights = groups.map((group) => ({ ...group, m: group.y - slope * (group.x - x) }));
  const tau2 = betweenOf(heights, s2);
  return { times: n, slope, s2, tau2, areas: pooled(heights, s2, tau2) };
};

interface Group {
  readonly area: LifeArea;
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

interface Height extends Group {
  readonly m: number;
}

const groupsOf = (pairs: readonly BeforeAfter[]): readonly Group[] => {
  const byArea = new Map<LifeArea, BeforeAfter[]>();
  for (const pair of pairs) byArea.set(pair.area, [...(byArea.get(pair.area) ?? []), pair]);
  return [...byArea.entries()]
    .filter(([, all]) => all.length >= FEWEST_OF_AN_AREA)
    .map(([area, all]) => groupOf(area, all));
};

const groupOf = (area: LifeArea, pairs: readonly BeforeAfter[]): Group => {
  const n = pairs.length;
  const mean = (of: 'before' | 'after'): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / n;
  const [x, y] = [mean('before'), mean('after')];
  const sum = (term: (dx: number, dy: number) => number): number =>
    pairs.reduce((total, { before, after }) => total + term(before - x, after - y), 0);
  return {
    ...{ area, n, x, y },
    xx: sum((dx) => dx * dx),
    xy: sum((dx, dy) => dx * dy),
    yy: sum((_, dy) => dy * dy),
  };
};

const sumOf = (groups: readonly Group[], key: 'xx' | 'xy' | 'yy'): number =>
  groups.reduce((sum, group) => sum + group[key], 0);

const betweenOf = (heights: readonly Height[], s2: number): number => {
  const n = heights.reduce((sum, group) => sum + group.n, 0);
  const mean = heights.reduce((sum, group) => sum + group.n * group.m, 0) / n;
  const between = heights.reduce((sum, group) => sum + group.n * (group.m - mean) ** 2, 0);
  const squares = heights.reduce((sum, group) => sum + group.n ** 2, 0);
  const n0 = (n - squares / n) / (heights.length - 1);
  return Math.max(0, (between / (heights.length - 1) - s2) / n0);
};

const pooled = (heights: readonly Height[], s2: number, tau2: number): readonly AreaAfter[] => {
  const weighed = heights.map((group) => ({ ...group, weight: 1 / (tau2 + s2 / group.n) }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const mu =
    tau2 + s2 === 0 ? meanOf(heights) : weighed.reduce((sum, { weight, m }) => sum + weight * m, 0) / all;
  return weighed
    .map(({ area, n, m }) => {
      const kept = tau2 === 0 ? 0 : n / (n + s2 / tau2);
      return { area, times: n, about: kept * (m - mu), within: NINE_TENTHS * Math.sqrt((kept * s2) / n) };
    })
    .toSorted((one, other) => other.about - one.about || (one.area < other.area ? -1 : 1));
};

const meanOf = (heights: readonly Height[]): number =>
  heights.reduce((sum, { m }) => sum + m, 0) / heights.length;
