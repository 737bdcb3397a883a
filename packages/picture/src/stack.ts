/**
 * Stacks stones into a cairn, one at a time, as a mason would: each is let down where it comes to lie across two stones, or
 * on the middle of one, tilted by at most 6 degrees. The crown is rounded and the foot wide, the wider the more there are. A
 * later stone never moves an earlier one. Units are the stone's own; y is height above the ground. Pure.
 */

import { type Knots, along, mulDiv, root } from './fixed-point.ts';
import type { Points } from './polygon.ts';
import {
  COLUMN,
  GROUND,
  HALF,
  type Profile,
  type Surface,
  bareGround,
  cover,
  leaning,
  profileOf,
  restAt,
  touchAt,
} from './surface.ts';

export interface Laid {
  /** The stone's middle. */
  readonly x: number;
  readonly y: number;
  /** 1024 to the turn; -17..17 is within 6 degrees. */
  readonly tilt: number;
  /** Indices of the one or two stones that carry it; empty on the ground. */
  readonly restingOn: readonly number[];
}

const TILTS = [-7, 7, -14, 14] as const;
/** Stones bed into one another and into the ground a little, as real ones do. */
const BED = 30;
/** What one stone alone on another costs, by how many stones stand beside it: a spire, a ledge, or a wall filled up. */
const SPIRE = [2700, 2000, 1300] as const;
/** How far from the nearer edge a stone is to lie, thousandths of how high it lies, and what a step too near costs. */
const STEEP = 560;
const WALL = 3;

/** How wide for its height a cairn of so many is, thousandths. */
const BREADTH: Knots = [
  [1, 1300],
  [9, 1300],
  [20, 1380],
  [40, 1580],
  [130, 2150],
  [400, 2900],
];

/** Height of a cairn of `count` stones, and its breadth for that height. */
export const standOf = (count: number): { readonly height: number; readonly breadth: number } => {
  const breadth = along(BREADTH, count);
  return { height: root(mulDiv(1_430_000 * count, 1000, breadth)), breadth };
};

interface Place {
  /** Column of the stone's middle. */
  readonly at: number;
  readonly y: number;
}

interface Seat extends Place {
  readonly carriers: readonly number[];
}

/** A place where a stone might lie, before anyone asked who would carry it there. */
interface Chance extends Place {
  readonly isBeside: boolean;
  /** What it costs at least. */
  readonly cost: number;
}

/** A stone being let down on what is laid. */
interface Letting {
  readonly surface: Surface;
  readonly profile: Profile;
  readonly laid: readonly Laid[];
  readonly costOf: (place: Place, isBeside: boolean) => number;
}

/**
 * Reaching out costs what reaching up does, along the outline of a cairn of so many; and more where it would rise so near to
 * an edge that it stands as a wall. The middle lies between where the first stone is and the middle of what has become of it.
 */
const costsOf = (count: number, surface: Surface): Letting['costOf'] => {
  const { height, breadth } = standOf(count);
  const slope = breadth * breadth * height;
  const [left, right] = [surface.left * COLUMN, surface.right * COLUMN];
  const middle = (left + right) >> 2;
  return ({ at, y }, isBeside) => {
    const x = at * COLUMN;
    const out = x - middle;
    const steep = isBeside ? 0 : Math.max(0, mulDiv(y, STEEP, 1000) - Math.min(x - left, right - x));
    return y + mulDiv(out * out, 4_000_000, slope) + WALL * steep;
  };
};

/** Who carries a stone lying at `y`: the outermost that touch it on either hand; `null` when it would tip. */
const carriersAt = (surface: Surface, profile: Profile, place: Place): readonly number[] | null => {
  const touch = touchAt(surface, profile, place);
  if (touch === null) return null;
  const first = place.at + profile.from + HALF;
  const a = surface.owner[first + touch.left] ?? GROUND;
  const b = surface.owner[first + touch.right] ?? GROUND;
  if (a === b) return a === GROUND ? [] : [a];
  const middle = 0 - profile.from;
  const straddles = touch.left < middle - 2 && touch.right > middle + 2;
  return straddles && a !== GROUND && b !== GROUND ? [a, b] : null;
};

const isCarried = (x: number, width: number, carriers: readonly (Laid | undefined)[]): boolean => {
  const [a, b] = carriers;
  if (!a) return true;
  if (!b) return Math.abs(x - a.x) <= Math.min(290, width >> 2);
  return Math.min(a.x, b.x) <= x && x <= Math.max(a.x, b.x);
};

/** On how many hands of a stone lying at `y` the cairn is about as high. */
const besides = ({ surface, profile }: Letting, { at, y }: Place): number => {
  const first = at + profile.from + HALF;
  const isHigh = (column: number): number => ((surface.height[column] ?? 0) > y - 160 ? 1 : 0);
  return isHigh(first - 4) + isHigh(first + profile.under.length + 4);
};

/** What stands as high on the free hand of a stone that lies off the middle of `under`: it leans on that. */
const leanedOn = ({ surface, profile }: Letting, seat: Seat, under: Laid): number => {
  const first = seat.at + profile.from + HALF;
  const column = seat.at * COLUMN > under.x ? first + profile.under.length + 2 : first - 3;
  const isHigh = (surface.height[column] ?? 0) >= seat.y - 120;
  return isHigh ? (surface.owner[column] ?? GROUND) : GROUND;
};

