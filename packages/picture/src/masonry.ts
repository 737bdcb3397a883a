/** Cairns as they are laid: which stone lies where, at the default's size. Remembered, since laying is the longest work. */

import { type Knots, along, hashText, mulDiv } from './fixed-point.ts';
import { type Frame, tall } from './frame.ts';
import type { Points } from './polygon.ts';
import type { StoneMark } from './record.ts';
import { UNIT } from './shape.ts';
import { type Laid, type Mason, beginCairn, standOf } from './stack.ts';
import { rounded, stoneShape } from './stone.ts';

/** Stones a cairn can show before it only grows in size, not in number. */
export const SHOWN = 400;

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
  { upTo: 28, scale: 700 },
  { upTo: 40, scale: 610 },
  { upTo: 60, scale: 520 },
  { upTo: 90, scale: 440 },
  { upTo: 130, scale: 370 },
  { upTo: 190, scale: 306 },
  { upTo: 280, scale: 250 },
  { upTo: SHOWN, scale: 204 },
];

const stepOf = (count: number): Step =>
  STEPS.find(({ upTo }) => count <= upTo) ?? { upTo: SHOWN, scale: 204 };

/** Length on the page of a thousand stone units, in front at the default. */
export const stoneSize = (frame: Frame, count: number): number =>
  mulDiv(tall(frame, 102), stepOf(count).scale, 1000);

/** Half of a cairn's breadth on the page, for all counts of one step. */
export const halfBreadth = (frame: Frame, count: number): number => {
  const { height, breadth } = standOf(stepOf(count).upTo);
  return mulDiv(mulDiv(height, breadth, 2000), stoneSize(frame, count), 1000);
};

export interface Masonry {
  readonly marks: readonly StoneMark[];
  /** As the mason feels them; {@link seenAs} gives them as they are seen from near. */
  readonly outlines: readonly Points[];
  readonly laid: readonly Laid[];
}

/** From this length of a stone on, page units, its corners are seen to be round. */
const ROUND = 36 * UNIT;
const roundedBefore = new WeakMap<Points, Points>();

/** A mason's outline as it is drawn when the stone is as long as `size`. */
export const seenAs = (outline: Points, size: number): Points => {
  if (size < ROUND) return outline;
  const before = roundedBefore.get(outline);
  if (before) return before;
  const made = rounded(outline);
  roundedBefore.set(outline, made);
  return made;
};

interface Built extends Masonry {
  readonly mason: Mason;
}

/** Cairns as they were last built: one more stone is laid on one of them without building it anew. */
let built: readonly Built[] = [];
const REMEMBERED = 96;
/** With and without its last stones: of one that began alike, no more. */
const OF_ONE = 3;

const goesOn = (before: Built, marks: readonly StoneMark[]): boolean =>
  before.marks.length <= marks.length && before.marks.every(({ id }, i) => id === marks[i]?.id);

/** Each stone that is kept and taken back would leave a cairn of its own here. */
const withoutOld = (all: readonly Built[], { marks: [first] }: Built): readonly Built[] => {
  const alike = all.filter(({ marks }) => marks[0]?.id === first?.id);
  const old = new Set(alike.slice(OF_ONE - 1));
  return old.size === 0 ? all : all.filter((one) => !old.has(one));
};

/** A cairn of these stones, in their order; of more than {@link SHOWN}, the first ones. */
export const layCairn = (all: readonly StoneMark[]): Masonry => {
  const marks = all.length > SHOWN ? all.slice(0, SHOWN) : all;
  const before = built.find((one) => one.marks.length > 0 && goesOn(one, marks));
  const from = before ?? { marks: [], outlines: [], laid: [], mason: beginCairn() };
  const added = marks.slice(from.marks.length).map(({ id }) => stoneShape(hashText(id), 'far'));
  const laid =
    added.length === 0 ? from.laid : [...from.laid, ...added.map((outline) => from.mason(outline))];
  const made: Built = { marks, outlines: [...from.outlines, ...added], laid, mason: from.mason };
  built = [made, ...withoutOld(built, made).filter((one) => one !== before)].slice(0, REMEMBERED);
  return made;
};

/** Slots in the meadow for stones of today, before they join the cairn. */
const ROW: Knots = [
  [1, 1],
  [5, 5],
  [10, 5],
  [24, 8],
  [60, 12],
  [400, 30],
];

/** Where the `nth` of `count` lies in the grass, in stone lengths from the cairn's foot, y downwards. */
export const slotInGrass = (nth: number, count: number): { readonly x: number; readonly y: number } => {
  const wide = along(ROW, count);
  const row = Math.floor(nth / wide);
  const inRow = Math.min(wide, count - row * wide);
  const x = mulDiv((nth % wide) * 2 - inRow + 1, 1240, 2) + (row % 2) * 180;
  return { x, y: 330 + row * 560 + (hashText(`slot${String(nth)}`) % 120) };
};
