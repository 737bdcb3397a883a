/** Low wooded hills at the mountain's foot, open where the path goes in. */

import { mix, toHex, type Rgb } from './colour.ts';
import { LAND } from './data/palette.ts';
import { between, clamp, hash, mulDiv, roughness } from './fixed-point.ts';
import { type Frame, bleedOf, stairFootX, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { disc } from './polygon.ts';
import type { Season } from './record.ts';
import type { Shape } from './shape.ts';
import { mist } from './sky.ts';

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

/** Where trees of the season stand by the hem: well away from the path, in twos and threes. */
const groveAt = (frame: Frame, i: number): { x: number; y: number; place: number } => {
  const group = Math.floor(i / 3);
  const middle = between(hash(701, group), -760, 460);
  const place = middle + between(hash(709, i), -30, 30);
  const off = Math.abs(place + 26) < 120 ? place + (place < -26 ? -150 : 150) : place;
  const y = frame.horizon + tall(frame, between(hash(719, i), 15, 27));
  return { x: stairFootX(frame) + tall(frame, off), y, place: off };
};

/** Thousandths of a tree's size: how high its crown sits, how tall that is for its breadth, and how far its lit part lies off. */
const GROWN: Readonly<Record<Grove, { high: number; tall: number; part: number; off: number }>> = {
  blossom: { high: 760, tall: 940, part: 800, off: -200 },
  leaf: { high: 760, tall: 940, part: 800, off: -200 },
  snow: { high: 760, tall: 940, part: 800, off: -200 },
  hay: { high: 320, tall: 820, part: 800, off: -140 },
  larch: { high: 1250, tall: 1750, part: 560, off: -80 },
};

/** One round or slender tree, or a rick of hay: two tones and no more. */
const tree = (frame: Frame, i: number, look: { kind: Grove; light: string; shade: string }): Shape[] => {
  const { x, y } = groveAt(frame, i);
  const size = tall(frame, between(hash(727, i), 11, 19));
  const { high, tall: slender, part, off } = GROWN[look.kind];
  const crown = (aside: number, share: number, fill: string): Shape => {
    const at = { x: x + mulDiv(size, aside, 1000), y: y - mulDiv(size, high - aside, 1000) };
    const points = disc({ ...at, size: mulDiv(size, share, 1000), turn: i * 40 }, 10, slender);
    return { layer: 'foothills', points, fill };
  };
  return [crown(0, part, look.shade), crown(off, mulDiv(part, 70, 100), look.light)];
};

type Grove = 'blossom' | 'hay' | 'larch' | 'leaf' | 'snow';

/** What the season has standing at the foot of the hills, and its colour. */
const GROVES: Readonly<Record<Season, readonly [Grove, Rgb]>> = {
  spring: ['blossom', 0xf0e6e6],
  summer: ['hay', 0xd9bd74],
  autumn: ['larch', 0xcfa24c],
  winter: ['snow', 0xeff0ee],
  neutral: ['leaf', 0x8d9c6a],
};

/** Trees in blossom, ricks of hay, golden larches, snow on the crowns. */
const grove = (frame: Frame, lighting: Lighting): Shape[] => {
  const [kind, colour] = GROVES[lighting.season.name];
  const light = toHex(lit(colour, lighting, { facing: 250, depth: 26 }));
  const under = kind === 'snow' ? mix(colour, LAND.firs, 120) : mix(colour, LAND.firs, 70);
  const shade = toHex(lit(under, lighting, { facing: 120, depth: 40 }));
  return Array.from({ length: 27 }, (_, i) => tree(frame, i, { kind, light, shade })).flat();
};

export const foothills = (frame: Frame, lighting: Lighting): Shape[] => [
  ...mist(frame, lighting, { y: 34, seed: 57, strength: 150, layer: 'foothills' }),
  ...hem(frame, lighting, { seed: 620, hills: 44, firs: 17, low: 8, depth: 104 }),
  ...hem(frame, lighting, { seed: 660, hills: 20, firs: 24, low: 16, depth: 64 }),
  ...grove(frame, lighting),
];