/** Who holds the stone: those it lies on, or the one and another that it leans on; `null` when it would tip. */
const heldBy = (letting: Letting, seat: Seat): readonly number[] | null => {
  const { profile, laid } = letting;
  const x = seat.at * COLUMN;
  const below = seat.carriers.map((i) => laid[i]);
  if (isCarried(x, profile.width, below)) return seat.carriers;
  const [only] = seat.carriers;
  const [under] = below;
  if (only === undefined || !under || below.length > 1) return null;
  const owner = leanedOn(letting, seat, under);
  const other = laid[owner];
  return other && isCarried(x, profile.width, [under, other]) ? [only, owner] : null;
};

/** Of a column and its neighbours, the one where the stone lies lowest. */
const lowestAbout = ({ surface, profile }: Letting, { at, y }: Place): Place => {
  const left = restAt(surface, profile, at - 1);
  const right = restAt(surface, profile, at + 1);
  if (left < y && left <= right) return { at: at - 1, y: left };
  return right < y ? { at: at + 1, y: right } : { at, y };
};

/** Beside the cairn, on the ground: from a column that is clear of it, as near as is clear. */
const besideAt = ({ surface, profile }: Letting, { at, y }: Place, way: -1 | 1): Place => ({
  at: restAt(surface, profile, at + way) <= y ? at + way : at,
  y,
});

/** Where the stone might lie: in the hollows of the cairn's surface as it would feel them, on tops, and on either side. */
const chances = (letting: Letting): Chance[] => {
  const { surface, profile, costOf } = letting;
  const low = lowest(profile);
  const reach = profile.under.length + 2;
  const from = Math.max(surface.left - reach, 30 - HALF);
  const to = Math.min(surface.right + reach, HALF - 30);
  const found: Chance[] = [];
  const add = (place: Place, isBeside = false): void => {
    found.push({ ...place, isBeside, cost: costOf(place, isBeside) });
  };
  let before = restAt(surface, profile, from);
  let y = restAt(surface, profile, from + 2);
  for (let at = from + 2; at < to; at += 2) {
    const after = restAt(surface, profile, at + 2);
    if (y <= low) {
      if (after > low) add(besideAt(letting, { at, y }, 1), true);
      if (before > low) add(besideAt(letting, { at, y }, -1), true);
    } else if (y <= before && y <= after) add(lowestAbout(letting, { at, y }));
    else if (y >= before && y >= after) add({ at, y });
    before = y;
    y = after;
  }
  return found.sort((a, b) => a.cost - b.cost || a.at - b.at);
};

/** Height of the stone's middle when it lies on the bare ground. */
const lowest = ({ under }: Profile): number => {
  let low = 100_000;
  for (const height of under) if (height < low) low = height;
  return 0 - low;
};

/** Across two, or on a top; `null` where nothing would carry it. */
const seatUpon = (letting: Letting, place: Place): Seat | null => {
  const carriers = carriersAt(letting.surface, letting.profile, place);
  if (carriers === null || carriers.length === 0) return null;
  const held = heldBy(letting, { ...place, carriers });
  return held === null ? null : { ...place, carriers: held };
};

/** The seat that costs least: asked of the likely ones alone, since that is the longest work of a first draw. */
const cheapest = (letting: Letting): Seat | null => {
  let best: Seat | null = null;
  let least = Number.MAX_SAFE_INTEGER;
  for (const chance of chances(letting)) {
    if (chance.cost >= least) break;
    const seat = chance.isBeside ? { ...chance, carriers: [] } : seatUpon(letting, chance);
    if (seat === null) continue;
    const spire = seat.carriers.length === 1 ? (SPIRE[besides(letting, seat)] ?? 0) : 0;
    if (chance.cost + spire < least) [best, least] = [seat, chance.cost + spire];
  }
  return best;
};

/** The tilt in which the stone lies lowest and is still carried: where it would come to rest. */
const settle = ({ surface, profile, laid }: Letting, seat: Seat): Seat & { readonly tilt: number } => {
  let best = { ...seat, tilt: 0 };
  for (const tilt of TILTS) {
    const leant = { ...profile, under: leaning(profile.under, profile.from, tilt) };
    const y = restAt(surface, leant, seat.at);
    if (y + Math.abs(tilt) * 2 >= best.y + Math.abs(best.tilt) * 2) continue;
    const carriers = carriersAt(surface, leant, { at: seat.at, y });
    if (carriers === null || carriers.length !== seat.carriers.length) continue;
    if (carriers.some((i) => !seat.carriers.includes(i))) continue;
    const below = carriers.map((i) => laid[i]);
    if (isCarried(seat.at * COLUMN, profile.width, below)) best = { at: seat.at, y, carriers, tilt };
  }
  return best;
};

export type Mason = (shape: Points) => Laid;

/** Begins a cairn: gives where each next stone comes to lie. A later stone never moves an earlier one. */
export const beginCairn = (): Mason => {
  const surface = bareGround();
  const laid: Laid[] = [];
  return (shape) => {
    const profile = profileOf(shape);
    const letting = { surface, profile, laid, costOf: costsOf(laid.length + 1, surface) };
    const first: Seat = { at: 0, y: lowest(profile), carriers: [] };
    const seat = settle(letting, (laid.length > 0 ? cheapest(letting) : null) ?? first);
    const y = seat.y - BED;
    cover(surface, profile, { at: seat.at, y, tilt: seat.tilt, index: laid.length });
    const stone = { x: seat.at * COLUMN, y, tilt: seat.tilt, restingOn: seat.carriers };
    laid.push(stone);
    return stone;
  };
};

/** Lays the stones in order. The same stones always make the same cairn. */
export const stack = (shapes: readonly Points[]): Laid[] => {
  const lay = beginCairn();
  return shapes.map((shape) => lay(shape));
};
