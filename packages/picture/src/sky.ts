/** Sky, sun or moon, stars, a few long clouds, and the far ridges, each paler than the one before it. */

import { type Rgb, mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { between, hash, mulDiv, ofThousand, roughness } from './fixed-point.ts';
import { type Frame, bleedOf, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Placement, carve, disc } from './polygon.ts';
import type { Shape } from './shape.ts';

/** A few bright ones, many faint ones, and a faint band of them aslant, as on clear nights. */
const stars = (frame: Frame): Shape[] =>
  Array.from({ length: 190 }, (_, i): Shape => {
    const isBand = i >= 110;
    const x = between(hash(31, i), 0, frame.width);
    const slant = mulDiv(frame.height, 470, 1000) - mulDiv(x, mulDiv(frame.height, 420, 1000), frame.width);
    const low = mulDiv(
      between(hash(37, i), 0, 1000),
      between(hash(41, i), 60, 580) * frame.height,
      1_000_000,
    );
    const y = isBand ? slant + mulDiv(frame.height, between(hash(37, i), -60, 60), 1000) : low;
    const bright = i < 12 ? 40 : 0;
    const size = between(hash(43, i), isBand ? 20 : 28, isBand ? 40 : 60) + bright;
    return {
      layer: 'sky',
      points: disc({ x, y, size, turn: 0 }, 6, 1000),
      fill: '#efe9da',
      alpha: isBand ? between(hash(47, i), 40, 120) : between(hash(47, i), 70, 210),
    };
  });

/** The moon's seas: place and breadth in hundredths of its half breadth. */
const SEAS: readonly (readonly [number, number, number])[] = [
  [-30, -34, 40],
  [14, -22, 30],
  [-46, 14, 26],
];

const seas = ({ x, y, size }: Placement, { orb, low }: Lighting): Shape[] =>
  SEAS.map(([across, down, broad], i): Shape => {
    const at = { x: x + mulDiv(size, across, 100), y: y + mulDiv(size, down, 100), turn: i * 90 };
    const points = disc({ ...at, size: mulDiv(size, broad, 100) }, 14, 860);
    return { layer: 'sky', points, fill: toHex(low), alpha: mulDiv(orb.alpha, 15, 100) };
  });

const sun = (frame: Frame, lighting: Lighting): Shape[] => {
  const { orb } = lighting;
  const x = ofThousand(frame.width, orb.x);
  const y = ofThousand(frame.height, orb.y);
  const size = tall(frame, orb.moon ? 33 : 44);
  const glow = (grow: number, share: number): Shape => ({
    layer: 'sky',
    points: disc({ x, y, size: mulDiv(size, grow, 1000), turn: 0 }, 48, 1000),
    fill: toHex(lighting.sun),
    alpha: mulDiv(orb.alpha, share, 100),
  });
  return orb.moon
    ? [glow(3400, 5), glow(1900, 8), glow(1000, 96), ...seas({ x, y, size, turn: 0 }, lighting)]
    : [glow(3900, 11), glow(2200, 17), glow(1000, 100)];
};

/** Thousandths: left, top, length and thickness of each bank of cloud. */
const BANKS: readonly (readonly [number, number, number, number])[] = [
  [-80, 132, 470, 26],
  [600, 76, 520, 24],
  [330, 36, 240, 13],
  [-100, 300, 330, 15],
  [790, 236, 330, 16],
];

/** Of each pull of the knife in a bank, hundredths: how far in it begins, how long, how high above the foot, how thick. */
const PULLS: readonly (readonly [number, number, number, number])[] = [
  [18, 44, 88, 76],
  [40, 38, 60, 92],
  [6, 62, 40, 80],
  [0, 100, 0, 66],
];

/** Long flat clouds: a shaded foot, and above it what the light reaches. */
const clouds = (frame: Frame, lighting: Lighting): Shape[] => {
  const bright = toHex(mix(lighting.low, lighting.dark ? 0x4a5670 : 0xfffaf0, lighting.dark ? 90 : 170));
  const foot = toHex(mix(lighting.low, lighting.dark ? 0x3b4660 : lighting.haze, 128));
  return BANKS.flatMap(([left, top, length, width], seed): Shape[] =>
    PULLS.map(([from, long, high, thick], i): Shape => {
      const across = tall(frame, length);
      const x = ofThousand(frame.width, left) + mulDiv(across, from + (hash(seed, i) % 9), 100);
      const y = ofThousand(frame.height, top) - mulDiv(tall(frame, width), high, 100);
      const points = carve({
        x,
        y,
        toX: x + mulDiv(across, long, 100),
        toY: y,
        width: mulDiv(tall(frame, width), thick, 100),
        seed: seed * 7 + i,
      });
      const isFoot = i === PULLS.length - 1;
      return { layer: 'sky', points, fill: isFoot ? foot : bright, alpha: lighting.dark ? 84 : 150 };
    }),
  );
};

export interface RidgePlan {
  readonly seed: number;
  /** Thousandths of the height over the horizon, and how much it rises and falls. */
  readonly lift: number;
  readonly swing: number;
  readonly cell: number;
  readonly colour: Rgb;
  readonly layer: Shape['layer'];
}

/** A line of hills from edge to edge, filled down to the horizon. */
export const ridge = (frame: Frame, plan: RidgePlan): Shape => {
  const bleed = bleedOf(frame);
  const points: number[] = [0 - bleed, frame.horizon + tall(frame, 60)];
  const step = Math.max(96, tall(frame, 10));
  for (let x = 0 - bleed; x <= frame.width + bleed; x += step) {
    const place = mulDiv(x - frame.summitX, 1000, frame.unit);
    const lift = plan.lift + mulDiv(roughness(plan.seed, place, plan.cell), plan.swing, 1024);
    points.push(x, frame.horizon - tall(frame, lift));
  }
  points.push(frame.width + bleed, frame.horizon + tall(frame, 60));
  return { layer: plan.layer, points, fill: toHex(plan.colour) };
};

/** A bank of mist lying in front of a ridge. */
export const mist = (
  frame: Frame,
  lighting: Lighting,
  at: { y: number; seed: number; strength: number; layer?: Shape['layer'] },
): Shape[] => {
  const alpha = mulDiv(lighting.mist, at.strength, 256);
  if (alpha < 8) return [];
  return [0, 1, 2].map((i): Shape => {
    const from = ofThousand(frame.width, between(hash(at.seed, i), -300, 500));
    const y = frame.horizon - tall(frame, at.y + between(hash(at.seed, i + 9), -14, 14));
    const length = ofThousand(frame.width, between(hash(at.seed, i + 20), 600, 1000));
    return {
      layer: at.layer ?? 'ridges',
      points: carve({ x: from, y, toX: from + length, toY: y, width: tall(frame, 34), seed: at.seed + i }),
      fill: toHex(mix(lighting.haze, lighting.low, 128)),
      alpha,
    };
  });
};

export const sky = (frame: Frame, lighting: Lighting): Shape[] => {
  const edge = tall(frame, 20);
  const above = ofThousand(frame.height, 220);
  const all: Shape = {
    layer: 'sky',
    points: [
      -edge,
      -above,
      frame.width + edge,
      -above,
      frame.width + edge,
      frame.horizon + edge,
      -edge,
      frame.horizon + edge,
    ],
    fill: toHex(lighting.top),
    wash: { to: toHex(lighting.low), fromY: 0, toY: ofThousand(frame.horizon, 860) },
  };
  return [all, ...(lighting.dark ? stars(frame) : []), ...sun(frame, lighting), ...clouds(frame, lighting)];
};

/** Thousandths over the horizon, the swing of the line, its wave, haze and facing: the farthest first. */
const RIDGES: readonly (readonly [number, number, number, number, number])[] = [
  [276, 92, 420, 226, 214],
  [226, 80, 330, 200, 200],
  [172, 66, 270, 166, 184],
  [124, 54, 220, 136, 164],
  [84, 40, 180, 108, 146],
];

export const farRidges = (frame: Frame, lighting: Lighting): Shape[] =>
  RIDGES.flatMap(([lift, swing, cell, depth, facing], i): Shape[] => {
    const colour = lit(LAND.ridge, lighting, { facing, depth });
    const line = ridge(frame, { seed: 101 + i * 101, lift, swing, cell, colour, layer: 'ridges' });
    const lying = mist(frame, lighting, { y: lift - 86, seed: 11 + i, strength: 110 + i * 20 });
    return [line, ...(lift > 90 ? lying : [])];
  });
