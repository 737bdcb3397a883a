/**
 * How the camera gets from one place to another: it goes most of the way that is left, again and again, slower as it comes
 * near, and then stands. Without motion it is there at once. Nothing runs while it stands.
 */

import type { Camera } from '@cairn/picture';

export interface Flight {
  /** Where it is, in whole numbers. */
  readonly camera: () => Camera;
  /** Where it will come to stand. */
  readonly aim: () => Camera;
  /** To go there; `isAtOnce` to be there. */
  readonly to: (aim: Camera, isAtOnce?: boolean) => void;
  readonly isFlying: () => boolean;
  readonly stop: () => void;
}

interface Hands {
  /** A frame of the way. */
  readonly onframe: (camera: Camera) => void;
  /** It stands. */
  readonly onstill: (camera: Camera) => void;
  /** Whether to be there at once: no motion wanted, or nobody looks. */
  readonly isStill: () => boolean;
}

/** Milliseconds in which it goes two thirds of what is left. */
const PACE = 130;
const NEAR_ENOUGH = 1.5;
/** A frame that took longer than this was none of ours. */
const LONGEST = 64;

const whole = ({ zoom, walk, stone }: Camera): Camera => ({
  zoom: Math.round(zoom),
  walk: Math.round(walk),
  stone: stone ?? null,
});

export const createFlight = (start: Camera, hands: Hands): Flight => {
  let now = whole(start);
  let aim = now;
  let before = 0;
  let asked: number | null = null;

  const arrive = (): void => {
    now = whole(aim);
    asked = null;
    hands.onstill(now);
  };
  const frame = (time: number): void => {
    const share = 1 - Math.exp(-Math.min(LONGEST, Math.max(1, time - before)) / PACE);
    before = time;
    const zoom = now.zoom + (aim.zoom - now.zoom) * share;
    const walk = now.walk + (aim.walk - now.walk) * share;
    now = { ...aim, zoom, walk };
    if (Math.abs(aim.zoom - zoom) + Math.abs(aim.walk - walk) < NEAR_ENOUGH || hands.isStill())
      return arrive();
    asked = requestAnimationFrame(frame);
    hands.onframe(whole(now));
  };
  return {
    camera: () => whole(now),
    aim: () => aim,
    isFlying: () => asked !== null,
    to: (next, isAtOnce = false) => {
      aim = whole(next);
      if (isAtOnce || hands.isStill()) {
        if (asked !== null) cancelAnimationFrame(asked);
        arrive();
      } else if (asked === null) {
        before = performance.now();
        asked = requestAnimationFrame(frame);
      }
    },
    stop: () => {
      if (asked !== null) cancelAnimationFrame(asked);
      asked = null;
    },
  };
};
