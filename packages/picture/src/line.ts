/** The line of cairns along the path to the mountain: stones from near, from far a waymark with a point of light on it. */

import { LIFE_AREAS, dayNumber, type EntityId, type LifeArea, type LocalDay } from '@cairn/domain';
import { mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Eye, FRONT, groundAt, pathHalf, pathX, sized } from './eye.ts';
import { ONE, between, clamp, ease, hash, hashText, lerp, mulDiv } from './fixed-point.ts';
import { tall } from './frame.ts';
import type { Seen } from './gathered.ts';
import { groundShadow } from './ground-shadow.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Masonry, halfBreadth, layCairn, seenAs, stoneSize } from './masonry.ts';
import { boxOf, disc } from './polygon.ts';
import { UNIT, type Shape, faded } from './shape.ts';
import { mineralOf, stoneShapes } from './stone-shapes.ts';
import { standOf } from './stack.ts';
import type { Thing } from './thing.ts';
import type { WeekRoll } from './record.ts';
import { stonesOfRoll } from './standing.ts';

/** Stones a cairn down the path is drawn with. */
const DOWN_THE_PATH = 12;
/** And from what length on, in CSS pixels, such a stone shows its mineral. */
const CLEAR_FROM = 27;

/** Which hand of the path a cairn stands on: the latest on the left, the others by turns, each for ever on its own. */
export const handOf = (from: LocalDay | null): -1 | 1 =>
  from !== null && (Math.floor(dayNumber(from) / 7) & 1) === 0 ? 1 : -1;

/** Where a cairn's foot is: past the path's edge, at its own distance, and in front far enough to be seen whole. */
export const footX = (
  eye: Eye,
  seen: { readonly nearness: number; readonly half: number; readonly seed: number; readonly hand: -1 | 1 },
): number => {
  const { nearness, half, hand } = seen;
  const scale = mulDiv(eye.size, nearness, FRONT);
  const gap = mulDiv(tall(eye.frame, between(hash(seen.seed, 3), 2, 90)), scale, ONE);
  const aside = mulDiv(pathHalf(eye, nearness), 13, 10) + mulDiv(half, scale, ONE) + gap;
  const beside = pathX(eye, nearness) + hand * aside;
  const margin = mulDiv(half, scale, ONE) + tall(eye.frame, 10);
  const within = clamp(beside, margin, Math.max(margin, eye.frame.width - margin));
  const off = mulDiv(pathX(eye, FRONT) - eye.cairnX, nearness, FRONT);
  return lerp(within, pathX(eye, nearness) + hand * off, ease(nearness, 34_000, FRONT));
};

/**
 * Cairns laid once and for all, and each of them seen in a mirror: stones that are made from roll-ups are nobody's own, and
 * may lie as these do.
 */
const TEMPLATES = 2;
const templates = new Map<number, Masonry>();

const mirrored = ({ marks, outlines, laid }: Masonry): Masonry => ({
  marks,
  outlines: outlines.map((outline) => {
    const points: number[] = [];
    for (let i = outline.length - 2; i >= 0; i -= 2) points.push(0 - (outline[i] ?? 0), outline[i + 1] ?? 0);
    return points;
  }),
  laid: laid.map((lie) => ({ ...lie, x: 0 - lie.x, tilt: 0 - lie.tilt })),
});

const laidAsTemplate = (which: number): Masonry => {
  const ids = Array.from({ length: DOWN_THE_PATH }, (_, i) => `${String(which)}/${String(i)}` as EntityId);
  const plain = { area: null, big: false, isReturn: false, localDay: '' as LocalDay };
  return layCairn(ids.map((id) => ({ id, ...plain })));
};

const templateOf = (seed: number): Masonry => {
  const which = seed % (2 * TEMPLATES);
  const known = templates.get(which);
  if (known) return known;
  const made = which < TEMPLATES ? laidAsTemplate(which) : mirrored(templateOf(which - TEMPLATES));
  templates.set(which, made);
  return made;
};

/** Laid once for a record: what is gathered stays the same while one moves. */
const laidBefore = new WeakMap<readonly WeekRoll[], Masonry>();

