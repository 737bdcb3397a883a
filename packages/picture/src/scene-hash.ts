/** A digest of a scene, for telling whether two engines or two releases draw the same. Not for secrets. */

import { hash, hashText } from './fixed-point.ts';
import type { Scene } from './scene.ts';
import type { Shape } from './shape.ts';

const shapeHash = (start: number, shape: Shape): number => {
  let h = hash(start, hashText(`${shape.layer}${shape.fill}${shape.wash?.to ?? ''}`) | 0);
  h = hash(h, shape.alpha ?? 255);
  for (const value of [...shape.points, shape.wash?.fromY ?? 0, shape.wash?.toY ?? 0]) h = hash(h, value);
  return h;
};

/** Eight hex digits over every shape, in order, and the place of the glint. */
export const sceneHash = (scene: Scene): string => {
  const start = hash(hash(scene.width, scene.height), hash(scene.glint.x, scene.glint.y) | 0);
  const all = scene.shapes.reduce((h, shape) => shapeHash(h | 0, shape), start);
  return all.toString(16).padStart(8, '0');
};
