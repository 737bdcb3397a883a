/**
 * The stair of light: where stones came out of the mountain, fresh rock meets the light. Every win adds to it, none is
 * ever taken away; the first ones are a tread each, later ones widen a tread together, so that it climbs ever more gently
 * and never arrives.
 */

import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Knots, along, between, clamp, hash, mulDiv, root } from './fixed-point.ts';
import type { Frame } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import type { Shape } from './shape.ts';

/** The way up, winding: thousandths of the height, up from the horizon and sideways from the summit. */
const WINDING: Knots = [
  [0, -46],
  [18, -92],
  [40, -112],
  [66, -60],
  [92, 22],
  [118, 66],
  [146, 34],
  [174, -46],
  [200, -84],
  [226, -50],
  [250, 18],
  [274, 46],
  [298, 18],
  [322, -30],
  [344, -26],
  [362, 8],
  [380, 14],
];

/** Wins to a tread: one each for the first, then ever more. */
const SINGLE = 40;
const GROWTH = 1046;

export interface Tread {
  /** Middle of its front edge: hundred thousandths of the frame's height, from summit and horizon. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How many wins it takes in. */
  readonly holds: number;
}

/** Treads at even paces along the way, smaller with height. */
const layTreads = (): Tread[] => {
  const treads: Tread[] = [];
  let holds = 1000;
  let walked = 400;
  let [x, y] = [-4600, 0];
  for (let up = 25; up <= 38_000; up += 25) {
    const across = alongFine(up);
    walked += root((across - x) * (across - x) + (up - y) * (up - y));
    [x, y] = [across, up];
    const pace = 520 - mulDiv(up, 330, 38_000);
    if (walked < pace) continue;
    walked = 0;
    treads.push({ x, y, width: pace * 4, height: mulDiv(pace, 62, 100), holds: Math.floor(holds / 1000) });
    if (treads.length > SINGLE) holds = mulDiv(holds, GROWTH, 1000);
  }
  return treads;
};

/** The winding in hundredths of its unit, smooth between whole ones. */
const alongFine = (up: number): number => {
  const whole = Math.floor(up / 100);
  const a = along(FINE, whole);
  const b = along(FINE, whole + 1);
  return a + mulDiv(b - a, up - whole * 100, 100);
};

const FINE: Knots = WINDING.map(([up, across]) => [up, across * 100]);

/** All treads there will ever be, foot to top. */
export const TREADS: readonly Tread[] = layTreads();

const HELD = TREADS.reduce((sum, tread) => sum + tread.holds, 0);

export interface Cut {
  /** Treads wholly cut. */
  readonly whole: number;
  /** Wins in the tread being cut, and how many it will take. */
  readonly part: number;
  readonly holds: number;
  /** Wins beyond all treads: each widens one of them by a hair, in turn, for ever. */
  readonly beyond: number;
}

/** How far the stair is cut by `total` wins. Never falls as `total` rises, and every win changes it. */
export const cutBy = (total: number): Cut => {
  let left = Math.max(0, total);
  for (const [whole, tread] of TREADS.entries()) {
    if (left < tread.holds) return { whole, part: left, holds: tread.holds, beyond: 0 };
    left -= tread.holds;
  }
  return { whole: TREADS.length, part: 0, holds: 1, beyond: Math.max(0, total - HELD) };
};

const toPage = (frame: Frame, x: number, y: number): readonly [number, number] => [
  frame.summitX + mulDiv(frame.unit, x, 100_000),
  frame.horizon - mulDiv(frame.unit, y, 100_000),
];

/** Where a tread runs on the page, and half of its width there. */
interface Run {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly half: number;
  readonly length: number;
}

/** A tread's front edge on the page; beyond the last, where the way would go on. */
const edgeOf = (frame: Frame, i: number): readonly [number, number] => {
  const tread = TREADS[i];
  if (tread) return toPage(frame, tread.x, tread.y);
  const [ax, ay] = edgeOf(frame, TREADS.length - 2);
  const [bx, by] = edgeOf(frame, TREADS.length - 1);
  return [2 * bx - ax, 2 * by - ay];
};

const runOf = (frame: Frame, i: number, wider = 0): Run => {
  const width = mulDiv(TREADS[i]?.width ?? 0, 21, 100);
  const half = Math.max(54, mulDiv(frame.unit, width, 100_000)) + 3 * wider;
  const [from, to] = [edgeOf(frame, i), edgeOf(frame, i + 1)];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return { from, to, half, length: Math.max(1, root(dx * dx + dy * dy)) };
};

/** From the run's line across it to the side by `by` thousandths of half its width; up and down it is seen foreshortened. */
const aside = ({ from, to, half, length }: Run, by: number): readonly [number, number] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const reach = mulDiv(half, by, 1000);
  return [mulDiv(0 - dy, reach, length), mulDiv(mulDiv(dx, reach, length), 78, 100)];
};

