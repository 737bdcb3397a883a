/** The twelve patterns, as small polygons inside a stone's own outline, so that stones are told apart without colour. */

import type { Pattern } from './data/palette.ts';
import { between, hash } from './fixed-point.ts';
import { type Points, type Stroke, boxOf, carve, clip, disc } from './polygon.ts';

/** A mark on a stone: darker (negative) or lighter than it, -256..256. */
export interface Mark {
  readonly points: Points;
  readonly tone: number;
}

/** A mark that is drawn when somebody sees it. */
export interface Sketch {
  readonly tone: number;
  readonly draw: () => Points;
}

interface Bed {
  readonly seed: number;
  readonly outline: Points;
}

/** The part of a mark inside the stone. */
const inside = (bed: Bed, points: Points): Points => clip(points, bed.outline);

const line = (bed: Bed, stroke: Omit<Stroke, 'seed'>): Points =>
  inside(bed, carve({ ...stroke, seed: bed.seed }));

/** Bands across the whole stone at `height`, sloping by `slope` over its width. */
const belt = (bed: Bed, at: { y: number; slope: number; width: number }): Points => {
  const { y, slope, width } = at;
  const wobble = between(hash(bed.seed, y), -30, 30);
  return inside(bed, [
    -800,
    y - slope,
    0,
    y + wobble,
    800,
    y + slope,
    800,
    y + slope + width,
    0,
    y + wobble + width,
    -800,
    y - slope + width,
  ]);
};

const dots = (bed: Bed, count: number, size: readonly [number, number]): (() => Points)[] => {
  const box = boxOf(bed.outline);
  return Array.from({ length: count }, (_, i) => () => {
    const x = between(hash(bed.seed, 100 + i), box.left, box.right);
    const y = between(hash(bed.seed, 200 + i), box.top, box.bottom);
    const radius = between(hash(bed.seed, 300 + i), size[0], size[1]);
    return inside(bed, disc({ x, y, size: radius, turn: hash(bed.seed, 400 + i) % 1024 }, 7, 800));
  });
};

const toned = (all: readonly (() => Points)[], tone: number): Sketch[] => all.map((draw) => ({ draw, tone }));

const belts = (bed: Bed, ys: readonly number[], width: number): (() => Points)[] => {
  const slope = between(hash(bed.seed, 5), -90, 90);
  return ys.map((y) => () => belt(bed, { y: y + between(hash(bed.seed, y + 900), -25, 25), slope, width }));
};

const slants = (bed: Bed, run: number): (() => Points)[] =>
  [-560, -360, -170, 30, 220, 420].map((x, i) => () => {
    const shift = x + between(hash(bed.seed, i), -40, 40);
    return line(bed, { x: shift - run, y: -480, toX: shift + run, toY: 480, width: 44 });
  });

const ripples = (bed: Bed): (() => Points)[] =>
  [-260, -90, 80, 250].flatMap((y) =>
    [-430, -90, 250].map((x, i) => () => {
      const lift = (i % 2 === 0 ? 1 : -1) * 46;
      const from = x + between(hash(bed.seed, y + x), -30, 30);
      return line(bed, { x: from, y: y + lift, toX: from + 330, toY: y - lift, width: 50 });
    }),
  );

const drawn: Readonly<Record<Pattern, (bed: Bed) => Sketch[]>> = {
  plain: () => [],
  facet: (bed) => [
    { draw: () => inside(bed, [-700, -700, 120, -700, -120, 40, -700, 160]), tone: 70 },
    { draw: () => inside(bed, [120, -700, 700, -700, 700, 60, -120, 40]), tone: 22 },
    { draw: () => inside(bed, [-120, 40, 700, 60, 700, 700, 60, 700]), tone: -34 },
  ],
  frost: (bed) => [
    ...toned(dots(bed, 3, [70, 110]), 46),
    { draw: () => belt(bed, { y: -300, slope: 60, width: 120 }), tone: 60 },
  ],
  band: (bed) => [...toned(belts(bed, [-200], 150), 62), ...toned(belts(bed, [90], 190), -44)],
  speckle: (bed) => [
    ...toned(dots(bed, 15, [22, 46]), -92),
    ...toned(dots({ ...bed, seed: bed.seed + 1 }, 9, [20, 40]), 100),
  ],
  ripple: (bed) => toned(ripples(bed), -52),
  strata: (bed) => [
    ...toned(belts(bed, [-300, -60, 150, 290], 42), -48),
    ...toned(belts(bed, [-190, 60], 36), 60),
  ],
  cloud: (bed) => [
    ...toned(dots(bed, 5, [130, 210]), 58),
    ...toned(dots({ ...bed, seed: bed.seed + 9 }, 3, [60, 110]), -24),
  ],
  flint: (bed) => toned(dots(bed, 5, [34, 70]), -120),
  column: (bed) => [...toned(slants(bed, 26), 44)],
  vein: (bed) => [
    ...toned([() => line(bed, { x: -620, y: -160, toX: 560, toY: 260, width: 74 })], 92),
    ...toned([() => line(bed, { x: -150, y: 20, toX: 330, toY: -430, width: 56 })], 70),
    ...toned([() => line(bed, { x: -480, y: 300, toX: 100, toY: 60, width: 44 })], -40),
  ],
  cleave: (bed) => [...toned(slants(bed, 240), -50)],
  lichen: (bed) => [
    ...toned(dots(bed, 5, [90, 160]), 62),
    ...toned(dots(bed, 5, [34, 62]), -60),
    ...toned(dots({ ...bed, seed: bed.seed + 4 }, 5, [30, 70]), 96),
  ],
};

/** A pattern's marks, each to be drawn for itself: of a small stone's many, half are enough. */
export const sketchesOf = (pattern: Pattern, bed: Bed): readonly Sketch[] => drawn[pattern](bed);

export const drawnMarks = (sketches: readonly Sketch[]): Mark[] =>
  sketches.map(({ draw, tone }) => ({ points: draw(), tone })).filter((mark) => mark.points.length > 4);
