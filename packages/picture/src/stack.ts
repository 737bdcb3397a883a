/**
 * Stacks stones into a cairn, one at a time, as a mason would: each is let down where it comes to lie across two stones, or
 * on the middle of one, tilted by at most 6 degrees. The crown is rounded and the foot wide, the wider the more there are. A
 * later stone never moves an earlier one. Units are the stone's own; y is height above the ground. Pure.
 */

import { type Knots, along, mulDiv, root, sine } from './fixed-point.ts';
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

const COLUMN = 50;
/** Columns either way from the middle: room for the widest cairn. */
const HALF = 700;
const TILTS = [0, -7, 7, -14, 14] as const;
/** Stones bed into one another and into the ground a little, as real ones do. */
const BED = 30;
/** Two surfaces nearer than this touch. */
const TOUCH = 90;
const GROUND = -1;
/** What one stone alone on another costs, by how many stones stand beside it: a spire, a ledge, or a wall filled up. */
const SPIRE = [1700, 1200, 700] as const;
/** Stones of a wall lie closer than their outlines: thousandths of their own size. */
const CLOSE = 950;

/** How wide for its height a cairn of so many is, thousandths. */
const BREADTH: Knots = [
  [1, 1000],
  [9, 1120],
  [20, 1300],
  [40, 1560],
  [130, 2150],
  [400, 2900],
];

/** Height of a cairn of `count` stones, and its breadth for that height. */
export const standOf = (count: number): { readonly height: number; readonly breadth: number } => {
  const breadth = along(BREADTH, count);
  return { height: root(mulDiv(1_430_000 * count, 1000, breadth)), breadth };
};

interface Profile {
  readonly from: number;
  readonly width: number;
  /** Heights of underside and top over the stone's middle, column by column. */
  readonly under: Int32Array;
  readonly over: Int32Array;
}

interface Seat {
  /** Column of the stone's middle. */
  readonly at: number;
  readonly y: number;
  readonly carriers: readonly number[];
  /** On how many hands others stand as high: 0..2. */
  readonly beside: number;
}

/** The surface so far: its height by column, and whose it is. */
interface Surface {
  readonly height: Int32Array;
  readonly owner: Int32Array;
  /** Columns the cairn reaches over. */
  left: number;
  right: number;
}

