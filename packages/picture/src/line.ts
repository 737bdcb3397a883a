/**
 * The line of cairns: past weeks one by one, older ones as months, the oldest as small waymarks, along the path to the
 * mountain. Places go by order, never by the calendar: a quiet stretch leaves no hole and moves nothing.
 */

import { LIFE_AREAS, monthOf, yearOf, type EntityId, type LifeArea } from '@cairn/domain';
import { hash, hashText, mulDiv, clamp } from './fixed-point.ts';
import { type Frame, groundAt, pathHalf, pathX, stairFootX, tall } from './frame.ts';
import type { Lighting } from './lighting.ts';
import { groundShadow } from './ground-shadow.ts';
import { boxOf } from './polygon.ts';
import type { StoneMark, WeekRoll } from './record.ts';
import { layCairn, stoneSize } from './cairn.ts';
import type { Shape } from './shape.ts';
import { courses } from './stack.ts';
import { stoneShape } from './stone.ts';
import { stoneShapes } from './stone-shapes.ts';

export interface Waystone {
  /** First week in it. */
  readonly from: string;
  readonly kind: 'week' | 'month' | 'waymark';
  readonly weeks: readonly WeekRoll[];
  readonly wins: number;
}

const WEEKS = 9;
const MONTHS = 12;

const gather = (
  weeks: readonly WeekRoll[],
  kind: Waystone['kind'],
  keyOf: (week: WeekRoll) => string,
): Waystone[] => {
  const groups = new Map<string, WeekRoll[]>();
  for (const week of weeks) groups.set(keyOf(week), [...(groups.get(keyOf(week)) ?? []), week]);
  return [...groups.values()].map((group) => ({
    from: group[0]?.weekStart ?? '',
    kind,
    weeks: group,
    wins: group.reduce((sum, week) => sum + week.wins, 0),
  }));
};

const month = (week: WeekRoll): string => monthOf(week.weekStart);
const quarter = (week: WeekRoll): string =>
  `${String(yearOf(week.weekStart))}-${String(Math.floor((Number(week.weekStart.slice(5, 7)) - 1) / 3))}`;

/** Past weeks gathered for drawing, newest first. `weeks` is oldest first. */
export const waystones = (weeks: readonly WeekRoll[]): Waystone[] => {
  const near = weeks.slice(-WEEKS);
  const older = weeks.slice(0, Math.max(0, weeks.length - WEEKS));
  const months = gather(older, 'month', month);
  const monthsNear = months.slice(-MONTHS);
  const oldest = months.slice(0, Math.max(0, months.length - MONTHS)).flatMap((stone) => stone.weeks);
  const all = [
    ...gather(oldest, 'waymark', quarter),
    ...monthsNear,
    ...gather(near, 'week', (week) => week.weekStart),
  ];
  return all.toReversed();
};

/** What stones of `weeks` are made of, area by area; `null` for wins that have none. */
const make = (weeks: readonly WeekRoll[]): (readonly [LifeArea | null, number])[] => {
  const wins = weeks.reduce((sum, week) => sum + week.wins, 0);
  const known = LIFE_AREAS.map((area): readonly [LifeArea, number] => [
    area,
    weeks.reduce((sum, week) => sum + (week.areas[area] ?? 0), 0),
  ]);
  const plain = Math.max(0, wins - known.reduce((sum, [, count]) => sum + count, 0));
  return [...known, [null, plain]];
};

