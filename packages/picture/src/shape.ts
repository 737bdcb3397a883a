/** What a scene is made of: flat filled polygons, back to front, in units of 1/64 CSS pixel. */

import type { Hex } from './colour.ts';
import { mulDiv } from './fixed-point.ts';
import type { Points } from './polygon.ts';

/** Units to one CSS pixel. */
export const UNIT = 64;

/** Depth planes, far to near: a camera moves each at its own pace. */
export type Layer =
  'sky' | 'ridges' | 'mountain' | 'stair' | 'foothills' | 'meadow' | 'path' | 'line' | 'cairn' | 'grass';

/** A fill from `fill` at `fromY` to `to` at `toY`. For sky and water alone. */
export interface Wash {
  readonly to: Hex;
  readonly fromY: number;
  readonly toY: number;
}

export interface Shape {
  readonly layer: Layer;
  readonly points: Points;
  readonly fill: Hex;
  /** 0..255; absent is opaque. */
  readonly alpha?: number;
  readonly wash?: Wash;
}

/** The same shapes, fainter: `by` is 0..255. */
export const faded = (shapes: readonly Shape[], by: number): readonly Shape[] =>
  by >= 255 ? shapes : shapes.map((shape) => ({ ...shape, alpha: mulDiv(shape.alpha ?? 255, by, 255) }));