/** A band along the run, a little longer than it so that nothing shows between two. */
const band = (run: Run): number[] => {
  const { from, to } = run;
  const [x, y] = [mulDiv(to[0] - from[0], 22, 100), mulDiv(to[1] - from[1], 22, 100)];
  const [a, b] = [aside(run, -1000), aside(run, 1000)];
  const corner = (at: readonly [number, number], off: readonly [number, number], way: -1 | 1): number[] => [
    at[0] + off[0] + way * x,
    at[1] + off[1] + way * y,
  ];
  return [...corner(from, a, -1), ...corner(to, a, 1), ...corner(to, b, 1), ...corner(from, b, -1)];
};

/** The tread being cut, row by row: each win adds to its area, however fine; never as much as the whole tread has. */
const faceBegun = (frame: Frame, i: number, share: { part: number; holds: number }): number[] => {
  const run = runOf(frame, i);
  const [dx, dy] = [run.to[0] - run.from[0], run.to[1] - run.from[1]];
  const width = Math.max(24, mulDiv(root(dx * dx + dy * dy), 8, 10));
  const area = mulDiv(root(dx * dx + dy * dy), run.half * 2 * 78, 100);
  const height = Math.max(1, Math.floor((area * 8) / (width * 10)));
  const filled = clamp(Math.floor((width * height * share.part) / share.holds), 0, width * height);
  const x = run.from[0] - (width >> 1);
  const y = run.from[1] + (height >> 1);
  const rows = Math.floor(filled / width);
  const rest = filled - rows * width;
  if (rest === 0) return [x, y, x + width, y, x + width, y - rows, x, y - rows];
  const step = [x + width, y - rows, x + rest, y - rows, x + rest, y - rows - 1, x, y - rows - 1];
  return [x, y, x + width, y, ...step];
};

/** Light lying on the rock around the cut: broader the further it climbs. */
const glow = (frame: Frame, lighting: Lighting, cut: Cut): Shape[] => {
  const fill = toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 0 }), lighting.sun, 80));
  const reach = 1350 + cut.whole * 8;
  return TREADS.slice(0, cut.whole).flatMap((tread, i): Shape[] => {
    if (i % 3 !== 1) return [];
    const [x, y] = toPage(frame, tread.x, tread.y);
    const half = mulDiv(frame.unit, mulDiv(reach, tread.width, 2080) + (i % 6) * 65, 100_000);
    const up = mulDiv(half, 46, 100);
    const lean = mulDiv(half, lighting.side, 5000);
    const points = [
      x - half,
      y + (up >> 2),
      x - (half >> 2),
      y + up,
      x + half,
      y - (up >> 2),
      x + lean,
      y - up,
    ];
    return [{ layer: 'stair', points, fill, alpha: 34 }];
  });
};

/** Facets of fresh rock below the cut, where light runs down: one more every few treads, and none ever goes. */
const shards = (frame: Frame, lighting: Lighting, cut: Cut): Shape[] => {
  const fill = toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 30 }), lighting.sun, 60));
  return TREADS.slice(0, cut.whole).flatMap((tread, i): Shape[] => {
    if (i % 4 !== 3) return [];
    const [x, y] = toPage(frame, tread.x, tread.y);
    const half = mulDiv(frame.unit, mulDiv(tread.width, between(hash(61, i), 260, 620), 1000), 100_000);
    const drop = mulDiv(frame.unit, mulDiv(tread.width, between(hash(67, i), 700, 2300), 1000), 100_000);
    const lean = mulDiv(half, between(hash(71, i), -900, 900), 1000);
    const points = [x - half, y, x + half, y, x + lean + (half >> 2), y + (drop >> 1), x + lean, y + drop];
    return [{ layer: 'stair', points, fill, alpha: 66 }];
  });
};

export interface Stair {
  readonly shapes: readonly Shape[];
  /** Where the newest stone came out; the foot before the first. */
  readonly glint: { readonly x: number; readonly y: number };
}

interface Tones {
  /** Where light lies, the wall the stair is cut out of, the lip below it, and the edge of a step. */
  readonly face: string;
  readonly wall: string;
  readonly lip: string;
  readonly edge: string;
}

const tonesOf = (lighting: Lighting): Tones => ({
  face: toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 0 }), lighting.sun, 110)),
  wall: toHex(lit(LAND.rockDark, lighting, { facing: 30, depth: 30 })),
  lip: toHex(lit(LAND.notchShade, lighting, { facing: 90, depth: 20 })),
  edge: toHex(lit(LAND.notchShade, lighting, { facing: 30, depth: 10 })),
});

/** The upper side of a run, towards the mountain: -1 or 1 of {@link aside}. */
const upper = (run: Run): -1 | 1 => (aside(run, 1000)[1] < 0 ? 1 : -1);

/** Treads by their number, and where each runs. */
type Leg = (readonly [number, Run])[];

