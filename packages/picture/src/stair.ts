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

/** The first `part` of `holds` of a tread's face, row by row: each win adds to its area, however fine. */
const faceOf = (
  frame: Frame,
  tread: Tread,
  share: { part: number; holds: number; wider: number },
): number[] => {
  const width = Math.max(64, mulDiv(frame.unit, tread.width, 100_000)) + share.wider;
  const height = Math.max(32, mulDiv(frame.unit, tread.height, 100_000));
  const [middle, y] = toPage(frame, tread.x, tread.y);
  const x = middle - (width >> 1);
  const filled = clamp(Math.floor((width * height * share.part) / share.holds), 0, width * height);
  const rows = Math.floor(filled / width);
  const rest = filled - rows * width;
  if (rest === 0) return [x, y, x + width, y, x + width, y - rows, x, y - rows];
  const step = [x + width, y - rows, x + rest, y - rows, x + rest, y - rows - 1, x, y - rows - 1];
  return [x, y, x + width, y, ...step];
};

/** Light lying on the rock around the cut: broader the further it climbs. */
const glow = (frame: Frame, lighting: Lighting, cut: Cut): Shape[] => {
  const fill = toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 0 }), lighting.sun, 80));
  const reach = 1500 + cut.whole * 8;
  return TREADS.slice(0, cut.whole).flatMap((tread, i): Shape[] => {
    if (i % 2 === 1) return [];
    const [x, y] = toPage(frame, tread.x, tread.y);
    const half = mulDiv(frame.unit, mulDiv(reach, tread.width, 2080) + (i % 6) * 65, 100_000);
    const up = mulDiv(half, 42, 100);
    const points = [x - half, y, x - (half >> 2), y + (up >> 1), x + half, y, x + (half >> 2), y - up];
    return [{ layer: 'stair', points, fill, alpha: 42 }];
  });
};

/** Facets of fresh rock below the cut, where light runs down: one more every few treads, and none ever goes. */
const shards = (frame: Frame, lighting: Lighting, cut: Cut): Shape[] => {
  const fill = toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 30 }), lighting.sun, 60));
  return TREADS.slice(0, cut.whole).flatMap((tread, i): Shape[] => {
    if (i % 5 !== 3) return [];
    const [x, y] = toPage(frame, tread.x, tread.y);
    const half = mulDiv(frame.unit, mulDiv(tread.width, between(hash(61, i), 380, 760), 1000), 100_000);
    const drop = mulDiv(frame.unit, mulDiv(tread.width, between(hash(67, i), 900, 2300), 1000), 100_000);
    const lean = mulDiv(half, between(hash(71, i), -900, 900), 1000);
    const points = [x - half, y, x + half, y, x + lean + (half >> 2), y + (drop >> 1), x + lean, y + drop];
    return [{ layer: 'stair', points, fill, alpha: 74 }];
  });
};

export interface Stair {
  readonly shapes: readonly Shape[];
  /** Where the newest stone came out; the foot before the first. */
  readonly glint: { readonly x: number; readonly y: number };
}

export const stair = (frame: Frame, lighting: Lighting, total: number): Stair => {
  const cut = cutBy(total);
  const face = toHex(mix(lit(LAND.notch, lighting, { facing: 256, depth: 0 }), lighting.sun, 110));
  const below = toHex(lit(LAND.notchShade, lighting, { facing: 40, depth: 20 }));
  const shapes: Shape[] = [...shards(frame, lighting, cut), ...glow(frame, lighting, cut)];
  for (const [i, tread] of TREADS.slice(0, cut.whole + 1).entries()) {
    const share = i < cut.whole ? { part: 1, holds: 1 } : cut;
    if (share.part === 0) continue;
    const wider = Math.floor((cut.beyond + TREADS.length - 1 - i) / TREADS.length);
    const points = faceOf(frame, tread, { ...share, wider });
    const drop = mulDiv(frame.unit, tread.height, 200_000);
    const shade = points.map((value, at) => (at % 2 === 0 ? value : value + drop));
    shapes.push(
      { layer: 'stair', points: shade, fill: below, alpha: 170 },
      { layer: 'stair', points, fill: face },
    );
  }
  return { shapes, glint: glintOf(frame, total) };
};

/** Where the newest stone came out; the foot before the first. */
export const glintOf = (frame: Frame, total: number): Stair['glint'] => {
  const cut = cutBy(total);
  const newest = TREADS[Math.max(0, cut.part > 0 ? cut.whole : cut.whole - 1)];
  const [x, y] = toPage(frame, newest?.x ?? 0, newest?.y ?? 0);
  return { x, y: y - (mulDiv(frame.unit, newest?.height ?? 0, 100_000) >> 1) };
};
