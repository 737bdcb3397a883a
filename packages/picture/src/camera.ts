/** From where the picture is seen: how far drawn back, how far along the path, and which stone is looked at from near. */

import type { EntityId } from '@cairn/domain';
import { clamp } from './fixed-point.ts';

/** From near to far; between two of them everything flows. */
export const LEVELS = ['stone', 'today', 'week', 'month', 'year', 'decade'] as const;
export type Level = (typeof LEVELS)[number];

/** Of {@link Camera.zoom} from one level to the next. */
export const LEVEL = 1000;

export interface Camera {
  /** Thousandths of a level: 0 one stone, 1000 today's stones, 2000 the week's cairn .. 5000 the decade. */
  readonly zoom: number;
  /** How far back along the path one stands, thousandths of a cairn: 0 before the latest. */
  readonly walk: number;
  /** The stone looked at; absent or not on the cairn in front: the newest. */
  readonly stone?: EntityId | null;
}

/** Where the picture of Today stands: before the latest cairn. */
export const HOME: Camera = { zoom: 2000, walk: 0 };

export const zoomOf = (level: Level): number => LEVELS.indexOf(level) * LEVEL;

/** The level nearest to `zoom`. */
export const levelOf = (zoom: number): Level =>
  LEVELS[clamp(Math.round(zoom / LEVEL), 0, LEVELS.length - 1)] ?? 'week';

/** Whole numbers within the picture: `cairns` is how many stand on the path, the one in front included. */
export const steady = (camera: Camera, cairns: number): Camera => ({
  ...camera,
  zoom: clamp(Math.round(camera.zoom), 0, zoomOf('decade')),
  walk: clamp(Math.round(camera.walk), 0, Math.max(0, cairns - 1) * 1000),
});
