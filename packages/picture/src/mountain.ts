/**
 * The mountain: large, calm, of one outline for ever, whatever is kept or left. Light and season move over it; its height,
 * its line and its place never change, and no win or silence makes it darker.
 */

import { type Rgb, mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Knots, along, between, hash, mulDiv, noise, roughness } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import type { Shape } from './shape.ts';

/** Shoulders and summit: thousandths of the height, sideways from the summit and up from the horizon. */
const PROFILE: Knots = [
  [-1250, 40],
  [-900, 96],
  [-700, 130],
  [-540, 172],
  [-430, 190],
  [-330, 236],
  [-240, 300],
  [-165, 338],
  [-95, 386],
  [-35, 405],
  [15, 406],
  [66, 394],
  [128, 356],
  [200, 336],
  [285, 322],
  [365, 286],
  [450, 232],
  [560, 192],
  [700, 140],
  [900, 84],
  [1250, 24],
];

/** Height of the skyline `x` thousandths from the summit. */
export const skylineAt = (x: number): number => along(PROFILE, x) + mulDiv(roughness(77, x, 46), 9, 1024);

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The whole side away from the light, one tone down: it gives the mountain its weight. */
const leePlane = (frame: Frame, lighting: Lighting): Shape => {
  const lee = lighting.side > 0 ? -1 : 1;
  const spine: Fold = { seed: 23, x: 10, drift: lee * -130, from: 0, to: 1000, width: 0 };
  const spots: Spot[] = [];
  for (let down = 0; down <= 1080; down += 90) spots.push(spineAt(spine, down));
  for (let x = 1250; x >= 14; x -= 8) spots.push({ x: lee * x, y: skylineAt(lee * x) });
  const fill = toHex(lit(LAND.rockDark, lighting, { facing: 90, depth: 70 }));
  return {
    layer: 'mountain',
    points: onPage(frame, spots),
    fill,
    alpha: 40 + mulDiv(Math.abs(lighting.side), 70, 1000),
  };
};

const onPage = (frame: Frame, spots: readonly Spot[]): number[] =>
  spots.flatMap(({ x, y }) => [frame.summitX + tall(frame, x), frame.horizon - tall(frame, y)]);

const body = (frame: Frame, colour: Rgb): Shape => {
  const spots: Spot[] = [{ x: -1300, y: -40 }];
  for (let x = -1250; x <= 1250; x += 6) spots.push({ x, y: skylineAt(x) });
  spots.push({ x: 1300, y: -40 });
  return { layer: 'mountain', points: onPage(frame, spots), fill: toHex(colour) };
};

