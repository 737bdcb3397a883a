/**
 * The one perspective of the picture, for a camera anywhere. A thing at nearness {@link FRONT} stands in front, at 0 on the
 * horizon. Drawing back widens the reach: more cairns lie between the feet and the mountain, each smaller; the viewpoint
 * rises, so that the horizon does. From near, the land behind grows a little and what is in front a lot.
 */

import type { Camera } from './camera.ts';
import { ONE, type Knots, along, clamp, ease, exp2, lerp, log2, mulDiv, ofThousand } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import type { Box } from './polygon.ts';

/** Nearness in front. */
export const FRONT = 64_000;

/** The far planes are the land of the default moved and made larger: `x`, `y` is where its summit's foot comes to lie. */
export interface Far {
  readonly x: number;
  readonly y: number;
  /** Thousandths. */
  readonly scale: number;
}

export interface Eye {
  readonly frame: Frame;
  readonly zoom: number;
  readonly far: Far;
  readonly horizon: number;
  readonly footX: number;
  readonly ground: number;
  readonly cairnX: number;
  /** Sizes in front against the default's, in ONEths. */
  readonly size: number;
  /** Cairns to the front one's own distance, and cairns walked past, in ONEths. */
  readonly reach: number;
  readonly walk: number;
  /** Sideways, in front, so that the path runs past the cairn. */
  readonly shift: number;
}

/** What one goes near to: on the page of the default, from the foot of the cairn in front. */
export interface Aim {
  readonly group: Box;
  readonly stone: { readonly x: number; readonly y: number };
  /** Length of a stone. */
  readonly size: number;
}

/** Thousandths of the frame by zoom. */
const HORIZON: Knots = [
  [0, 470],
  [1000, 545],
  [2000, 610],
  [3000, 572],
  [4000, 528],
  [5000, 492],
];
const GROUND: Knots = [
  [2000, 900],
  [3000, 898],
  [4000, 905],
  [5000, 915],
];
const FAR_SCALE: Knots = [
  [0, 1320],
  [1000, 1140],
  [2000, 1000],
  [5000, 1000],
];
const SUMMIT_X: Knots = [
  [0, 640],
  [1000, 650],
  [2000, 655],
  [3000, 645],
  [4000, 615],
  [5000, 585],
];

/** Reach at the default: the second cairn a little over half as near as the first. */
const HOME_REACH = 71_235;
const MONTH_REACH = 170_394;
const YEAR_REACH = 917_504;

/** The path's middle by nearness: thousandths of the width, from the reader's feet to the foot of the stair. */
const fine = (knots: Knots): Knots => knots.map(([x, y]) => [x * 64, y * 64]);
const WINDING = fine([
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
]);
const WINDING_FAR = fine([
  [0, 0],
  [24, 4],
  [44, -16],
  [70, -34],
  [104, 22],
  [150, 92],
  [206, 60],
  [270, -84],
  [350, -150],
  [450, -60],
  [570, 92],
  [700, 112],
  [840, -10],
  [1000, -150],
  [1250, -260],
  [1500, -330],
]);

/** Widths winding is measured by. */
const span = (frame: Frame): number => Math.min(frame.width, frame.height + (frame.height >> 1));

const windingAt = (zoom: number, nearness: number): number => {
  const t = ease(zoom, 2000, 4600);
  const near = t < 1024 ? along(WINDING, nearness) : 0;
  return t === 0 ? near : lerp(near, along(WINDING_FAR, nearness), t);
};

/** In units of the page, from the stair's foot. */
const winding = (frame: Frame, zoom: number, nearness: number): number =>
  mulDiv(span(frame), windingAt(zoom, nearness), 64_000);

/** How far the cairn in front stands from the path's middle, by default. */
const besideFront = (frame: Frame): number =>
  frame.cairnX - (frame.summitX - tall(frame, 46) + winding(frame, 2000, FRONT));

/** Reach by zoom for `cairns` on the path: short paths are not drawn back from further than they are long. */
const reachAt = (zoom: number, cairns: number): number => {
  const all = Math.max(MONTH_REACH, mulDiv(cairns * ONE, 18, 100));
  const knots: Knots = [
    [1000, log2(HOME_REACH)],
    [2000, log2(HOME_REACH)],
    [3000, log2(MONTH_REACH)],
    [4000, log2(Math.min(YEAR_REACH, all))],
    [5000, log2(all)],
  ];
  return exp2(along(knots, zoom));
};

/** Drawn back, things in front shrink more slowly than the way to them grows, so that a decade is still seen. */
const sizeAt = (reach: number): number => exp2(0 - mulDiv(log2(reach) - log2(HOME_REACH), 55, 100));

/** How large one goes to see the group, and the one stone. */
const closeness = (frame: Frame, aim: Aim): { readonly group: number; readonly stone: number } => {
  const wide = Math.max(1, aim.group.right - aim.group.left);
  const high = Math.max(1, aim.group.bottom - aim.group.top);
  const fits = Math.min(
    mulDiv(ofThousand(frame.width, 620), ONE, wide),
    mulDiv(ofThousand(frame.height, 520), ONE, high),
  );
  const size = Math.max(1, aim.size);
  const group = clamp(fits, ONE, mulDiv(Math.min(frame.width, frame.height), ONE * 22, size * 100));
  const stone = mulDiv(Math.min(frame.width, frame.height), ONE * 40, size * 100);
  return { group: Math.max(ONE, group), stone: Math.max(group, stone) };
};

