/** The cairn in front: this week's stones, or the last week's while this one is quiet. Crisp, edged, with a cast shadow. */

import type { EntityId } from '@cairn/domain';
import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { hash, hashText, mulDiv } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Points, boxOf, carve, clip, disc, hull, place } from './polygon.ts';
import type { StoneMark } from './record.ts';
import type { Shape } from './shape.ts';
import { type Laid, stack } from './stack.ts';
import { stoneShape } from './stone.ts';
import { stoneShapes } from './stone-shapes.ts';

/** A stone of the front cairn, for a finger to find and for the settling of a new one. */
export interface SceneStone {
  readonly id: EntityId;
  readonly polygon: Points;
  readonly x: number;
  readonly y: number;
  /** Carried by these; empty on the ground. */
  readonly restingOn: readonly EntityId[];
}

export interface Cairn {
  readonly shapes: readonly Shape[];
  readonly stones: readonly SceneStone[];
}

/** Stones a cairn can show before it only grows in size, not in number. */
const SHOWN = 400;

/** How large a stone is drawn where `count` share a cairn, thousandths of a lone week's: in steps, so that a new stone seldom moves the others. */
const STEPS: readonly (readonly [number, number])[] = [
  [9, 1000],
  [13, 900],
  [19, 800],
  [28, 690],
  [40, 590],
  [60, 500],
  [90, 420],
  [130, 355],
  [190, 300],
  [280, 252],
  [400, 212],
];

export const stoneScale = (count: number): number => STEPS.find(([upTo]) => count <= upTo)?.[1] ?? 212;

/** Length on the page of a thousand stone units, in front. */
export const stoneSize = (frame: Frame, count: number): number =>
  mulDiv(tall(frame, 108), stoneScale(count), 1000);

interface Lodged {
  readonly mark: StoneMark;
  readonly outline: readonly number[];
  readonly laid: Laid;
  readonly at: { readonly x: number; readonly y: number; readonly size: number; readonly turn: number };
}

const setUp = (marks: readonly StoneMark[], frame: Frame): Lodged[] => {
  const shown = marks.slice(0, SHOWN);
  const outlines = shown.map((mark) => stoneShape(hashText(mark.id)));
  const size = stoneSize(frame, shown.length);
  const laidAll = stack(outlines);
  return shown.flatMap((mark, i) => {
    const outline = outlines[i];
    const laid = laidAll[i];
    if (!outline || !laid) return [];
    const x = frame.cairnX + mulDiv(laid.x, size, 1000);
    const y = frame.ground - mulDiv(laid.y, size, 1000);
    return [{ mark, outline, laid, at: { x, y, size, turn: laid.tilt } }];
  });
};

/** The whole cairn's shadow, laid on the grass away from the light. */
const castShadow = (sets: readonly Lodged[], frame: Frame, lighting: Lighting): Shape[] => {
  if (sets.length === 0) return [];
  const box = boxOf(sets.flatMap((set) => place(set.outline, set.at)));
  const half = (box.right - box.left) >> 1;
  const reach = mulDiv(box.bottom - box.top, Math.abs(lighting.side), 1800);
  const away = lighting.side > 0 ? -1 : 1;
  const fill = toHex(lit(mix(lighting.season.blades, LAND.ink, 50), lighting, { facing: 0, depth: 0 }));
  const x = ((box.left + box.right) >> 1) + mulDiv(away * reach, 1, 2);
  const size = half + mulDiv(reach, 1, 2) + tall(frame, 12);
  const points = disc(
    { x, y: frame.ground + tall(frame, 8), size, turn: 0 },
    40,
    mulDiv(tall(frame, 24), 1000, size),
  );
  return [{ layer: 'cairn', points, fill, alpha: 120 }];
};

/** A dark sliver where one stone meets what carries it. */
const contact = (set: Lodged, lighting: Lighting): Shape[] => {
  const outline = place(set.outline, set.at);
  const box = boxOf(outline);
  const depth = mulDiv(set.at.size, 70, 1000);
  const width = box.right - box.left;
  const sliver = carve({
    x: box.left + mulDiv(width, 14, 100),
    y: box.bottom - mulDiv(depth, 1, 3),
    toX: box.right - mulDiv(width, 14, 100),
    toY: box.bottom - mulDiv(depth, 1, 3),
    width: depth * 2,
    seed: hash(box.left, box.top),
  });
  const inside = clip(sliver, hull(outline));
  const fill = toHex(lit(LAND.ink, lighting, { facing: 0, depth: 0 }));
  return inside.length > 4 ? [{ layer: 'cairn', points: inside, fill, alpha: 70 }] : [];
};

export const frontCairn = (marks: readonly StoneMark[], frame: Frame, lighting: Lighting): Cairn => {
  const sets = setUp(marks, frame);
  const shapes: Shape[] = castShadow(sets, frame, lighting);
  for (const set of sets) {
    const seed = hashText(set.mark.id);
    shapes.push(
      ...stoneShapes({ ...set, seed, depth: 0, layer: 'cairn', detail: 'full' }, lighting),
      ...contact(set, lighting),
    );
  }
  const stones = sets.map((set) => ({
    id: set.mark.id,
    polygon: place(set.outline, set.at),
    x: set.at.x,
    y: set.at.y,
    restingOn: set.laid.restingOn.flatMap((i) => marks[i]?.id ?? []),
  }));
  return { shapes, stones };
};
