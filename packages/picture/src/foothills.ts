/** Low wooded hills at the mountain's foot, open where the path goes in. */

import { mix, toHex, type Rgb } from './colour.ts';
import { LAND } from './data/palette.ts';
import { between, clamp, hash, mulDiv, roughness } from './fixed-point.ts';
import { type Frame, bleedOf, stairFootX, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import type { Shape } from './shape.ts';

/** 0 where the path goes in to the stair, 1000 well away from it. `place` is thousandths from the stair's foot. */
const clearing = (place: number): number => clamp((Math.abs(place + 26) - 60) * 6, 0, 1000);

interface Hem {
  readonly seed: number;
  /** Height of the hills, and of the firs on them, thousandths of the frame's unit. */
  readonly hills: number;
  readonly firs: number;
  readonly low: number;
  readonly depth: number;
}

const hem = (frame: Frame, lighting: Lighting, plan: Hem): Shape[] => {
  const base = frame.horizon + tall(frame, plan.low);
  const edge = bleedOf(frame);
  const hills: number[] = [0 - edge, base];
  const firs: number[] = [0 - edge, base];
  const step = Math.max(64, tall(frame, 8));
  const start = Math.floor((0 - edge - stairFootX(frame)) / step) * step + stairFootX(frame);
  for (let x = start; x <= frame.width + edge; x += step) {
    const place = mulDiv(x - stairFootX(frame), 1000, frame.unit);
    const open = clearing(place);
    const rise = 620 + mulDiv(roughness(plan.seed, place, 300), 620, 1024);
    const hill = mulDiv(mulDiv(tall(frame, plan.hills), clamp(rise, 60, 1200), 1000), open, 1000);
    const grove = clamp(420 + mulDiv(roughness(plan.seed + 5, place, 120), 1150, 1024), 0, 1100);
    const tip = mulDiv(mulDiv(tall(frame, plan.firs), grove, 1000), open, 1000);
    const fir = mulDiv(tip, between(hash(plan.seed + 9, Math.round(place / 8)), 700, 1250), 1000);
    hills.push(x, base - hill);
    firs.push(x - mulDiv(step, 45, 100), base - hill - mulDiv(fir, 15, 100), x, base - hill - fir);
  }
  hills.push(frame.width + edge, base);
  firs.push(frame.width + edge, base);
  const tone = (colour: Rgb, facing: number): string =>
    toHex(lit(colour, lighting, { facing, depth: plan.depth }));
  return [
    { layer: 'foothills', points: firs, fill: tone(LAND.firs, 100) },
    { layer: 'foothills', points: hills, fill: tone(mix(lighting.season.far, LAND.firs, 120), 160) },
  ];
};

export const foothills = (frame: Frame, lighting: Lighting): Shape[] => [
  ...hem(frame, lighting, { seed: 620, hills: 44, firs: 17, low: 8, depth: 104 }),
  ...hem(frame, lighting, { seed: 660, hills: 20, firs: 24, low: 16, depth: 64 }),
];