/** Stones of roll-ups, as far as they know them: one for each win up to `most`, areas in their shares, the same for ever. */
export const stonesOfRoll = (weeks: readonly WeekRoll[], most: number): StoneMark[] => {
  const first = weeks[0];
  if (!first) return [];
  const shares = make(weeks);
  const wins = shares.reduce((sum, [, count]) => sum + count, 0);
  const shown = Math.min(most, wins);
  const returns = Math.min(
    shown,
    weeks.reduce((sum, week) => sum + week.returns, 0),
  );
  const areaOf = (nth: number): LifeArea | null => {
    let left = nth;
    for (const [area, count] of shares) {
      if (left < count) return area;
      left -= count;
    }
    return null;
  };
  const seed = hashText(first.weekStart);
  const places = Array.from({ length: shown }, (_, i) => hash(seed, i));
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  return order.map((nth, i): StoneMark => ({
    id: `${first.weekStart}/${String(i)}` as EntityId,
    area: areaOf(Math.floor(((2 * nth + 1) * wins) / (2 * shown))),
    big: false,
    isReturn: nth < returns,
    localDay: first.weekStart,
  }));
};

/** Nearness of the k-th cairn behind the one in front; steps even on the ground, so ever closer on the page. */
export const nearnessOf = (k: number): number => mulDiv(1000, 100, 100 + 92 * k);

/** How many stones are drawn of the k-th cairn, and how closely. */
const shownAt = (k: number): number =>
  k <= 1 ? 21 : k <= 2 ? 12 : k <= 3 ? 10 : k <= 6 ? 6 : k <= 21 ? 5 : 3;

const detailAt = (k: number): 'full' | 'far' => (k <= 2 ? 'full' : 'far');

/** Where the k-th cairn stands, from its middle, half its width being `half`. */
interface Footing {
  readonly k: number;
  readonly middle: number;
  readonly half: number;
}

/** Beside the path, on the outer side of its bends, within the frame; the far ones on either side in turn. */
const besidePath = (frame: Frame, { k, middle, half }: Footing): number => {
  const near = nearnessOf(k);
  const way = pathX(frame, near);
  const bend = way - stairFootX(frame);
  const side = k > 8 ? (k % 2) * 2 - 1 : bend > 0 ? 1 : -1;
  const x = way + side * (mulDiv(pathHalf(frame, near), 14, 10) + half);
  const margin = tall(frame, 12);
  return clamp(x, half + margin, frame.width - half - margin) - middle;
};

interface View {
  readonly frame: Frame;
  readonly lighting: Lighting;
}

const drawCairn = (stone: Waystone, k: number, { frame, lighting }: View): Shape[] => {
  const marks = stonesOfRoll(stone.weeks, shownAt(k));
  const outlines = marks.map((mark) => stoneShape(hashText(mark.id), 'far'));
  const laid = k <= 2 ? layCairn(outlines) : courses(marks.length);
  const near = nearnessOf(k);
  const size = mulDiv(stoneSize(frame, marks.length), near + 8, 1000);
  const depth = 150 - mulDiv(near, 140, 1000);
  const ground = groundAt(frame, near);
  const xs = laid.map((lie) => mulDiv(lie.x, size, 1000));
  const [left, right] = [Math.min(...xs) - (size >> 1), Math.max(...xs) + (size >> 1)];
  const x = besidePath(frame, { k, middle: (left + right) >> 1, half: (right - left) >> 1 });
  const shapes: Shape[] = [];
  const corners: number[] = [];
  laid.forEach((lie, i) => {
    const mark = marks[i];
    const outline = outlines[i];
    if (!mark || !outline) return;
    const at = {
      x: x + mulDiv(lie.x, size, 1000),
      y: ground - mulDiv(lie.y, size, 1000),
      size,
      turn: lie.tilt,
    };
    corners.push(at.x - (size >> 1), at.y - (size >> 1), at.x + (size >> 1), at.y + (size >> 1));
    const seed = hashText(mark.id);
    shapes.push(
      ...stoneShapes({ seed, outline, at, mark, depth, layer: 'line', detail: detailAt(k) }, lighting),
    );
  });
  return [groundShadow({ box: boxOf(corners), ground, size, depth, layer: 'line' }, lighting), ...shapes];
};

/** All past cairns, far to near. */
export const lineOfCairns = (weeks: readonly WeekRoll[], view: View): Shape[] =>
  waystones(weeks)
    .map((stone, i) => drawCairn(stone, i + 1, view))
    .toReversed()
    .flat();