const profileOf = (outline: Points): Profile => {
  const points = outline.map((value) => mulDiv(value, CLOSE, 1000));
  const box = boxOf(points);
  const from = Math.ceil(box.left / COLUMN);
  const count = Math.floor(box.right / COLUMN) - from + 1;
  const under = new Int32Array(count).fill(100_000);
  const over = new Int32Array(count).fill(-100_000);
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
const tilted = (profile: Profile, tilt: number): Profile => {
  if (tilt === 0) return profile;
  const slope = sine(tilt) * COLUMN;
  const lean = (heights: Int32Array): Int32Array =>
    heights.map((height, i) => height - mulDiv(profile.from + i, slope, 4096));
  return { ...profile, under: lean(profile.under), over: lean(profile.over) };
};

/** Height at which a stone let down at column `at` comes to lie, before it beds in. */
const restAt = (surface: Surface, profile: Profile, at: number): number => {
  const { under } = profile;
  const first = at + profile.from + HALF;
  let y = -100_000;
  for (let i = 0; i < under.length; i += 1) {
    const height = (surface.height[first + i] ?? 0) - (under[i] ?? 0);
    if (height > y) y = height;
  }
  return y;
};

/** Who carries a stone lying at `y`: the outermost that touch it on either hand; `null` when it would tip. */
const carriersAt = (
  surface: Surface,
  profile: Profile,
  seat: { at: number; y: number },
): readonly number[] | null => {
  const first = seat.at + profile.from + HALF;
  const touching: number[] = [];
  profile.under.forEach((under, i) => {
    if (seat.y + under - (surface.height[first + i] ?? 0) <= TOUCH) touching.push(i);
  });
  const [left, right] = [touching[0], touching.at(-1)];
  if (left === undefined || right === undefined) return null;
  const a = surface.owner[first + left] ?? GROUND;
  const b = surface.owner[first + right] ?? GROUND;
  if (a === b) return a === GROUND ? [] : [a];
  const middle = 0 - profile.from;
  const straddles = left < middle - 2 && right > middle + 2;
  return straddles && a !== GROUND && b !== GROUND ? [a, b] : null;
};

const isCarried = (x: number, width: number, carriers: readonly Laid[]): boolean => {
  const [a, b] = carriers;
  if (!a) return true;
  if (!b) return Math.abs(x - a.x) <= Math.min(290, width >> 2);
  return Math.min(a.x, b.x) <= x && x <= Math.max(a.x, b.x);
};

export type Mason = (shape: Points) => Laid;

/** Reaching out costs what reaching up does, along the outline of a cairn of so many. */
const costsOf = (count: number): ((seat: Seat) => number) => {
  const { height, breadth } = standOf(count);
  const slope = breadth * breadth * height;
  return (seat) => {
    const x = seat.at * COLUMN;
    const spire = seat.carriers.length === 1 ? (SPIRE[seat.beside] ?? 0) : 0;
    return seat.y + mulDiv(x * x, 4_000_000, slope) + spire;
  };
};

/** The seat that costs least; the first of several. */
const cheapest = (all: readonly Seat[], costOf: (seat: Seat) => number): Seat | undefined => {
  let best: Seat | undefined;
  let least = Number.MAX_SAFE_INTEGER;
  for (const seat of all) {
    const cost = costOf(seat);
    if (cost < least) [best, least] = [seat, cost];
  }
  return best;
};

/** On how many hands of a stone lying at `y` the cairn is about as high. */
const besides = (surface: Surface, profile: Profile, seat: { at: number; y: number }): number => {
  const first = seat.at + profile.from + HALF;
  const sides = [first - 4, first + profile.under.length + 4];
  return sides.filter((column) => (surface.height[column] ?? 0) > seat.y - 160).length;
};

/** A stone being let down on what is laid. */
interface Letting {
  readonly surface: Surface;
  readonly profile: Profile;
  readonly laid: readonly Laid[];
}

/** A stone off the middle of the one it lies on is held when it leans on another, on its free hand. */
const heldBy = (
  { surface, profile, laid }: Letting,
  seat: Omit<Seat, 'beside'>,
): readonly number[] | null => {
  const x = seat.at * COLUMN;
  const below = seat.carriers.flatMap((i) => laid[i] ?? []);
  if (isCarried(x, profile.width, below)) return seat.carriers;
  const [only] = seat.carriers;
  const [under] = below;
  if (only === undefined || under === undefined || below.length > 1) return null;
  const first = seat.at + profile.from + HALF;
  const column = x > under.x ? first + profile.under.length + 2 : first - 3;
  const owner = surface.owner[column] ?? GROUND;
  const other = laid[owner];
  if (!other || (surface.height[column] ?? 0) < seat.y - 120) return null;
  return isCarried(x, profile.width, [under, other]) ? [only, owner] : null;
};

/** Where the stone would lie at every second column of the cairn and on either side of it. */
const restsOver = ({ surface, profile }: Letting): { readonly from: number; readonly heights: number[] } => {
  const reach = profile.under.length + 2;
  const from = Math.max(surface.left - reach, 30 - HALF);
  const to = Math.min(surface.right + reach, HALF - 30);
  const heights: number[] = [];
  for (let at = from; at <= to; at += 2) heights.push(restAt(surface, profile, at));
  return { from, heights };
};

/** On the cairn, where a stone would come to rest: across two, or on a top. */
const seatUpon = (letting: Letting, at: number, y: number): Seat[] => {
  const carriers = carriersAt(letting.surface, letting.profile, { at, y });
  if (carriers === null || carriers.length === 0) return [];
  const held = heldBy(letting, { at, y, carriers });
  return held === null
    ? []
    : [{ at, y, carriers: held, beside: besides(letting.surface, letting.profile, { at, y }) }];
};

/** A hollow of the cairn's surface, as the stone would feel it, or a top. */
const isHollow = (heights: readonly number[], i: number): boolean =>
  (heights[i] ?? 0) <= Math.min(heights[i - 1] ?? 0, heights[i + 1] ?? 0);

const isTop = (heights: readonly number[], i: number): boolean =>
  (heights[i] ?? 0) >= Math.max(heights[i - 1] ?? 0, heights[i + 1] ?? 0);

/** Of a column and its neighbours, the one where the stone lies lowest. */
const lowestAbout = ({ surface, profile }: Letting, at: number, y: number): readonly [number, number] => {
  const left = restAt(surface, profile, at - 1);
  const right = restAt(surface, profile, at + 1);
  if (left < y && left <= right) return [at - 1, left];
  return right < y ? [at + 1, right] : [at, y];
};

/** Beside the cairn, on the ground: from a column that is clear of it, as near as is clear. */
const besideAt = ({ surface, profile }: Letting, at: number, way: -1 | 1): Seat => {
  const y = restAt(surface, profile, at);
  const nearer = at + way;
  return { at: restAt(surface, profile, nearer) <= y ? nearer : at, y, carriers: [], beside: 0 };
};

const seats = (letting: Letting): Seat[] => {
  const low = 0 - letting.profile.under.reduce((a, b) => Math.min(a, b));
  const { from, heights } = restsOver(letting);
  const found: Seat[] = [];
  for (let i = 1; i < heights.length - 1; i += 1) {
    const y = heights[i] ?? 0;
    const at = from + 2 * i;
    if (y <= low) {
      if ((heights[i + 1] ?? 0) > low) found.push(besideAt(letting, at, 1));
      if ((heights[i - 1] ?? 0) > low) found.push(besideAt(letting, at, -1));
    } else if (isHollow(heights, i)) found.push(...seatUpon(letting, ...lowestAbout(letting, at, y)));
    else if (isTop(heights, i)) found.push(...seatUpon(letting, at, y));
  }
  return found;
};

/** The tilt in which the stone lies lowest and is still carried: where it would come to rest. */
const settle = (
  surface: Surface,
  level: Profile,
  at: { seat: Seat; laid: readonly Laid[] },
): { profile: Profile; tilt: number; seat: Seat } => {
  let best = { profile: level, tilt: 0, seat: at.seat };
  for (const tilt of TILTS.slice(1)) {
    const profile = tilted(level, tilt);
    const y = restAt(surface, profile, at.seat.at);
    if (y + Math.abs(tilt) * 2 >= best.seat.y + Math.abs(best.tilt) * 2) continue;
    const carriers = carriersAt(surface, profile, { at: at.seat.at, y });
    if (
      carriers === null ||
      carriers.length !== at.seat.carriers.length ||
      carriers.some((i) => !at.seat.carriers.includes(i))
    )
      continue;
    const below = carriers.flatMap((i) => at.laid[i] ?? []);
    if (isCarried(at.seat.at * COLUMN, level.width, below))
      best = { profile, tilt, seat: { ...at.seat, y, carriers } };
  }
  return best;
};

const cover = (surface: Surface, profile: Profile, stone: { at: number; y: number; index: number }): void => {
  const first = stone.at + profile.from + HALF;
  profile.over.forEach((over, i) => {
    const top = stone.y + over;
    if (top <= (surface.height[first + i] ?? 0)) return;
    surface.height[first + i] = top;
    surface.owner[first + i] = stone.index;
  });
  surface.left = Math.min(surface.left, stone.at + profile.from);
  surface.right = Math.max(surface.right, stone.at + profile.from + profile.over.length);
};

/** Begins a cairn: gives where each next stone comes to lie. A later stone never moves an earlier one. */
export const beginCairn = (): Mason => {
  const surface: Surface = {
    height: new Int32Array(2 * HALF),
    owner: new Int32Array(2 * HALF).fill(GROUND),
    left: 0,
    right: 0,
  };
  const laid: Laid[] = [];
  return (shape) => {
    const level = profileOf(shape);
    const first: Seat = {
      at: 0,
      y: 0 - level.under.reduce((a, b) => Math.min(a, b)),
      carriers: [],
      beside: 0,
    };
    const all = laid.length === 0 ? [first] : seats({ surface, profile: level, laid });
    const seat = cheapest(all, costsOf(laid.length + 1)) ?? first;
    const settled = settle(surface, level, { seat, laid });
    const y = settled.seat.y - BED;
    cover(surface, settled.profile, { at: seat.at, y, index: laid.length });
    const stone = { x: seat.at * COLUMN, y, tilt: settled.tilt, restingOn: settled.seat.carriers };
    laid.push(stone);
    return stone;
  };
};

/** Lays the stones in order. The same stones always make the same cairn. */
export const stack = (shapes: readonly Points[]): Laid[] => {
  const lay = beginCairn();
  return shapes.map((shape) => lay(shape));
};
