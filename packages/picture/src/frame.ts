/** The frame of a picture of any size: where its land lies when one stands before the latest cairn. */

import { ofThousand } from './fixed-point.ts';
import { rememberByValue } from './remember-last.ts';
import { UNIT } from './shape.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** What all distances are measured by, so that nothing is stretched: the height, or less where the frame is narrow. */
  readonly unit: number;
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
      unit: Math.min(height, ofThousand(width, 1240)),
      horizon: ofThousand(height, 610),
      summitX: ofThousand(width, 655),
      ground: ofThousand(height, 900),
      cairnX: ofThousand(width, 335),
    };
  },
);

/** Thousandths of the frame's unit. */
export const tall = (frame: Frame, thousandths: number): number => ofThousand(frame.unit, thousandths);

/** How far the land goes on beyond either edge, for an eye that moves. */
export const bleedOf = (frame: Frame): number => ofThousand(frame.width, 150);

/** Foot of the stair, left of the summit. */
export const stairFootX = (frame: Frame): number => frame.summitX - tall(frame, 46);
