/** A cairn seen from near: every stone of a week, crisp, edged and to be touched. From nearest, today's lie in the grass. */

import type { EntityId } from '@cairn/domain';
import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Aim, type Eye, FRONT } from './eye.ts';
import { ONE, clamp, ease, hash, hashText, lerp, mulDiv, sine } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import { groundShadow } from './ground-shadow.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Masonry, halfBreadth, layCairn, seenAs, slotInGrass, stoneSize } from './masonry.ts';
import { grassAt } from './meadow.ts';
import { type Box, type Points, boxOf, carve, clip, place } from './polygon.ts';
import type { StoneMark } from './record.ts';
import { UNIT, type Shape, faded } from './shape.ts';
import { mineralOf, stoneShapes } from './stone-shapes.ts';
import type { Thing } from './thing.ts';

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

/** Where a cairn stands, and how large and clear it is. */
export interface Spot {
  readonly eye: Eye;
  readonly lighting: Lighting;
  readonly x: number;
  readonly ground: number;
  readonly nearness: number;
  /** Against the size in front at the default, in ONEths. */
  readonly scale: number;
  /** 0..255. */
  readonly alpha: number;
  readonly depth: number;
}

/** A week's stones, and which of them are today's. */
export interface Week {
  readonly marks: readonly StoneMark[];
  readonly isToday: (mark: StoneMark) => boolean;
}

interface Lying {
  readonly x: number;
  readonly y: number;
}

/** A wide cairn stands so far to the right that none of it is cut off; a small one may be wider on one hand. */
const inward = (frame: Frame, count: number): number => {
  const half = mulDiv(halfBreadth(frame, count), count > 40 ? 105 : 130, 100);
  return Math.max(0, half + tall(frame, 22) - frame.cairnX);
};

/** Where each stone lies at the default's size, from the cairn's foot, y downwards; `out` 0..1024 of the way to the grass. */
const lying = (masonry: Masonry, frame: Frame, at: { week: Week; out: number }): Lying[] => {
  const { marks, laid } = masonry;
  const size = stoneSize(frame, marks.length);
  const aside = inward(frame, marks.length);
  const today = at.out > 0 ? marks.filter((mark) => at.week.isToday(mark)) : [];
  return marks.map((mark, i): Lying => {
    const seat = laid[i];
    const x = aside + mulDiv(seat?.x ?? 0, size, 1000);
    const y = 0 - mulDiv(seat?.y ?? 0, size, 1000);
    const nth = today.indexOf(mark);
    if (nth < 0) return { x, y };
    const slot = slotInGrass(nth, today.length);
    const rise = mulDiv(mulDiv(size, sine(at.out >> 1), 4096), 40, 100);
    const to = { x: aside + mulDiv(slot.x, size, 1000), y: mulDiv(slot.y, size, 1000) };
    return { x: lerp(x, to.x, at.out), y: lerp(y, to.y, at.out) - rise };
  });
};

/** What one goes near to: today's stones, or all of the cairn, and the stone asked for, or else the newest. */
export const aimAt = (frame: Frame, week: Week, stone: EntityId | null | undefined): Aim => {
  const masonry = layCairn(week.marks);
  const size = stoneSize(frame, masonry.marks.length);
  const lies = lying(masonry, frame, { week, out: 1024 });
  const grown = mulDiv(size, 62, 100);
  const around = (chosen: readonly Lying[]): Box =>
    boxOf(chosen.flatMap(({ x, y }) => [x - grown, y - grown, x + grown, y + grown]));
  const today = lies.filter((_, i) => {
    const mark = masonry.marks[i];
    return mark !== undefined && week.isToday(mark);
  });
  const at = masonry.marks.findIndex(({ id }) => id === stone);
  const aimed = lies[at < 0 ? lies.length - 1 : at] ?? { x: 0, y: 0 };
  const nothing: Box = { left: 0 - size, top: 0 - size, right: size, bottom: 0 };
  return { group: lies.length === 0 ? nothing : around(today.length > 0 ? today : lies), stone: aimed, size };
};

interface Lodged {
  readonly mark: StoneMark;
  readonly outline: Points;
  readonly at: { readonly x: number; readonly y: number; readonly size: number; readonly turn: number };
  /** The outline, where it lies on the page. */
  readonly polygon: Points;
  readonly restingOn: readonly EntityId[];
  /** 0 on the cairn, 1024 in the grass. */
  readonly out: number;
}