/** The treads from one turn of the way to the next. */
const legsOf = (frame: Frame, whole: number): Leg[] => {
  const legs: Leg[] = [];
  let before = 0;
  for (let i = 0; i < whole; i += 1) {
    const run = runOf(frame, i);
    const up = upper(run);
    if (up !== before) legs.push([]);
    legs.at(-1)?.push([i, run]);
    before = up;
  }
  return legs;
};

/** A strip along one leg: how far from its line, thousandths of half its breadth, towards the mountain or away from it. */
interface Strip {
  readonly hand: -1 | 1;
  readonly from: number;
  readonly to: (i: number) => number;
}

const strip = (leg: Leg, { hand, from, to }: Strip): number[] => {
  const near: number[] = [];
  const far: number[] = [];
  // A little longer than the leg, so that nothing shows where two meet.
  const add = ([i, run]: Leg[number], share: number): void => {
    const side = upper(run) * hand;
    const [x, y] = aside(run, side * from);
    const [tx, ty] = aside(run, side * to(i));
    const px = run.from[0] + mulDiv(run.to[0] - run.from[0], share, 100);
    const py = run.from[1] + mulDiv(run.to[1] - run.from[1], share, 100);
    near.push(px + x, py + y);
    far.push(py + ty, px + tx);
  };
  for (const [nth, one] of leg.entries()) add(one, nth === 0 ? -22 : 0);
  const last = leg.at(-1);
  if (last) add(last, 122);
  return [...near, ...far.toReversed()];
};

/** What makes the cut deep: the shaded wall above it and the broken lip below. */
const hollow = (leg: Leg, tones: Tones): Shape[] => [
  {
    layer: 'stair',
    points: strip(leg, { hand: 1, from: 600, to: (i) => between(hash(83, i), 1500, 2700) }),
    fill: tones.wall,
    alpha: 215,
  },
  {
    layer: 'stair',
    points: strip(leg, { hand: -1, from: 600, to: (i) => between(hash(89, i), 1300, 2300) }),
    fill: tones.lip,
    alpha: 200,
  },
];

/** The edge of a step: a thin line across. */
const stepEdge = (run: Run, tones: Tones): Shape => {
  const [a, b] = [aside(run, 900), aside(run, -900)];
  const [dx, dy] = [run.to[0] - run.from[0], run.to[1] - run.from[1]];
  const [x, y] = run.from;
  const [tx, ty] = [mulDiv(dx, 22, 100), mulDiv(dy, 22, 100)];
  const points = [
    x + a[0],
    y + a[1],
    x + b[0],
    y + b[1],
    x + b[0] + tx,
    y + b[1] + ty,
    x + a[0] + tx,
    y + a[1] + ty,
  ];
  return { layer: 'stair', points, fill: tones.edge, alpha: 110 };
};

/** From this length of a tread on, page units, the edge of a step is seen. */
const STEPPED = 120;

/** Where light lies: a strip to each leg of the way; and once all are cut, a band to each tread, as broad as it has become. */
const faces = (frame: Frame, legs: readonly Leg[], beyond: number): number[][] => {
  if (beyond === 0) return legs.map((leg) => strip(leg, { hand: 1, from: -1000, to: () => 1000 }));
  const wider = (i: number): number => Math.floor((beyond + TREADS.length - 1 - i) / TREADS.length);
  return legs.flat().map(([i]) => band(runOf(frame, i, wider(i))));
};

export const stair = (frame: Frame, lighting: Lighting, total: number): Stair => {
  const cut = cutBy(total);
  const tones = tonesOf(lighting);
  const legs = legsOf(frame, cut.whole);
  const begun: Shape[] =
    cut.part > 0 && cut.whole < TREADS.length
      ? [{ layer: 'stair', points: faceBegun(frame, cut.whole, cut), fill: tones.face }]
      : [];
  const isStepped = (i: number): boolean =>
    i % 2 === 0 && mulDiv(frame.unit, TREADS[i]?.width ?? 0, 400_000) > STEPPED;
  return {
    shapes: [
      ...shards(frame, lighting, cut),
      ...glow(frame, lighting, cut),
      ...legs.flatMap((leg) => hollow(leg, tones)),
      ...faces(frame, legs, cut.beyond).map((points): Shape => ({
        layer: 'stair',
        points,
        fill: tones.face,
      })),
      ...begun,
      ...legs.flat().flatMap(([i, run]) => (isStepped(i) ? [stepEdge(run, tones)] : [])),
    ],
    glint: glintOf(frame, total),
  };
};

/** Where the newest stone came out; the foot before the first. */
export const glintOf = (frame: Frame, total: number): Stair['glint'] => {
  const cut = cutBy(total);
  const newest = TREADS[Math.max(0, cut.part > 0 ? cut.whole : cut.whole - 1)];
  const [x, y] = toPage(frame, newest?.x ?? 0, newest?.y ?? 0);
  return { x, y: y - (mulDiv(frame.unit, newest?.height ?? 0, 100_000) >> 1) };
};
