/** The meadow, the water and the path: the person's place, whole in every season and on every day, kept or quiet. */

import { type Rgb, mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { between, clamp, hash, mulDiv, ofThousand, roughness } from './fixed-point.ts';
import { type Frame, groundAt, pathHalf, pathX, stairFootX, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { carve, disc } from './polygon.ts';
import type { Layer, Shape } from './shape.ts';

/** One band of ground from a waving edge down past the bottom of the frame. */
const swell = (frame: Frame, at: { y: number; swing: number; seed: number; colour: Rgb }): Shape => {
  const bottom = frame.height + tall(frame, 30);
  const points: number[] = [0 - tall(frame, 20), bottom];
  const step = tall(frame, 12);
  for (let x = 0 - step; x <= frame.width + step; x += step) {
    const place = mulDiv(x - frame.summitX, 1000, frame.height);
    points.push(x, tall(frame, at.y) - mulDiv(tall(frame, at.swing), roughness(at.seed, place, 420), 1024));
  }
  points.push(frame.width + tall(frame, 20), bottom);
  return { layer: 'meadow', points, fill: toHex(at.colour) };
};

/** 0 where the path goes in to the stair, 1000 well away from it. `place` is thousandths from the stair's foot. */
const clearing = (place: number): number => clamp((Math.abs(place + 26) - 60) * 6, 0, 1000);

interface Hem {
  readonly seed: number;
  /** Height of the hills, and of the firs on them, thousandths of the frame's height. */
  readonly hills: number;
  readonly firs: number;
  readonly low: number;
  readonly depth: number;
}

/** Low wooded hills at the mountain's foot, open where the path goes in. */
const hem = (frame: Frame, lighting: Lighting, plan: Hem): Shape[] => {
  const base = frame.horizon + tall(frame, plan.low);
  const edge = tall(frame, 40);
  const hills: number[] = [0 - edge, base];
  const firs: number[] = [0 - edge, base];
  const step = tall(frame, 8);
  for (let x = 0 - step; x <= frame.width + step; x += step) {
    const place = mulDiv(x - stairFootX(frame), 1000, frame.height);
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

const tarnX = (frame: Frame): number => mulDiv(frame.cairnX, 30, 100);

/** Sun or moon on the water, in short strokes below it, where it stands over the tarn. */
const lightOnWater = (
  frame: Frame,
  lighting: Lighting,
  at: { x: number; y: number; half: number },
): Shape[] => {
  const { orb } = lighting;
  const under = ofThousand(frame.width, orb.x);
  if (orb.y > 580 || Math.abs(under - at.x) * 10 > at.half * 8) return [];
  return Array.from({ length: 7 }, (_, i): Shape => {
    const y = at.y + tall(frame, i * 5 - 14);
    const length = tall(frame, between(hash(831, i), 14, 44));
    const x = under - (length >> 1) + tall(frame, between(hash(833, i), -6, 6));
    const points = carve({ x, y, toX: x + length, toY: y, width: tall(frame, 4), seed: i });
    return { layer: 'meadow', points, fill: toHex(lighting.sun), alpha: mulDiv(orb.alpha, 60, 100) };
  });
};

/** Still water at the left: it holds the sky. */
const tarn = (frame: Frame, lighting: Lighting): Shape[] => {
  const y = groundAt(frame, 150);
  const x = tarnX(frame);
  const half = tall(frame, 330);
  const points: number[] = [];
  for (let i = 0; i < 40; i += 1) {
    const at = disc({ x, y, size: half, turn: 0 }, 40, 62);
    const swing = mulDiv(tall(frame, 26), roughness(811, i * 10, 60), 1024);
    points.push((at[2 * i] ?? 0) + swing, at[2 * i + 1] ?? 0);
  }
  const water: Shape = {
    layer: 'meadow',
    points,
    fill: toHex(mix(lighting.low, LAND.water, 60)),
    wash: {
      to: toHex(mix(lighting.top, LAND.water, lighting.dark ? 20 : 70)),
      fromY: y - tall(frame, 22),
      toY: y + tall(frame, 22),
    },
  };
  const glints = Array.from({ length: 9 }, (_, i): Shape => {
    const from = x + between(hash(821, i), 0 - mulDiv(half, 7, 10), mulDiv(half, 4, 10));
    const at = y + between(hash(823, i), 0 - tall(frame, 14), tall(frame, 14));
    const length = between(hash(827, i), tall(frame, 30), tall(frame, 110));
    return {
      layer: 'meadow',
      points: carve({ x: from, y: at, toX: from + length, toY: at, width: tall(frame, 3), seed: i }),
      fill: toHex(mix(lighting.low, lighting.sun, 128)),
      alpha: lighting.dark ? 60 : 150,
    };
  });
  return [water, ...glints, ...lightOnWater(frame, lighting, { x, y, half })];
};

const path = (frame: Frame, lighting: Lighting): Shape[] => {
  const ribbon = (widen: number, shift: number): number[] => {
    const left: number[] = [];
    const right: number[] = [];
    for (let nearness = 1500; nearness >= 0; nearness -= nearness > 200 ? 20 : 8) {
      const y = groundAt(frame, nearness);
      const rough = mulDiv(roughness(71, nearness, 90), pathHalf(frame, nearness), 5000);
      const half = mulDiv(pathHalf(frame, nearness), widen, 1000);
      const x = pathX(frame, nearness) + mulDiv(half, shift, 1000);
      left.push(x - half + rough, y);
      right.unshift(x + half + rough, y);
    }
    const flip: number[] = [];
    for (let i = right.length - 2; i >= 0; i -= 2) flip.unshift(right[i] ?? 0, right[i + 1] ?? 0);
    return [...left, ...flip];
  };
  const tone = (colour: Rgb, facing: number): string => toHex(lit(colour, lighting, { facing, depth: 16 }));
  return [
    { layer: 'path', points: ribbon(1180, 0), fill: tone(LAND.pathShade, 120) },
    { layer: 'path', points: ribbon(1000, 0), fill: tone(LAND.path, 235) },
  ];
};

/** Long shallow pulls of the knife, following the ground. */
const furrows = (frame: Frame, lighting: Lighting): Shape[] => {
  const fill = toHex(lit(mix(lighting.season.middle, LAND.paper, 60), lighting, { facing: 230, depth: 20 }));
  return Array.from({ length: 64 }, (_, i): Shape => {
    const spread = between(hash(971, i), 120, 1180);
    const nearness = mulDiv(spread, spread, 1180);
    const x = between(hash(977, i), 0 - tall(frame, 100), frame.width);
    const y = groundAt(frame, nearness);
    const length = mulDiv(tall(frame, between(hash(979, i), 70, 210)), 300 + nearness, 1300);
    const toY = y + between(hash(983, i), 0 - tall(frame, 5), tall(frame, 5));
    const width = 40 + mulDiv(tall(frame, 5), nearness, 1000);
    return {
      layer: 'meadow',
      points: carve({ x, y, toX: x + length, toY, width, seed: i }),
      fill,
      alpha: 58,
    };
  });
};

/** Carved strokes of grass, larger in front; none on the path. */
const blades = (frame: Frame, lighting: Lighting): Shape[] => {
  const dark = toHex(lit(lighting.season.blades, lighting, { facing: 120, depth: 6 }));
  const pale = toHex(lit(mix(lighting.season.middle, LAND.paper, 70), lighting, { facing: 230, depth: 6 }));
  return Array.from({ length: 190 }, (_, i): Shape[] => {
    const spread = between(hash(901, i), 60, 1330);
    const nearness = mulDiv(spread, spread, 1330) + 40;
    const x = between(hash(907, i), 0, frame.width);
    const y = groundAt(frame, nearness);
    if (Math.abs(x - pathX(frame, nearness)) < mulDiv(pathHalf(frame, nearness), 14, 10)) return [];
    if (nearness < 260 && x < tarnX(frame) + tall(frame, 360)) return [];
    const length = mulDiv(tall(frame, between(hash(911, i), 14, 30)), nearness, 1000);
    const lean = between(hash(919, i), 0 - length, length) >> 2;
    return [0, 1, 2].map((b) => ({
      layer: 'meadow',
      points: carve({
        x: x + mulDiv(length, (b - 1) * 2, 10),
        y,
        toX: x + lean + mulDiv(length, (b - 1) * 6, 10),
        toY: y - mulDiv(length, b === 1 ? 10 : 7, 10),
        width: Math.max(40, mulDiv(length, 2, 10)),
        seed: i + b,
      }),
      fill: i % 3 === 0 ? pale : dark,
      alpha: 150,
    }));
  }).flat();
};

/** Flowers: some for the season, and a patch for every rest day, up to what a meadow holds. None ever goes. */
export const flowers = (frame: Frame, lighting: Lighting, restDays: number): Shape[] => {
  const fill = toHex(lit(lighting.season.bloom, lighting, { facing: 256, depth: 0 }));
  const heart = toHex(lit(0xd9ae55, lighting, { facing: 256, depth: 0 }));
  const patches = Math.min(48, restDays);
  return Array.from({ length: patches }, (_, i): Shape[] => {
    const nearness = between(hash(1009, i), 520, 1300);
    const x0 = between(hash(1013, i), 0, frame.width);
    return [0, 1, 2, 3, 4].flatMap((b): Shape[] => {
      const size = mulDiv(tall(frame, 4), nearness, 1000);
      const x = x0 + between(hash(1019 + b, i), -9, 9) * size;
      const near = nearness + between(hash(1021 + b, i), -40, 40);
      if (Math.abs(x - pathX(frame, near)) < mulDiv(pathHalf(frame, near), 13, 10)) return [];
      const y = groundAt(frame, near) - size;
      return [
        { layer: 'grass', points: disc({ x, y, size, turn: 100 * b }, 7, 820), fill },
        { layer: 'grass', points: disc({ x, y, size: mulDiv(size, 2, 5), turn: 0 }, 6, 700), fill: heart },
      ];
    });
  }).flat();
};

export const meadow = (frame: Frame, lighting: Lighting): Shape[] => {
  const { season } = lighting;
  const tone = (colour: Rgb, depth: number): Rgb => lit(colour, lighting, { facing: 205, depth });
  const edge = mulDiv(frame.horizon, 1000, frame.height);
  return [
    swell(frame, { y: edge + 4, swing: 5, seed: 41, colour: tone(season.far, 66) }),
    swell(frame, { y: edge + 26, swing: 8, seed: 42, colour: tone(season.middle, 34) }),
    ...tarn(frame, lighting),
    swell(frame, { y: edge + 92, swing: 22, seed: 43, colour: tone(season.near, 14) }),
    swell(frame, { y: 872, swing: 34, seed: 44, colour: tone(season.front, 0) }),
    ...furrows(frame, lighting),
    ...path(frame, lighting),
    ...blades(frame, lighting),
  ];
};

/** A few blades in front of the cairn's feet, so that it stands in the grass and not on it. */
export const grassAt = (frame: Frame, lighting: Lighting, at: { x: number; half: number }): Shape[] => {
  const dark = toHex(
    lit(mix(lighting.season.front, lighting.season.blades, 150), lighting, { facing: 150, depth: 0 }),
  );
  const layer: Layer = 'grass';
  return Array.from({ length: 26 }, (_, i): Shape => {
    const x = at.x + between(hash(951, i), 0 - at.half, at.half);
    const length = tall(frame, between(hash(953, i), 8, 24));
    const y = frame.ground + tall(frame, between(hash(957, i), 2, 9));
    const lean = between(hash(959, i), 0 - length, length) >> 2;
    return {
      layer,
      points: carve({ x, y, toX: x + lean, toY: y - length, width: tall(frame, 4), seed: i }),
      fill: dark,
    };
  });
};
