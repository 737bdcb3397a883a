/**
 * The scene: a flat list of filled polygons, back to front, drawn from the record, the light and the camera and nothing
 * else. Pure, whole numbers only. Same record, light, size and camera: the same scene on every engine. Silent days change
 * nothing in it.
 */

import type { EntityId } from '@cairn/domain';
import { type Camera, HOME, steady, zoomOf } from './camera.ts';
import {
  type Cairn,
  type SceneStone,
  type Spot,
  type Week,
  aimAt,
  cairnThings,
  oneStone,
  wholeCairn,
} from './cairn.ts';
import { type Aim, type Eye, FRONT, eyeOf, groundAt, nearnessAt } from './eye.ts';
import { type FarLand, type FarMove, farLand, farMove, farPieces, farSeen } from './far-land.ts';
import { ONE, clamp, ease, hashText, mulDiv } from './fixed-point.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Seen, seenFrom } from './gathered.ts';
import { type Lighting, lightingOf } from './lighting.ts';
import { footX, handOf, lineOfCairns, thingsOnPath, touchedOnPath } from './line.ts';
import { halfBreadth, stoneSize } from './masonry.ts';
import { flowers, meadow, meadowPieces } from './meadow.ts';
import type { Light, PictureRecord } from './record.ts';
import { rememberOne } from './remember-last.ts';
import type { Shape } from './shape.ts';
import { type Standing, standings, stoneCount, stonesOf } from './standing.ts';
import { glintOf } from './stair.ts';
import type { Thing } from './thing.ts';

export interface Scene {
  /** Size of the frame in units of 1/64 CSS pixel. */
  readonly width: number;
  readonly height: number;
  /** Back to front. */
  readonly shapes: readonly Shape[];
  /** The stones of the cairn in front, in the order they were kept. */
  readonly stones: readonly SceneStone[];
  /** Where on the mountain the newest stone came out. */
  readonly glint: { readonly x: number; readonly y: number };
}

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A place on the picture. */
interface Spotted {
  readonly x: number;
  readonly y: number;
}

/** From where the cairns of one kind are seen one by one. */
const TOLD_APART = {
  week: zoomOf('week'),
  month: zoomOf('month'),
  quarter: zoomOf('month'),
  year: zoomOf('year'),
} as const;

/** The frame, and where one stands: before the latest cairn when no camera is given. */
export interface From extends Size {
  readonly camera?: Camera;
}

export interface NewStone {
  readonly stone: SceneStone;
  readonly glint: Scene['glint'];
}

/** Where one stands. */
interface Stand {
  readonly eye: Eye;
  readonly all: readonly Standing[];
  /** Place on the path of the cairn in front. */
  readonly front: number;
}

/** Everything a drawing needs to know of where it is drawn from. */
interface View extends Stand {
  readonly record: PictureRecord;
  readonly lighting: Lighting;
}

const standingOf = rememberOne(standings);

const weekOf = (record: PictureRecord, standing: Standing): Week => ({
  marks: stonesOf(standing),
  isToday: (mark) => standing.weekStart === null && mark.localDay === record.today,
});

const NOBODY: Standing = { weekStart: null, wins: 0, known: [], roll: null };

const NO_AIM: Aim = { group: { left: 0, top: 0, right: 0, bottom: 0 }, stone: { x: 0, y: 0 }, size: 1 };

const standIn = (record: PictureRecord, from: From): Stand => {
  const frame: Frame = frameOf(from);
  const all = standingOf(record);
  const camera = steady(from.camera ?? HOME, all.length);
  const front = Math.round(camera.walk / 1000);
  // Nobody aims at a stone from where the whole cairn is seen.
  const aim =
    camera.zoom < HOME.zoom ? aimAt(frame, weekOf(record, all[front] ?? NOBODY), camera.stone) : NO_AIM;
  return { eye: eyeOf(frame, camera, { cairns: all.length, aim }), all, front };
};

const viewOf = (record: PictureRecord, light: Light, from: From): View => ({
  ...standIn(record, from),
  record,
  lighting: lightingOf(light),
});

/** From further off than this, ONEths, a cairn is drawn with fewer stones; nearer than the second, with all. */
const FEWER = 58_000;
const ALL = 36_000;

/** Where the cairn at `place` on the path stands. */
const spotOf = ({ eye, lighting, all }: View, place: number): Spot | null => {
  const standing = all[place];
  const depth = place * ONE - eye.walk;
  const nearness = nearnessAt(eye, depth);
  if (!standing || nearness === 0) return null;
  const half = halfBreadth(eye.frame, stoneCount(standing));
  const passed = 1024 - ease(nearness, 72_000, 112_000);
  const whole = 1024 - ease(depth, ALL, FEWER);
  return {
    eye,
    lighting,
    x: footX(eye, {
      nearness,
      half,
      seed: hashText(standing.weekStart ?? ''),
      hand: handOf(place === 0 ? null : standing.weekStart),
    }),
    ground: groundAt(eye, nearness),
    nearness,
    scale: mulDiv(eye.size, nearness, FRONT),
    alpha: mulDiv(mulDiv(passed, whole, 1024), 255, 1024),
    depth: clamp(10 - mulDiv(nearness, 10, FRONT), 0, 10),
  };
};

/** The cairns near enough to be drawn stone by stone: the one in front, and, in walking, the one before or behind it. */
const near = (view: View): { readonly cairns: readonly Cairn[]; readonly front: Cairn } => {
  const cairns = [view.front + 1, view.front, view.front - 1].map((place): Cairn => {
    const spot = spotOf(view, place);
    const standing = view.all[place];
    if (!spot || !standing || spot.alpha < 3) return { shapes: [], stones: [] };
    return wholeCairn(weekOf(view.record, standing), spot);
  });
  return { cairns, front: cairns[1] ?? { shapes: [], stones: [] } };
};

