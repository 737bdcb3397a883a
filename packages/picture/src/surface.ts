/** The outside of a cairn, column by column: how high it stands where, and where a stone let down on it comes to rest. Pure. */

import { mulDiv, sine } from './fixed-point.ts';
import { type Points, boxOf, cornerCount, xOf, yOf } from './polygon.ts';

/** Breadth of a column, in the stones' own units. */
export const COLUMN = 50;
/** Columns either way from the middle: room for the widest cairn. */
export const HALF = 700;
/** Who owns a column that nothing stands on. */
export const GROUND = -1;
/** Two surfaces nearer than this touch. */
const TOUCH = 90;
/** Stones of a wall lie closer than their outlines: thousandths of their own size. */
const CLOSE = 950;

/** A stone as the surface feels it. */
export interface Profile {
  readonly from: number;
  readonly width: number;
  /** Heights of underside and top over the stone's middle, column by column. */
  readonly under: Int32Array;
  readonly over: Int32Array;
}

/** The surface so far: its height by column, and whose it is. */
export interface Surface {
  readonly height: Int32Array;
  readonly owner: Int32Array;
  /** Columns the cairn reaches over. */
  left: number;
  right: number;
}

export const bareGround = (): Surface => ({
  height: new Int32Array(2 * HALF),
  owner: new Int32Array(2 * HALF).fill(GROUND),
  left: 0,
  right: 0,
});

export const profileOf = (outline: Points): Profile => {
  const points = outline.slice();
  for (let i = 0; i < points.length; i += 1) points[i] = mulDiv(points[i] ?? 0, CLOSE, 1000);
  const box = boxOf(points);
  const from = Math.ceil(box.left / COLUMN);
  const count = Math.floor(box.right / COLUMN) - from + 1;
  const under = new Int32Array(count).fill(100_000);
  const over = new Int32Array(count).fill(-100_000);
  const n = cornerCount(points);
  for (let i = 0; i < n; i += 1) {
    const j = (i + 1) % n;
    const ax = xOf(points, i);
    const bx = xOf(points, j);
    const ay = yOf(points, i);
    if (ax === bx) continue;
    const dy = yOf(points, j) - ay;
    const last = Math.floor(Math.max(ax, bx) / COLUMN);
    for (let c = Math.ceil(Math.min(ax, bx) / COLUMN); c <= last; c += 1) {
      const height = 0 - ay - mulDiv(dy, c * COLUMN - ax, bx - ax);
      under[c - from] = Math.min(under[c - from] ?? 0, height);
      over[c - from] = Math.max(over[c - from] ?? 0, height);
    }
  }
  return { from, width: box.right - box.left, under, over };
};

/** Heights of the stone tilted: so little that every column merely rises or sinks. */
export const leaning = (heights: Int32Array, from: number, tilt: number): Int32Array => {
  if (tilt === 0) return heights;
  const slope = sine(tilt) * COLUMN;
  const leant = new Int32Array(heights.length);
  for (let i = 0; i < leant.length; i += 1) leant[i] = (heights[i] ?? 0) - mulDiv(from + i, slope, 4096);
  return leant;
};

/** Height at which a stone let down at column `at` comes to lie, before it beds in. */
export const restAt = (surface: Surface, profile: Profile, at: number): number => {
  const { under } = profile;
  const first = at + profile.from + HALF;
  let y = -100_000;
  for (let i = 0; i < under.length; i += 1) {
    const height = (surface.height[first + i] ?? 0) - (under[i] ?? 0);
    if (height > y) y = height;
  }
  return y;
};

/** The outermost columns of a stone lying at `y` that touch the surface; `null` when none does. */
export const touchAt = (
  surface: Surface,
  profile: Profile,
  seat: { readonly at: number; readonly y: number },
): { readonly left: number; readonly right: number } | null => {
  const { under } = profile;
  const first = seat.at + profile.from + HALF;
  let left = -1;
  let right = -1;
  for (let i = 0; i < under.length; i += 1) {
    if (seat.y + (under[i] ?? 0) - (surface.height[first + i] ?? 0) > TOUCH) continue;
    if (left < 0) left = i;
    right = i;
  }
  return left < 0 ? null : { left, right };
};

/** The surface with one more stone on it: `tilt` as it came to lie. */
export const cover = (
  surface: Surface,
  profile: Profile,
  stone: { readonly at: number; readonly y: number; readonly tilt: number; readonly index: number },
): void => {
  const first = stone.at + profile.from + HALF;
  const over = leaning(profile.over, profile.from, stone.tilt);
  for (let i = 0; i < over.length; i += 1) {
    const top = stone.y + (over[i] ?? 0);
    if (top <= (surface.height[first + i] ?? 0)) continue;
    surface.height[first + i] = top;
    surface.owner[first + i] = stone.index;
  }
  surface.left = Math.min(surface.left, stone.at + profile.from);
  surface.right = Math.max(surface.right, stone.at + profile.from + over.length);
};
