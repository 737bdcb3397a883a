/**
 * Stacks stones into a cairn, one at a time, as a mason would: wide at the foot, each on two stones or on the middle of one,
 * tilted by at most 6 degrees, slender at the top. A later stone never moves an earlier one. Units are the stone's own; y is
 * height above the ground. Pure.
 */

import { between, clamp, hash, mulDiv, root, sine } from './fixed-point.ts';
import { type Points, boxOf, cornerCount, xOf, yOf } from './polygon.ts';

export interface Laid {
  /** The stone's middle. */
  readonly x: number;
  readonly y: number;
  /** 1024 to the turn; -17..17 is within 6 degrees. */
  readonly tilt: number;
  /** Indices of the one or two stones that carry it; empty on the ground. */
  readonly restingOn: readonly number[];
}

const COLUMN = 25;
const TILTS = [0, -8, 8, -16, 16] as const;
/** How steep the cairn's flanks are, thousandths: reaching out by 1 costs as much as reaching up by this. */
const STEEP = 1900;
/** Stones bed into one another and into the ground a little, as real ones do. */
const BED = 26;
const COURSE = 780;

interface Profile {
  readonly from: number;
  readonly width: number;
  /** Heights of underside and top over the stone's middle, column by column. */
  readonly under: readonly number[];
  readonly over: readonly number[];
}

interface Placed extends Laid {
  readonly index: number;
  readonly course: number;
  readonly profile: Profile;
}

interface Seat {
  readonly x: number;
  readonly course: number;
  readonly carriers: readonly Placed[];
  readonly cost: number;
}

const profileOf = (points: Points): Profile => {
  const box = boxOf(points);
  const from = Math.ceil(box.left / COLUMN);
  const count = Math.floor(box.right / COLUMN) - from + 1;
  const under = Array.from({ length: count }, () => 100_000);
  const over = Array.from({ length: count }, () => -100_000);
  const n = cornerCount(points);
  for (let i = 0; i < n; i += 1) {
    const j = (i + 1) % n;
    const ax = xOf(points, i);
    const bx = xOf(points, j);
    const ay = yOf(points, i);
    if (ax === bx) continue;
    const dy = yOf(points, j) - ay;
    const last = Math.floor(Math.max(ax, bx) / COLUMN);
    for (let c = Math.ceil(Math.min(ax, bx) / COLUMN); c <= last; c += 1) {
      const height = 0 - ay - mulDiv(dy, c * COLUMN - ax, bx - ax);
      under[c - from] = Math.min(under[c - from] ?? 0, height);
      over[c - from] = Math.max(over[c - from] ?? 0, height);
    }
  }
  return { from, width: box.right - box.left, under, over };
};

/** The stone tilted: so little that every column of its heights merely rises or sinks. */
const tilted = (heights: readonly number[], from: number, tilt: number): readonly number[] => {
  if (tilt === 0) return heights;
  const slope = sine(tilt) * COLUMN;
  const out = heights.slice();
  for (let i = 0; i < out.length; i += 1) out[i] = (out[i] ?? 0) - mulDiv(from + i, slope, 4096);
  return out;
};

/** Height at which a stone let down at `x` comes to lie on its carriers; on the ground, its own half height. */
const restAt = (profile: Profile, x: number, carriers: readonly Placed[]): number => {
  const { under } = profile;
  if (carriers.length === 0) return 0 - under.reduce((low, height) => Math.min(low, height)) - BED;
  let y = 0;
  for (const carrier of carriers) {
    const { over } = carrier.profile;
    const shift = Math.round((x - carrier.x) / COLUMN) + profile.from - carrier.profile.from;
    const end = Math.min(under.length, over.length - shift);
    for (let i = Math.max(0, 0 - shift); i < end; i += 1) {
      y = Math.max(y, carrier.y + (over[i + shift] ?? 0) - (under[i] ?? 0));
    }
  }
  return y - BED;
};

const touching = (a: Profile, b: Profile): number => ((a.width + b.width) >> 1) - 12;

/** One stone alone on another is a spire: kept for the top, where a cairn that will take `room` stones narrows. */
const spireCost = (course: number, room: number): number => {
  const apex = Math.floor(root(room * 150) / 10);
  return course < 3 ? 2100 : clamp(400 + (apex - course) * COURSE, 400, 2100);
};

/** The one stone a stone at `x` lies on the middle of, or the two it lies across; `null` when it would tip. */
const carriersAt = (x: number, row: readonly Placed[]): readonly Placed[] | null => {
  const middle = row.find((stone) => Math.abs(stone.x - x) * 4 <= stone.profile.width);
  if (middle) return [middle];
  const left = row.findLast((stone) => stone.x < x);
  const right = row.find((stone) => stone.x > x);
  return left && right ? [left, right] : null;
};