const lineSeen = (view: Stand): Seen[] =>
  seenFrom(view.eye, view.all).filter((one) => !isDrawnWhole(view, one.at, one.kind));

/** All that lies before the far planes. */
const before = (view: View): Shape[] => {
  const { eye, lighting, record } = view;
  return [
    ...meadow(eye, lighting),
    ...lineOfCairns({ eye, lighting }, lineSeen(view)),
    ...flowers(eye, lighting, record.restDays),
  ];
};

const isDrawnWhole = (view: Stand, at: number, kind: string): boolean =>
  kind === 'week' && at - view.eye.walk <= ALL && at - view.eye.walk > -2 * ONE;

const onPage = (glint: Scene['glint'], move: FarMove): Scene['glint'] => ({
  x: mulDiv(glint.x, move.scale, 1000) + move.dx,
  y: mulDiv(glint.y, move.scale, 1000) + move.dy,
});

/** The picture from where the camera stands; without one, from before the latest cairn. */
export const scene = (record: PictureRecord, light: Light, from: From): Scene => {
  const view = viewOf(record, light, from);
  const { eye, lighting } = view;
  const move = farMove(eye);
  const { cairns, front } = near(view);
  return {
    width: eye.frame.width,
    height: eye.frame.height,
    shapes: [
      ...farSeen(farLand(eye.frame, lighting, record.total), move),
      ...before(view),
      ...cairns.flatMap((cairn) => cairn.shapes),
    ],
    stones: front.stones,
    glint: onPage(glintOf(eye.frame, record.total), move),
  };
};

/**
 * One stone as the whole scene would have it, and where it came from: so that it can be shown at once, before the scene
 * is drawn again. `null` when it is not on the cairn in front.
 */
export const newStone = (
  record: PictureRecord,
  id: EntityId | string,
  at: { readonly light: Light; readonly size: Size },
): NewStone | null => {
  const view = viewOf(record, at.light, at.size);
  const standing = view.all[view.front];
  const spot = spotOf(view, view.front);
  if (!standing || !spot) return null;
  const stone = oneStone(weekOf(record, standing), id, spot);
  return stone === null ? null : { stone, glint: glintOf(view.eye.frame, record.total) };
};

/**
 * Where one goes to see what lies under a finger: before that cairn, as near as it is told apart. `null` where no cairn down
 * the path is. `at` in scene units.
 */
export const cairnAt = (record: PictureRecord, from: From, at: Spotted): Camera | null => {
  const stand = standIn(record, from);
  const touched = touchedOnPath(stand.eye, lineSeen(stand), at);
  if (touched === null) return null;
  const place = Math.round(touched.at / ONE);
  return { zoom: Math.min(stand.eye.zoom, TOLD_APART[touched.kind]), walk: place * 1000, stone: null };
};

/** The picture while it moves, in parts: for painters that keep what they painted and move it about. */
export interface Moving {
  /** Where the far planes of {@link farPlanes} come to lie. */
  readonly far: FarMove;
  readonly ground: readonly Shape[];
  /** Far to near, upon the ground. */
  readonly things: readonly Thing[];
  readonly flowers: readonly Shape[];
  /** Before all others. */
  readonly front: readonly Thing[];
}

const wholeThings = (view: View): Thing[] =>
  [view.front + 1, view.front, view.front - 1].flatMap((place): Thing[] => {
    const spot = spotOf(view, place);
    const standing = view.all[place];
    if (!spot || !standing || spot.alpha < 3) return [];
    const week = weekOf(view.record, standing);
    const count = stoneCount(standing);
    const size = mulDiv(stoneSize(view.eye.frame, count), spot.scale, ONE);
    return [
      {
        name: `whole${standing.weekStart ?? ''}${String(count)}${standing.known ? 'own' : ''}`,
        x: spot.x,
        y: spot.ground,
        size,
        depth: spot.depth,
        alpha: spot.alpha,
        draw: () => wholeCairn(week, { ...spot, x: 0, ground: 0, alpha: 255 }).shapes,
      },
    ];
  });

const stoneThings = (view: View): Thing[] =>
  [view.front + 1, view.front, view.front - 1].flatMap((place): Thing[] => {
    const spot = spotOf(view, place);
    const standing = view.all[place];
    return !spot || !standing || spot.alpha < 3 ? [] : cairnThings(weekOf(view.record, standing), spot);
  });

export const moving = (record: PictureRecord, light: Light, from: From): Moving => {
  const view = viewOf(record, light, from);
  const { eye, lighting } = view;
  // From near every stone goes its own way: today's go to lie in the grass.
  const isNear = eye.zoom < 2000;
  return {
    far: farMove(eye),
    ground: meadow(eye, lighting),
    things: thingsOnPath({ eye, lighting }, lineSeen(view)),
    flowers: flowers(eye, lighting, record.restDays),
    front: isNear ? stoneThings(view) : wholeThings(view),
  };
};

/**
 * The longest to draw, in pieces, and the same for every record where Today stands. Each is remembered: the {@link scene} that
 * follows in this light and size finds it done.
 */
export const landPieces = (record: PictureRecord, light: Light, from: From): readonly (() => unknown)[] => {
  const { eye, lighting } = viewOf(record, light, from);
  return [...farPieces(eye.frame, lighting), ...meadowPieces(eye, lighting)];
};

/** Sky and land behind the meadow, as they lie at the default: painted once, and moved by {@link Moving.far}. */
export const farPlanes = (record: PictureRecord, light: Light, size: Size): FarLand =>
  farLand(frameOf(size), lightingOf(light), record.total);