interface Near {
  readonly size: number;
  readonly cairnX: number;
  readonly ground: number;
}

/** Where the cairn in front comes to stand when one goes near to the group, and then to the stone. */
const near = (frame: Frame, zoom: number, aim: Aim): Near => {
  const { group, stone } = closeness(frame, aim);
  const middle = {
    x: (aim.group.left + aim.group.right) >> 1,
    y: (aim.group.top + aim.group.bottom) >> 1,
  };
  const groupT = ease(zoom, 2000, 1000);
  const atGroup = exp2(mulDiv(log2(group), groupT, 1024));
  const groupX = lerp(frame.cairnX + middle.x, ofThousand(frame.width, 500), groupT);
  const groupY = lerp(frame.ground + middle.y, ofThousand(frame.height, 660), groupT);
  const foot = { x: groupX - mulDiv(middle.x, atGroup, ONE), y: groupY - mulDiv(middle.y, atGroup, ONE) };
  if (zoom >= 1000) return { size: atGroup, cairnX: foot.x, ground: foot.y };
  const t = ease(zoom, 1000, 0);
  const size = exp2(lerp(log2(group), log2(stone), t));
  const from = { x: foot.x + mulDiv(aim.stone.x, group, ONE), y: foot.y + mulDiv(aim.stone.y, group, ONE) };
  const x = lerp(from.x, ofThousand(frame.width, 500), t);
  const y = lerp(from.y, ofThousand(frame.height, 600), t);
  return { size, cairnX: x - mulDiv(aim.stone.x, size, ONE), ground: y - mulDiv(aim.stone.y, size, ONE) };
};

const drawnBack = (frame: Frame, zoom: number, at: { reach: number; footX: number }): Near => {
  const size = sizeAt(at.reach);
  const pathFront = at.footX + winding(frame, zoom, FRONT);
  return {
    size,
    cairnX: pathFront + mulDiv(besideFront(frame), size, ONE),
    ground: ofThousand(frame.height, along(GROUND, zoom)),
  };
};

const farAt = (frame: Frame, zoom: number): Far => ({
  x: ofThousand(frame.width, along(SUMMIT_X, zoom)),
  y: ofThousand(frame.height, along(HORIZON, zoom)),
  scale: along(FAR_SCALE, zoom),
});

/** The eye of a camera in a frame; `cairns` stand on the path. */
export const eyeOf = (
  frame: Frame,
  camera: Camera,
  of: { readonly cairns: number; readonly aim: Aim },
): Eye => {
  const { zoom } = camera;
  const far = farAt(frame, zoom);
  const footX = far.x - mulDiv(tall(frame, 46), far.scale, 1000);
  const wide = reachAt(zoom, of.cairns);
  const { size, cairnX, ground } =
    zoom < 2000 ? near(frame, zoom, of.aim) : drawnBack(frame, zoom, { reach: wide, footX });
  const grown = Math.max(ONE, size);
  const pathFront = cairnX - mulDiv(besideFront(frame), size, ONE);
  return {
    frame,
    zoom,
    far,
    // Going near to a stone in the grass, the cairn's foot rises; the meadow behind it still does not end before it.
    horizon: Math.min(far.y, ground - ofThousand(frame.height, 40)),
    footX,
    ground,
    cairnX,
    size,
    reach: mulDiv(wide, ONE, grown),
    walk: mulDiv(camera.walk, ONE, 1000),
    shift: pathFront - footX - mulDiv(winding(frame, zoom, FRONT), grown, ONE),
  };
};

/** Nearness of what stands `depth` ONEths of a cairn behind the front; less than nothing is past the eye: 0. */
export const nearnessAt = (eye: Eye, depth: number): number => {
  const way = eye.reach + depth;
  return way < eye.reach >> 4 ? 0 : mulDiv(FRONT, eye.reach, way);
};

/** Nearness of the ground at the bottom of the frame, and a little beyond; `most` is as near as anything is drawn. */
export const nearestSeen = (eye: Eye, most: number = FRONT * 5): number =>
  clamp(
    mulDiv(
      eye.frame.height + tall(eye.frame, 60) - eye.horizon,
      FRONT,
      Math.max(1, eye.ground - eye.horizon),
    ),
    FRONT >> 6,
    most,
  );

export const groundAt = (eye: Eye, nearness: number): number =>
  eye.horizon + mulDiv(eye.ground - eye.horizon, nearness, FRONT);

export const pathX = (eye: Eye, nearness: number): number => {
  const sway = winding(eye.frame, eye.zoom, nearness);
  const grown = ONE + mulDiv(Math.max(0, eye.size - ONE), nearness, FRONT);
  return eye.footX + mulDiv(sway, grown, ONE) + mulDiv(eye.shift, nearness, FRONT);
};

export const pathHalf = (eye: Eye, nearness: number): number =>
  tall(eye.frame, 3) + mulDiv(sized(eye, tall(eye.frame, 43)), nearness, FRONT);

/** A length in front, as large as one is near to it. */
export const sized = (eye: Eye, length: number): number => mulDiv(length, eye.size, ONE);
