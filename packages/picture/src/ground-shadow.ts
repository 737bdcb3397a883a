/** The shadow a cairn lays on the grass, away from the light: flat, soft-ended, longer when the light is low. */

import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { mulDiv } from './fixed-point.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Box, disc } from './polygon.ts';
import type { Layer, Shape } from './shape.ts';

export interface Caster {
  readonly box: Box;
  /** Ground line, and the size of one stone there. */
  readonly ground: number;
  readonly size: number;
  readonly depth: number;
  readonly layer: Layer;
}

/** How far the shadow spreads, thousandths, and how dark each spread is: together they are soft at the edge. */
const SOFT: readonly (readonly [number, number])[] = [
  [1180, 26],
  [1080, 34],
  [960, 44],
  [800, 40],
];

export const groundShadow = (caster: Caster, lighting: Lighting): Shape[] => {
  const { box, ground, size } = caster;
  const reach = mulDiv(box.bottom - box.top, Math.abs(lighting.side), 2100);
  const away = lighting.side > 0 ? -1 : 1;
  const fill = toHex(
    lit(mix(lighting.season.blades, LAND.ink, 50), lighting, { facing: 0, depth: caster.depth }),
  );
  const x = ((box.left + box.right) >> 1) + mulDiv(away * reach, 1, 2);
  const half = ((box.right - box.left) >> 1) + mulDiv(reach, 1, 2) + mulDiv(size, 6, 100);
  const flat = mulDiv(mulDiv(size, 21, 100), 1000, Math.max(1, half));
  return SOFT.map(([spread, alpha]): Shape => {
    const at = { x, y: ground + mulDiv(size, 6, 100), size: mulDiv(half, spread, 1000), turn: 0 };
    return { layer: caster.layer, points: disc(at, 32, flat), fill, alpha };
  });
};