const setUp = (week: Week, spot: Spot): Lodged[] => {
  const { frame } = spot.eye;
  const masonry = layCairn(week.marks);
  const { marks, outlines, laid } = masonry;
  const out = ease(spot.eye.zoom, 2000, 1000);
  const size = mulDiv(stoneSize(frame, marks.length), spot.scale, ONE);
  return lying(masonry, frame, { week, out }).flatMap((lie, i) => {
    const [mark, hewn, seat] = [marks[i], outlines[i], laid[i]];
    if (!mark || !hewn || !seat) return [];
    const outline = seenAs(hewn, size);
    const x = spot.x + mulDiv(lie.x, spot.scale, ONE);
    const y = spot.ground + mulDiv(lie.y, spot.scale, ONE);
    const restingOn = seat.restingOn.flatMap((at) => marks[at]?.id ?? []);
    const isOut = out > 0 && week.isToday(mark);
    const at = { x, y, size, turn: seat.tilt };
    return [{ mark, outline, at, polygon: place(outline, at), restingOn, out: isOut ? out : 0 }];
  });
};

/** From this length of a stone on, the sliver is seen. */
const TOUCHING = 36 * UNIT;

/** A dark sliver where one stone meets what carries it. */
const contact = (set: Lodged, lighting: Lighting): Shape[] => {
  const outline = set.polygon;
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
  const alpha = clamp(mulDiv(set.at.size - TOUCHING, 70, 12 * UNIT), 0, 70);
  return inside.length > 4 ? [{ layer: 'cairn', points: inside, fill, alpha }] : [];
};

/** All of a cairn's stones; without any, a box of nothing. */
export const boxOfStones = (stones: readonly { readonly polygon: Points }[]): Box =>
  boxOf(stones.flatMap((stone) => stone.polygon));

/** What is seen between the stones: the dark within the cairn, and no meadow. */
const within = (sets: readonly Lodged[], lighting: Lighting, depth: number): Shape[] => {
  const byId = new Map(sets.map((set) => [set.mark.id, set]));
  const fill = toHex(lit(mix(LAND.ink, LAND.rockDark, 130), lighting, { facing: 60, depth: depth + 10 }));
  const carried = new Map<EntityId, Lodged[]>();
  const wedges: Points[] = [];
  for (const set of sets) {
    if (set.out > 0) continue;
    const [a, b] = set.restingOn.map((id) => byId.get(id));
    if (a && b && a.out + b.out === 0) wedges.push([set.at.x, set.at.y, a.at.x, a.at.y, b.at.x, b.at.y]);
    for (const id of set.restingOn) carried.set(id, [...(carried.get(id) ?? []), set]);
  }
  for (const [id, above] of carried) {
    const below = byId.get(id);
    const row = above.toSorted((a, b) => a.at.x - b.at.x);
    row.slice(1).forEach((right, i) => {
      const left = row[i];
      if (left && below && below.out === 0)
        wedges.push([left.at.x, left.at.y, right.at.x, right.at.y, below.at.x, below.at.y]);
    });
  }
  return wedges.map((points) => ({ layer: 'cairn', points, fill }));
};

const shadows = (sets: readonly Lodged[], spot: Spot): Shape[] => {
  const { eye, lighting, depth } = spot;
  const size = mulDiv(stoneSize(eye.frame, 1), spot.scale, ONE);
  const cast = (of: readonly Lodged[], ground: number): Shape[] => {
    if (of.length === 0) return [];
    const box = boxOfStones(of);
    return groundShadow({ box, ground, size, depth, layer: 'cairn' }, lighting);
  };
  const out = sets.filter((set) => set.out > 0);
  return [
    ...cast(
      sets.filter((set) => set.out === 0),
      spot.ground,
    ),
    ...out.flatMap((set) =>
      faded(cast([set], set.at.y + mulDiv(set.at.size, 44, 100)), mulDiv(set.out, 255, 1024)),
    ),
  ];
};