const masonryOf = (seen: Seen): Masonry => {
  const before = laidBefore.get(seen.rolls);
  if (before) return before;
  const [only] = seen.standings;
  const known = seen.standings.length === 1 ? (only?.known ?? null) : null;
  const masonry = known
    ? layCairn(known.slice(0, DOWN_THE_PATH))
    : { ...templateOf(hashText(seen.from)), marks: stonesOfRoll(seen.rolls, DOWN_THE_PATH) };
  laidBefore.set(seen.rolls, masonry);
  return masonry;
};

interface Place {
  readonly x: number;
  readonly ground: number;
  readonly size: number;
  readonly depth: number;
}

const laidStones = (masonry: Masonry, at: Place, lighting: Lighting): Shape[] => {
  const { x, ground, size, depth } = at;
  const corners: number[] = [];
  const shapes = masonry.laid.flatMap((lie, i): Shape[] => {
    const [mark, hewn] = [masonry.marks[i], masonry.outlines[i]];
    if (!mark || !hewn) return [];
    const spot = {
      x: x + mulDiv(lie.x, size, 1000),
      y: ground - mulDiv(lie.y, size, 1000),
      size,
      turn: lie.tilt,
    };
    const half = size >> 1;
    corners.push(spot.x - half, spot.y - half, spot.x + half, spot.y + half);
    const outline = seenAs(hewn, size);
    const look = { seed: hashText(mark.id), outline, at: spot, mark, depth, layer: 'line' } as const;
    return stoneShapes(
      { ...look, detail: size > (CLEAR_FROM - 9) * UNIT ? 'near' : 'far', clearFrom: CLEAR_FROM },
      lighting,
    );
  });
  if (corners.length === 0) return [];
  return [...groundShadow({ box: boxOf(corners), ground, size, depth, layer: 'line' }, lighting), ...shapes];
};

/** The area that most of its wins are of; `null` where none is given. */
const mostOf = (rolls: readonly WeekRoll[]): LifeArea | null => {
  const counts: Partial<Record<LifeArea, number>> = {};
  let most: LifeArea | null = null;
  for (const { areas } of rolls) {
    for (const area of LIFE_AREAS) {
      const wins = areas[area];
      if (wins === undefined) continue;
      counts[area] = (counts[area] ?? 0) + wins;
      if (most === null || (counts[area] ?? 0) > (counts[most] ?? 0)) most = area;
    }
  }
  return most;
};

/** A cairn too far off for its stones: a small mound, lit on one side. */
const waymark = (seen: Seen, at: Place, lighting: Lighting): Shape[] => {
  const seed = hashText(seen.from);
  const half = Math.max(54, mulDiv(at.size, 1900, 1000));
  const high = mulDiv(half, 125, 100);
  const area = mostOf(seen.rolls);
  const stone = mix(mineralOf(area).colour, LAND.rockLight, 110);
  const mound = (grow: number, aside: number): number[] => {
    const points: number[] = [];
    for (let i = 0; i <= 6; i += 1) {
      const across = mulDiv(i - 3, grow, 3);
      const rise = mulDiv(9 - (i - 3) * (i - 3), grow, 9);
      const rough = i % 6 === 0 ? 0 : between(hash(seed, i), -60, 60);
      points.push(at.x + aside + mulDiv(half, across, 1000), at.ground - mulDiv(high, rise + rough, 1000));
    }
    return points;
  };
  const tone = (facing: number): string => toHex(lit(stone, lighting, { facing, depth: at.depth }));
  const aside = mulDiv(half, lighting.side, 6000);
  return [
    { layer: 'line', points: mound(1000, 0), fill: tone(70) },
    { layer: 'line', points: mound(720, aside), fill: tone(240) },
  ];
};

