/** The picture's geometry: pure, whole numbers, the same on every engine. Painting is the apps' business. */

export type { Light, PictureRecord, Season, StoneMark, Theme, WeekRoll, WeekStones } from './record.ts';
export { HOME, LEVELS, LEVEL, levelOf, zoomOf, type Camera, type Level } from './camera.ts';
export { UNIT, type Layer, type Shape, type Wash } from './shape.ts';
export {
  cairnAt,
  farPlanes,
  landPieces,
  moving,
  newStone,
  scene,
  type From,
  type Moving,
  type NewStone,
  type Scene,
  type Size,
} from './scene.ts';
export { sceneHash } from './scene-hash.ts';
export { sceneToSvg } from './scene-to-svg.ts';
export { describe, type PictureFacts } from './describe.ts';
export type { SceneStone } from './cairn.ts';
export type { LightWord } from './lighting.ts';
export type { Thing } from './thing.ts';
export { stoneAt } from './stone-at.ts';
