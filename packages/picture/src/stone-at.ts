/** Which stone of the front cairn lies under a finger. */

import type { EntityId } from '@cairn/domain';
import { type Points, cornerCount, xOf, yOf } from './polygon.ts';
import type { Scene } from './scene.ts';

const holds = (points: Points, x: number, y: number): boolean => {
  const n = cornerCount(points);
  for (let i = 0; i < n; i += 1) {
    const j = (i + 1) % n;
    const across = (xOf(points, j) - xOf(points, i)) * (y - yOf(points, i));
    if (across - (yOf(points, j) - yOf(points, i)) * (x - xOf(points, i)) < 0) return false;
  }
  return true;
};

/** The topmost stone at a place in scene units; `null` where there is none. */
export const stoneAt = (scene: Scene, at: { readonly x: number; readonly y: number }): EntityId | null =>
  scene.stones.findLast((stone) => holds(stone.polygon, at.x, at.y))?.id ?? null;
