/** The far planes: sky, ridges, mountain, stair and wooded hills. Drawn once for a frame, and moved as one by the eye. */

import type { Eye } from './eye.ts';
import { foothills } from './foothills.ts';
import { mulDiv } from './fixed-point.ts';
import type { Frame } from './frame.ts';
import type { Lighting } from './lighting.ts';
import { mountain } from './mountain.ts';
import { rememberPair } from './remember-last.ts';
import type { Shape } from './shape.ts';
import { farRidges, sky } from './sky.ts';
import { stair } from './stair.ts';

/** What no win changes. */
const skyOf = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] => sky(frame, lighting));
const ridgesOf = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] =>
  farRidges(frame, lighting),
);
const mountainOf = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] =>
  mountain(frame, lighting),
);
const beforeStair = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] =>
  foothills(frame, lighting),
);

const sunk = (shape: Shape, by: number): Shape => ({
  ...shape,
  points: shape.points.map((value, i) => (i % 2 === 0 ? value : value + by)),
  ...(shape.wash && { wash: { ...shape.wash, fromY: shape.wash.fromY + by, toY: shape.wash.toY + by } }),
});

/** Where the far planes of the default come to lie: `x * scale / 1000 + dx`. */
export interface FarMove {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** The sky sinks and rises with the horizon, and never grows. */
  readonly skyDy: number;
}

export const farMove = ({ frame, far }: Eye): FarMove => ({
  scale: far.scale,
  dx: far.x - mulDiv(frame.summitX, far.scale, 1000),
  dy: far.y - mulDiv(frame.horizon, far.scale, 1000),
  skyDy: far.y - frame.horizon,
});

const moved = (shape: Shape, { scale, dx, dy }: FarMove): Shape => ({
  ...shape,
  points: shape.points.map((value, i) => mulDiv(value, scale, 1000) + (i % 2 === 0 ? dx : dy)),
});

export interface FarLand {
  readonly sky: readonly Shape[];
  readonly land: readonly Shape[];
}

/** What no win changes of the far planes, in pieces: each is remembered, and found done by the {@link farLand} after it. */
export const farPieces = (frame: Frame, lighting: Lighting): readonly (() => readonly Shape[])[] =>
  [skyOf, ridgesOf, mountainOf, beforeStair].map((piece) => () => piece(frame, lighting));

/** The far planes as they lie at the default. */
export const farLand = (frame: Frame, lighting: Lighting, total: number): FarLand => ({
  sky: skyOf(frame, lighting),
  land: [
    ...ridgesOf(frame, lighting),
    ...mountainOf(frame, lighting),
    ...stair(frame, lighting, total).shapes,
    ...beforeStair(frame, lighting),
  ],
});

/** The far planes as the eye sees them. */
export const farSeen = (land: FarLand, move: FarMove): Shape[] => {
  const isHome = move.scale === 1000 && move.dx === 0 && move.dy === 0;
  if (isHome) return [...land.sky, ...land.land];
  return [
    ...land.sky.map((shape) => sunk(shape, move.skyDy)),
    ...land.land.map((shape) => moved(shape, move)),
  ];
};
