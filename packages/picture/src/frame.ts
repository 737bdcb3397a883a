/**
 * Where things are: the picture's plan for a frame of any size, and the one perspective it uses. A thing at nearness 1000
 * stands in front, at 0 on the horizon; its size on the page is its nearness.
 */

import { type Knots, along, mulDiv, ofThousand } from './fixed-point.ts';
import { rememberByValue } from './remember-last.ts';
import { UNIT } from './shape.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the meadow meets the mountain. */
  readonly horizon: number;
  /** The mountain's summit stands over here. */
  readonly summitX: number;
  /** Ground line of the cairn in front. */
  readonly ground: number;
  readonly cairnX: number;
}

/** Of the same size, the same frame: what is drawn in it need not be worked out again. */
export const frameOf: (size: { readonly width: number; readonly height: number }) => Frame = rememberByValue(
  ({ width, height }) => [width, height],
  (size) => {
    const width = Math.max(1, Math.round(size.width)) * UNIT;
    const height = Math.max(1, Math.round(size.height)) * UNIT;
    return {
      width,
      height,
      horizon: ofThousand(height, 610),
      summitX: ofThousand(width, 655),
      ground: ofThousand(height, 900),
      cairnX: ofThousand(width, 335),
    };
  },
);

/** Thousandths of the frame's height: the one measure all distances share, so that nothing is stretched. */
export const tall = (frame: Frame, thousandths: number): number => ofThousand(frame.height, thousandths);

export const groundAt = (frame: Frame, nearness: number): number =>
  frame.horizon + mulDiv(frame.ground - frame.horizon, nearness, 1000);

/** The path's middle by nearness: thousandths of the width, winding from the reader's feet to the foot of the stair. */
const WINDING: Knots = [
  [0, 0],
  [30, 0],
  [48, -26],
  [72, -14],
  [104, 64],
  [142, 90],
  [186, -6],
  [240, -84],
  [300, -70],
  [400, 58],
  [520, 122],
  [640, 116],
  [800, 30],
  [1000, -90],
  [1250, -170],
  [1500, -210],
];

/** Foot of the stair, left of the summit. */
export const stairFootX = (frame: Frame): number => frame.summitX - tall(frame, 46);

export const pathX = (frame: Frame, nearness: number): number =>
  stairFootX(frame) +
  ofThousand(Math.min(frame.width, frame.height + (frame.height >> 1)), along(WINDING, nearness));

export const pathHalf = (frame: Frame, nearness: number): number =>
  tall(frame, 3) + mulDiv(tall(frame, 43), nearness, 1000);
