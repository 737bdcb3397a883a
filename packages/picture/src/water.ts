/** Still water at the left, far out: it holds the sky, and sun or moon where they stand over it. */

import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Eye, FRONT, groundAt } from './eye.ts';
import { between, hash, mulDiv, ofThousand, roughness } from './fixed-point.ts';
import { tall } from './frame.ts';
import type { Lighting } from './lighting.ts';
import { carve, disc } from './polygon.ts';
import type { Shape } from './shape.ts';

interface Water {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** It lies as far off from anywhere. */
const NEARNESS = 150 * 64;

const waterOf = (eye: Eye): Water => {
  const { frame } = eye;
  const x = eye.footX - (frame.summitX - tall(frame, 46)) + mulDiv(frame.cairnX, 30, 100);
  const drawn = x + mulDiv(eye.shift, NEARNESS, FRONT);
  return { x: drawn, y: groundAt(eye, NEARNESS), half: tall(frame, 330) };
};

/** Where water keeps grass from growing. */
export const wetPlaces = (eye: Eye): ((x: number, y: number) => boolean) => {
  const water = waterOf(eye);
  const [half, high] = [mulDiv(water.half, 11, 10), tall(eye.frame, 26)];
  return (x, y) => Math.abs(y - water.y) < high && Math.abs(x - water.x) < half;
};

/** In short strokes below sun or moon, where it stands over the water. */
const lightOnWater = (eye: Eye, lighting: Lighting, at: Water): Shape[] => {
  const { orb } = lighting;
  const { frame } = eye;
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

const glints = (eye: Eye, lighting: Lighting, { x, y, half }: Water): Shape[] => {
  const { frame } = eye;
  const fill = toHex(mix(lighting.low, lighting.sun, 128));
  return Array.from({ length: 9 }, (_, i): Shape => {
    const from = x + between(hash(821, i), 0 - mulDiv(half, 7, 10), mulDiv(half, 4, 10));
    const at = y + between(hash(823, i), 0 - tall(frame, 14), tall(frame, 14));
    const length = between(hash(827, i), tall(frame, 30), tall(frame, 110));
    const points = carve({ x: from, y: at, toX: from + length, toY: at, width: tall(frame, 3), seed: i });
    return { layer: 'meadow', points, fill, alpha: lighting.dark ? 60 : 150 };
  });
};

export const tarn = (eye: Eye, lighting: Lighting): Shape[] => {
  const { frame } = eye;
  const water = waterOf(eye);
  const edge = disc({ x: water.x, y: water.y, size: water.half, turn: 0 }, 40, 62);
  const points = edge.map((value, i) =>
    i % 2 === 0 ? value + mulDiv(tall(frame, 26), roughness(811, i * 5, 60), 1024) : value,
  );
  const sheet: Shape = {
    layer: 'meadow',
    points,
    fill: toHex(mix(lighting.low, LAND.water, 60)),
    wash: {
      to: toHex(mix(lighting.top, LAND.water, lighting.dark ? 20 : 70)),
      fromY: water.y - tall(frame, 22),
      toY: water.y + tall(frame, 22),
    },
  };
  return [sheet, ...glints(eye, lighting, water), ...lightOnWater(eye, lighting, water)];
};
