/** The cairn in front: this week's stones, or the last week's while this one is quiet. Crisp, edged, with a cast shadow. */

import type { EntityId } from '@cairn/domain';
import { toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { hash, hashText, mulDiv } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import { groundShadow } from './ground-shadow.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Box, type Points, boxOf, carve, clip, place } from './polygon.ts';
import type { StoneMark } from './record.ts';
import { UNIT, type Shape } from './shape.ts';
import { type Laid, type Mason, beginCairn, stack } from './stack.ts';
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
  /** Its own shapes: the very ones in the scene, for leaving it out while it settles. */
  readonly shapes: readonly Shape[];
}

export interface Cairn {
  readonly shapes: readonly Shape[];
  readonly stones: readonly SceneStone[];
}

/** Stones a cairn can show before it only grows in size, not in number. */
const SHOWN = 400;

/** A cairn of `upTo` stones, and how large each is drawn, thousandths of a lone week's. */
interface Step {
  readonly upTo: number;
  readonly scale: number;
}

/** In steps, so that a new stone seldom moves the others. */
const STEPS: readonly Step[] = [
  { upTo: 9, scale: 1000 },
  { upTo: 13, scale: 900 },
  { upTo: 19, scale: 800 },
  { upTo: 28, scale: 690 },
  { upTo: 40, scale: 590 },
  { upTo: 60, scale: 500 },
  { upTo: 90, scale: 420 },
  { upTo: 130, scale: 355 },
  { upTo: 190, scale: 300 },
  { upTo: 280, scale: 252 },
  { upTo: 400, scale: 212 },
];

const stepOf = (count: number): Step =>
  STEPS.find(({ upTo }) => count <= upTo) ?? { upTo: SHOWN, scale: 212 };

/** Stones laid as a cairn of their step: within a step a later stone never moves an earlier one. */
export const layCairn = (outlines: readonly Points[]): Laid[] =>
  stack(outlines, stepOf(outlines.length).upTo);

/** Length on the page of a thousand stone units, in front. */
export const stoneSize = (frame: Frame, count: number): number =>
  mulDiv(tall(frame, 102), stepOf(count).scale, 1000);

interface Built {
  readonly room: number;
  readonly ids: readonly string[];
  readonly outlines: readonly Points[];
  readonly laid: readonly Laid[];
  readonly mason: Mason;
}

/** The cairn in front as it was last built: one more stone is laid on it without building it anew. */
let lastBuilt: Built | null = null;

const goesOn = (built: Built, marks: readonly StoneMark[], room: number): boolean =>
  built.room === room && built.ids.length <= marks.length && built.ids.every((id, i) => id === marks[i]?.id);

const build = (marks: readonly StoneMark[]): Built => {
  const { upTo: room } = stepOf(marks.length);
  const before: Built =
    lastBuilt !== null && goesOn(lastBuilt, marks, room)
      ? lastBuilt
      : { room, ids: [], outlines: [], laid: [], mason: beginCairn(room) };
  const ids = marks.map(({ id }) => id);
  const added = ids.slice(before.ids.length).map((id) => stoneShape(hashText(id)));
  const laid = [...before.laid, ...added.map((outline) => before.mason(outline))];
  lastBuilt = { room, ids, outlines: [...before.outlines, ...added], laid, mason: before.mason };
  return lastBuilt;
};

interface Lodged {
  readonly mark: StoneMark;
  readonly outline: readonly number[];
  readonly laid: Laid;
  readonly at: { readonly x: number; readonly y: number; readonly size: number; readonly turn: number };
}

const setUp = (marks: readonly StoneMark[], frame: Frame): Lodged[] => {
  const shown = marks.slice(0, SHOWN);
  const { outlines, laid: laidAll } = build(shown);
  const size = stoneSize(frame, shown.length);
  return shown.flatMap((mark, i) => {
    const outline = outlines[i];
    const laid = laidAll[i];
    if (!outline || !laid) return [];
    const x = frame.cairnX + mulDiv(laid.x, size, 1000);
    const y = frame.ground - mulDiv(laid.y, size, 1000);
    return [{ mark, outline, laid, at: { x, y, size, turn: laid.tilt } }];
  });
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
  const inside = clip(sliver, outline);
  const fill = toHex(lit(LAND.ink, lighting, { facing: 0, depth: 0 }));
  return inside.length > 4 ? [{ layer: 'cairn', points: inside, fill, alpha: 70 }] : [];
};

/** All of a cairn's stones; without any, a box of nothing. */
export const boxOfStones = (stones: readonly SceneStone[]): Box => {
  const boxes = stones.map((stone) => boxOf(stone.polygon));
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
};

const shadow = (stones: readonly SceneStone[], frame: Frame, lighting: Lighting): Shape[] => {
  if (stones.length === 0) return [];
  const box = boxOfStones(stones);
  const size = stoneSize(frame, 1);
  return [groundShadow({ box, ground: frame.ground, size, depth: 0, layer: 'cairn' }, lighting)];
};

/** A stone drawn smaller than this, in CSS pixels, shows no pattern: its specks would be finer than a hair. */
const SMALL = 13;

const sceneStone = (set: Lodged, marks: readonly StoneMark[], lighting: Lighting): SceneStone => {
  const seed = hashText(set.mark.id);
  const detail = set.at.size < SMALL * UNIT ? 'small' : 'full';
  const body = stoneShapes({ ...set, seed, depth: 0, layer: 'cairn', detail }, lighting);
  return {
    id: set.mark.id,
    polygon: place(set.outline, set.at),
    x: set.at.x,
    y: set.at.y,
    restingOn: set.laid.restingOn.flatMap((i) => marks[i]?.id ?? []),
    shapes: detail === 'small' ? body : [...body, ...contact(set, lighting)],
  };
};

/** One stone of the cairn in front, without the work of drawing the others; `null` when it is not among them. */
export const frontStone = (
  marks: readonly StoneMark[],
  id: string,
  { frame, lighting }: { readonly frame: Frame; readonly lighting: Lighting },
): SceneStone | null => {
  const set = setUp(marks, frame).find(({ mark }) => mark.id === id);
  return set === undefined ? null : sceneStone(set, marks, lighting);
};

export const frontCairn = (marks: readonly StoneMark[], frame: Frame, lighting: Lighting): Cairn => {
  const stones = setUp(marks, frame).map((set) => sceneStone(set, marks, lighting));
  return { shapes: [...shadow(stones, frame, lighting), ...stones.flatMap((stone) => stone.shapes)], stones };
};