/** A fold of the rock: it starts on the skyline at `x` and runs down to one side. */
interface Fold {
  readonly seed: number;
  readonly x: number;
  /** Sideways for each step down, thousandths. */
  readonly drift: number;
  /** How far down it runs, thousandths of the skyline's height there. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

const FOLDS: readonly Fold[] = [
  { seed: 1, x: 0, drift: 60, from: 0, to: 960, width: 92 },
  { seed: 2, x: -84, drift: -420, from: 0, to: 900, width: 60 },
  { seed: 3, x: -200, drift: -560, from: 0, to: 900, width: 56 },
  { seed: 4, x: -300, drift: -700, from: 0, to: 920, width: 52 },
  { seed: 5, x: 100, drift: 420, from: 0, to: 900, width: 74 },
  { seed: 6, x: 235, drift: 560, from: 0, to: 930, width: 66 },
  { seed: 7, x: 400, drift: 760, from: 0, to: 900, width: 60 },
  { seed: 8, x: -480, drift: -800, from: 0, to: 900, width: 46 },
  { seed: 9, x: 520, drift: 800, from: 0, to: 900, width: 44 },
  { seed: 10, x: -40, drift: -150, from: 300, to: 1000, width: 56 },
  { seed: 11, x: 60, drift: 250, from: 330, to: 1000, width: 60 },
  { seed: 12, x: 160, drift: 480, from: 260, to: 960, width: 44 },
  { seed: 13, x: -140, drift: -420, from: 340, to: 980, width: 46 },
  { seed: 14, x: 20, drift: 110, from: 560, to: 1020, width: 50 },
  { seed: 15, x: -640, drift: -700, from: 0, to: 900, width: 34 },
  { seed: 16, x: 680, drift: 700, from: 0, to: 900, width: 34 },
];

/** The fold's line: straight breaks, as rock has, and no curves. */
const spineAt = (fold: Fold, down: number): Spot => {
  const top = skylineAt(fold.x);
  const drop = mulDiv(top, down, 1000);
  const wander = down < 20 ? 0 : mulDiv(between(hash(fold.seed * 17, down), -15, 15), top, 400);
  return { x: fold.x + mulDiv(drop, fold.drift, 1000) + wander, y: top - drop };
};

/** The side of a fold that the light does not reach, or the one it does: narrow at both ends, broken along its edge. */
const flank = (fold: Fold, side: number, reach: number): Spot[] => {
  const spine: Spot[] = [];
  const edge: Spot[] = [];
  const steps = 12;
  for (let i = 0; i <= steps; i += 1) {
    const down = fold.from + mulDiv(fold.to - fold.from, i, steps);
    const at = spineAt(fold, down);
    const belly = mulDiv(i * (steps - i), 4000, steps * steps);
    const torn = between(hash(fold.seed * 31 + side, i), 240, 1120);
    const width = mulDiv(mulDiv(fold.width, reach, 1000), mulDiv(belly, torn, 1000), 1000);
    spine.push(at);
    const x = at.x + side * width;
    edge.push({ x, y: Math.min(at.y + between(hash(fold.seed * 37 + side, i), -8, 8), skylineAt(x) - 1) });
  }
  return [...spine, ...edge.toReversed()];
};

const folds = (frame: Frame, lighting: Lighting): Shape[] => {
  const lee = lighting.side > 0 ? -1 : 1;
  const reach = 520 + mulDiv(Math.abs(lighting.side), 620, 1000);
  const shade = toHex(lit(LAND.rockDark, lighting, { facing: 70, depth: 76 }));
  const light = toHex(lit(LAND.rockLight, lighting, { facing: 256, depth: 52 }));
  return FOLDS.flatMap((fold): Shape[] => [
    { layer: 'mountain', points: onPage(frame, flank(fold, 0 - lee, 560)), fill: light, alpha: 150 },
    { layer: 'mountain', points: onPage(frame, flank(fold, lee, reach)), fill: shade, alpha: 190 },
  ]);
};

/** Snow from the summit down to the season's line, in tongues; shaded on the lee. */
const snow = (frame: Frame, lighting: Lighting): Shape[] => {
  const tongues = (seed: number, [from, to]: readonly [number, number], slant: number): number[] => {
    const spots: Spot[] = [];
    const lower: Spot[] = [];
    for (let x = from; x <= to; x += 6) {
      const top = skylineAt(x);
      const line = 432 - lighting.season.snow + mulDiv(Math.min(Math.abs(x), 640), 90, 640);
      const tongue = mulDiv(noise(seed, x, 19), 40, 1024) + mulDiv(noise(seed + 1, x, 60), 26, 1024);
      const bottom = Math.min(top, Math.max(line + tongue, 0));
      spots.push({ x, y: top });
      if (x - from >= slant && to - x >= 0 - slant) lower.push({ x, y: bottom });
    }
    return onPage(frame, [...spots, ...lower.toReversed()]);
  };
  const bright = toHex(lit(LAND.snow, lighting, { facing: 256, depth: 30 }));
  const shaded = toHex(lit(LAND.snow, lighting, { facing: 90, depth: 50 }));
  const lee: readonly [number, number] = lighting.side > 0 ? [-1250, -8] : [10, 1246];
  return [
    { layer: 'mountain', points: tongues(900, [-1250, 1250], 0), fill: bright, alpha: 240 },
    {
      layer: 'mountain',
      points: tongues(900, lee, lighting.side > 0 ? -46 : 46),
      fill: shaded,
      alpha: 60 + mulDiv(Math.abs(lighting.side), 150, 1000),
    },
  ];
};

/** Short pulls of the knife down the rock. */
const cuts = (frame: Frame, lighting: Lighting): Shape[] => {
  const tone = toHex(lit(LAND.rockLight, lighting, { facing: 256, depth: 70 }));
  return Array.from({ length: 54 }, (_, i): Shape => {
    const x = between(hash(501, i), -620, 560);
    const down = between(hash(503, i), 180, 940);
    const y = mulDiv(skylineAt(x), 1000 - down, 1000);
    const length = between(hash(505, i), 14, 44);
    const drift = mulDiv(x, length, 620);
    const spots: Spot[] = [
      { x, y },
      { x: x + mulDiv(drift, 1, 2) + 3, y: y - mulDiv(length, 4, 10) },
      { x: x + drift, y: y - length },
    ];
    return { layer: 'mountain', points: onPage(frame, spots), fill: tone, alpha: 90 };
  });
};

export const mountain = (frame: Frame, lighting: Lighting): Shape[] => {
  const base = lit(mix(LAND.rock, LAND.rockLight, 50), lighting, { facing: 170, depth: 62 });
  return [
    body(frame, base),
    leePlane(frame, lighting),
    ...cuts(frame, lighting),
    ...folds(frame, lighting),
    ...snow(frame, lighting),
  ];
};
