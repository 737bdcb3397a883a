/**
 * Places on the ground that are the same for ever, however one stands: as on a ruler, few of them are great and many are
 * small. Going back or near, the small ones come and go under the eye, so that the meadow is as rich from anywhere.
 */

import { clamp, mulDiv } from './fixed-point.ts';
import { FRONT, type Eye, nearnessAt } from './eye.ts';

export interface Milestone {
  /** Its own number: seeds what grows there. */
  readonly place: number;
  readonly nearness: number;
  /** 0..255: how far it has come under the eye. */
  readonly alpha: number;
  /** How much farther one may stand and still see it, thousandths of its distance: what it is spread sideways by. */
  readonly spread: number;
}

/** A 64th of a cairn's way, in ONEths. */
const SMALLEST = 1024;

export interface Thickness {
  /** About so many to each halving of the way. */
  readonly many: number;
  readonly from: number;
  readonly to: number;
}

/** Those of one size, every second of which belongs to the next greater. */
const ofSize = (eye: Eye, step: number, thick: Thickness): Milestone[] => {
  const nearest = mulDiv(eye.reach, FRONT, thick.to);
  const farthest = Math.min(mulDiv(eye.reach, FRONT, thick.from), step * thick.many);
  const offset = eye.walk - eye.reach;
  const out: Milestone[] = [];
  let at = Math.floor((farthest + offset) / step);
  if (at % 2 === 0) at -= 1;
  for (; at * step - offset >= nearest; at -= 2) {
    const way = at * step - offset;
    const shown = clamp(mulDiv(step * thick.many - way, 640, step * thick.many), 0, 255);
    const place = at * (step / SMALLEST);
    if (shown > 0)
      out.push({
        place,
        nearness: nearnessAt(eye, way - eye.reach),
        alpha: shown,
        spread: mulDiv(step * thick.many, 1000, way),
      });
  }
  return out;
};

/** All places between two nearnesses, far to near. */
export const milestones = (eye: Eye, thick: Thickness): Milestone[] => {
  const nearest = mulDiv(eye.reach, FRONT, thick.to);
  const farthest = mulDiv(eye.reach, FRONT, thick.from);
  let step = SMALLEST;
  while (step * thick.many < nearest) step *= 2;
  const out: Milestone[] = [];
  while (step < farthest * 2) {
    out.push(...ofSize(eye, step, thick));
    step *= 2;
  }
  return out.sort((a, b) => a.nearness - b.nearness || a.place - b.place);
};