/** From far off a point of light lies on each cairn, as on the stair. */
const lightOn = (eye: Eye, at: Place, lighting: Lighting): Shape[] => {
  const shown = ease(eye.zoom, 3300, 4700);
  if (shown === 0) return [];
  const size = clamp(mulDiv(at.size, 300, 1000), 40, 150);
  const y = at.ground - mulDiv(Math.max(54, mulDiv(at.size, 1900, 1000)), 150, 100);
  const fill = toHex(mix(lighting.sun, LAND.notch, 90));
  const glow = (grow: number, alpha: number): Shape => ({
    layer: 'line',
    points: disc({ x: at.x, y, size: mulDiv(size, grow, 1000), turn: 0 }, 10, 1000),
    fill,
    alpha: mulDiv(alpha, shown, 1024),
  });
  return [glow(3200, lighting.dark ? 40 : 26), glow(1900, lighting.dark ? 70 : 46), glow(1000, 235)];
};

const placeOf = (eye: Eye, seen: Seen): Place => {
  const { frame } = eye;
  const count = Math.min(DOWN_THE_PATH, Math.max(1, seen.wins));
  const near = Math.min(seen.nearness, FRONT);
  return {
    x: footX(eye, {
      nearness: seen.nearness,
      half: halfBreadth(frame, count),
      seed: hashText(seen.from),
      hand: handOf(seen.from),
    }),
    ground: groundAt(eye, seen.nearness),
    size: mulDiv(sized(eye, stoneSize(frame, count)), seen.nearness, FRONT),
    depth: 150 - mulDiv(near, 140, FRONT),
  };
};

/** From this length of a stone on, page units, a cairn is drawn of stones; below the first, as a mound alone. */
const MOUND = 230;
const STONES = 380;

const drawn = (view: LineView, seen: Seen, at: Place): readonly Shape[] => {
  const { eye, lighting } = view;
  const clear = mulDiv(ease(at.size, MOUND, STONES), 255, 1024);
  return [
    ...(clear < 255 ? waymark(seen, at, lighting) : []),
    ...(clear > 0 ? faded(laidStones(masonryOf(seen), at, lighting), clear) : []),
    ...lightOn(eye, at, lighting),
  ];
};

interface LineView {
  readonly eye: Eye;
  readonly lighting: Lighting;
}

/** Cairns down the path, far to near. */
export const thingsOnPath = (view: LineView, all: readonly Seen[]): Thing[] =>
  all.flatMap((seen): Thing[] => {
    const at = placeOf(view.eye, seen);
    if (at.ground - at.size * 9 > view.eye.frame.height) return [];
    const known = seen.standings.length === 1 && seen.standings[0]?.known ? 'own' : '';
    return [
      {
        name: `${seen.kind}${seen.from}${known}`,
        x: at.x,
        y: at.ground,
        size: at.size,
        depth: at.depth,
        alpha: seen.alpha,
        draw: () => drawn(view, seen, { ...at, x: 0, ground: 0 }),
      },
    ];
  });

export const lineOfCairns = (view: LineView, all: readonly Seen[]): Shape[] =>
  all.flatMap((seen) => {
    const at = placeOf(view.eye, seen);
    if (at.ground - at.size * 9 > view.eye.frame.height) return [];
    return faded(drawn(view, seen, at), seen.alpha);
  });

/** What a finger reaches about a cairn too small to be hit, page units. */
const FINGER = 22 * UNIT;
/** What is fainter than this, nobody points at. */
const POINTED_AT = 60;

/** The cairn down the path that a finger means: the one whose middle is nearest to it; `null` where none is in reach. */
export const touchedOnPath = (
  eye: Eye,
  all: readonly Seen[],
  at: { readonly x: number; readonly y: number },
): Seen | null => {
  let meant: Seen | null = null;
  let least = Number.MAX_SAFE_INTEGER;
  for (const seen of all) {
    if (seen.alpha < POINTED_AT) continue;
    const { x, ground, size } = placeOf(eye, seen);
    const { height, breadth } = standOf(Math.min(DOWN_THE_PATH, Math.max(1, seen.wins)));
    const high = mulDiv(height, size, 2000);
    const [dx, dy] = [Math.abs(at.x - x), Math.abs(at.y - (ground - high))];
    const half = mulDiv(high, breadth, 1000);
    if (dx > Math.max(FINGER, half) || dy > Math.max(FINGER, mulDiv(high, 12, 10))) continue;
    if (dx + dy <= least) [meant, least] = [seen, dx + dy];
  }
  return meant;
};