const sceneStone = (set: Lodged, spot: Spot): SceneStone => {
  const { lighting, depth } = spot;
  const seed = hashText(set.mark.id);
  const body = stoneShapes({ ...set, seed, depth, layer: 'cairn', detail: 'near' }, lighting);
  const touch = set.at.size > TOUCHING && set.out === 0 ? contact(set, lighting) : [];
  return {
    id: set.mark.id,
    polygon: set.polygon,
    x: set.at.x,
    y: set.at.y,
    restingOn: set.restingOn,
    shapes: faded([...body, ...touch], spot.alpha),
  };
};

/** One stone of a cairn, without the work of drawing the others; `null` when it is not among them. */
export const oneStone = (week: Week, id: string, spot: Spot): SceneStone | null => {
  const set = setUp(week, spot).find(({ mark }) => mark.id === id);
  return set === undefined ? null : sceneStone(set, spot);
};

/** Grass before the feet of what stands on the cairn. */
const grassBefore = (sets: readonly Lodged[], spot: Spot): readonly Shape[] => {
  const standing = sets.filter((set) => set.out === 0);
  if (standing.length === 0) return [];
  const box = boxOfStones(standing);
  return grassAt(spot.eye, spot.lighting, {
    x: (box.left + box.right) >> 1,
    y: spot.ground,
    half: mulDiv(box.right - box.left, 56, 100),
    near: mulDiv(FRONT, spot.scale, Math.max(1, spot.eye.size)),
  });
};

export const wholeCairn = (week: Week, spot: Spot): Cairn => {
  const sets = setUp(week, spot);
  if (sets.length === 0) return { shapes: [], stones: [] };
  const stones = sets.map((set) => sceneStone(set, spot));
  const shapesOf = (isOut: boolean): readonly Shape[] =>
    stones.filter((_, i) => (sets[i]?.out === 0) !== isOut).flatMap((stone) => stone.shapes);
  const under = [...shadows(sets, spot), ...within(sets, spot.lighting, spot.depth)];
  return {
    shapes: [
      ...faded(under, spot.alpha),
      ...shapesOf(false),
      ...faded(grassBefore(sets, spot), spot.alpha),
      ...shapesOf(true),
    ],
    stones,
  };
};

/** In two strokes: edge and body. */
const plainStone = ({ outline, at, mark }: Lodged, { lighting, depth }: Spot): Shape[] => {
  const colour = mix(mineralOf(mark.area).colour, LAND.paper, 18);
  const fill = (facing: number, of: number): string => toHex(lit(of, lighting, { facing, depth }));
  const spot = { ...at, x: 0, y: 0 };
  return [
    {
      layer: 'cairn',
      points: place(outline, { ...spot, size: mulDiv(at.size, 104, 100) }),
      fill: fill(60, LAND.ink),
    },
    { layer: 'cairn', points: place(outline, spot), fill: fill(190, colour) },
  ];
};

const stoneThing = (set: Lodged, spot: Spot): Thing => {
  const at = { ...set.at, x: 0, y: 0 };
  const own = { ...set, at, polygon: place(set.outline, at) };
  return {
    name: `stone${set.mark.id}`,
    x: set.at.x,
    y: set.at.y,
    size: set.at.size,
    depth: spot.depth,
    alpha: spot.alpha,
    draw: () => sceneStone(own, { ...spot, alpha: 255 }).shapes,
    plain: () => plainStone(set, spot),
  };
};

/** The same cairn while the camera moves: what lies beneath and before its stones, and each stone within the frame. */
export const cairnThings = (week: Week, spot: Spot): Thing[] => {
  const sets = setUp(week, spot);
  const { frame } = spot.eye;
  const isSeen = ({ at }: Lodged): boolean =>
    Math.abs(at.x * 2 - frame.width) < frame.width + at.size * 2 &&
    Math.abs(at.y * 2 - frame.height) < frame.height + at.size * 2;
  const drawn = (draw: () => readonly Shape[]): Thing => ({
    ...{ name: '', x: 0, y: 0, size: 0, depth: spot.depth, alpha: spot.alpha },
    draw,
  });
  const stonesOf = (isOut: boolean): Thing[] =>
    sets.filter((set) => (set.out === 0) !== isOut && isSeen(set)).map((set) => stoneThing(set, spot));
  return [
    drawn(() => [...shadows(sets, spot), ...within(sets, spot.lighting, spot.depth)]),
    ...stonesOf(false),
    drawn(() => grassBefore(sets, spot)),
    ...stonesOf(true),
  ];
};