/** Places on top of `row`: at either end of the course begun there, or, for a new course, across two or upon a lone one. */
const placesOn = (profile: Profile, row: readonly Placed[], course: readonly Placed[]): number[] => {
  const first = course[0];
  const last = course.at(-1);
  // Every course is narrower than the one below it.
  if (first && course.length + 1 >= row.length) return [];
  if (first && last)
    return [first.x - touching(profile, first.profile), last.x + touching(profile, last.profile)];
  const only = row[0];
  if (only && row.length === 1) return [only.x + between(hash(only.x, only.y), -60, 60)];
  return row.slice(1).map((stone, i) => (stone.x + (row[i]?.x ?? 0)) >> 1);
};

const groundPlaces = (profile: Profile, row: readonly Placed[]): number[] => {
  const first = row[0];
  const last = row.at(-1);
  if (!first || !last) return [500];
  return [first.x - touching(profile, first.profile), last.x + touching(profile, last.profile)];
};

const chooseSeat = (profile: Profile, rows: readonly (readonly Placed[])[], room: number): Seat => {
  const foot = rows[0] ?? [];
  const lone = rows.filter((row) => row.length === 1).length - 1;
  const centre = ((foot[0]?.x ?? 0) + (foot.at(-1)?.x ?? 0)) >> 1;
  // Of two ends as good, the one nearer to where the cairn began.
  const costOf = (x: number, course: number): number =>
    mulDiv(Math.abs(x - centre), STEEP, 1000) + (Math.abs(x) >> 4) + course * COURSE;
  const seats: Seat[] = groundPlaces(profile, foot).map((x) => ({
    x,
    course: 0,
    carriers: [],
    cost: costOf(x, 0),
  }));
  for (const [r, row] of rows.entries()) {
    const course = rows[r + 1] ?? [];
    for (const x of placesOn(profile, row, course)) {
      const carriers = carriersAt(x, row);
      if (!carriers) continue;
      const spire = row.length === 1 ? spireCost(r + 1, room) + lone * 420 : 0;
      seats.push({ x, course: r + 1, carriers, cost: costOf(x, r + 1) + spire });
    }
  }
  return seats.reduce((best, seat) => (seat.cost < best.cost ? seat : best));
};

/** The tilt in which the stone lies lowest: where it would come to rest. */
const settle = (level: Profile, seat: Seat, below: readonly Placed[]): Omit<Placed, 'index'> => {
  const near = below.filter((stone) => Math.abs(stone.x - seat.x) < 1300);
  const ways = TILTS.map((tilt) => {
    const under = tilted(level.under, level.from, tilt);
    const y = restAt({ ...level, under }, seat.x, near);
    return { under, tilt, y, cost: y + Math.abs(tilt) * 2 };
  });
  const { under, tilt, y } = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  const profile = { ...level, under, over: tilted(level.over, level.from, tilt) };
  return {
    x: seat.x,
    y,
    tilt,
    restingOn: seat.carriers.map((stone) => stone.index),
    course: seat.course,
    profile,
  };
};

/** A cairn being built: gives where each next stone comes to lie. */
export type Mason = (shape: Points) => Laid;

/** Begins a cairn with room for `room` stones. A later stone never moves an earlier one. */
export const beginCairn = (room: number): Mason => {
  const rows: Placed[][] = [];
  let laid = 0;
  return (shape) => {
    const level = profileOf(shape);
    const seat = chooseSeat(level, rows, room);
    const stone: Placed = { ...settle(level, seat, rows[seat.course - 1] ?? []), index: laid };
    laid += 1;
    const row = rows[seat.course] ?? [];
    rows[seat.course] = [...row, stone].sort((a, b) => a.x - b.x);
    return { x: stone.x, y: stone.y, tilt: stone.tilt, restingOn: stone.restingOn };
  };
};

/**
 * Lays the stones in order, as the beginning of a cairn with room for `room` of them (at least as many). The same stones and
 * room always make the same cairn.
 */
export const stack = (shapes: readonly Points[], room: number): Laid[] => {
  const lay = beginCairn(room);
  return shapes.map((shape) => lay(shape));
};

/** Far off, where no single stone is told apart: plain courses, each one stone narrower than the one below. */
export const courses = (count: number): Laid[] => {
  let row = 1;
  while ((row * (row + 1)) / 2 < count) row += 1;
  const laid: Laid[] = [];
  for (let y = 0; laid.length < count; y += 1) {
    const width = Math.min(row - y, count - laid.length);
    for (let i = 0; i < width; i += 1) {
      laid.push({ x: (2 * i - width + 1) * 520, y: 400 + y * 770, tilt: 0, restingOn: [] });
    }
  }
  return laid;
};
