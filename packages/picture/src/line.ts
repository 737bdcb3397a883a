/**
 * The line of cairns: past weeks one by one, older ones as months, the oldest as small waymarks, along the path to the
 * mountain. Places go by order, never by the calendar: a quiet stretch leaves no hole and moves nothing.
 */

import { LIFE_AREAS, type EntityId, type LifeArea } from '@cairn/domain';
import { hash, hashText, mulDiv } from './fixed-point.ts';
import { type Frame, groundAt, pathHalf, pathX } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { carve } from './polygon.ts';
import type { StoneMark, WeekRoll } from './record.ts';
import { stoneSize } from './cairn.ts';
import type { Shape } from './shape.ts';
import { courses, stack } from './stack.ts';
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

const month = (week: WeekRoll): string => week.weekStart.slice(0, 7);
const quarter = (week: WeekRoll): string =>
  `${week.weekStart.slice(0, 4)}-${String(Math.floor((Number(week.weekStart.slice(5, 7)) - 1) / 3))}`;

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

/** Stones of a roll-up, as far as it knows them: same areas, same number up to `most`, always the same shapes. */
export const stonesOfRoll = (weeks: readonly WeekRoll[], most: number): StoneMark[] => {
  const marks: StoneMark[] = [];
  for (const week of weeks) {
    const areas: (LifeArea | null)[] = LIFE_AREAS.flatMap((area) =>
      Array.from({ length: week.areas[area] ?? 0 }, () => area),
    );
    while (areas.length < week.wins) areas.push(null);
    const seed = hashText(week.weekStart);
    const order = areas.map((area, i) => ({ area, rank: hash(seed, i) })).sort((a, b) => a.rank - b.rank);
    order.slice(0, week.wins).forEach(({ area }, i) => {
      const id = `${week.weekStart}/${String(i)}` as EntityId;
      marks.push({ id, area, big: false, isReturn: i < week.returns, localDay: week.weekStart });
    });
  }
  const every = Math.max(1, Math.ceil(marks.length / most));
  return marks.filter((mark, i) => i % every === 0 || mark.isReturn).slice(0, most);
};

/** Nearness of the k-th cairn behind the one in front; steps even on the ground, so ever closer on the page. */
export const nearnessOf = (k: number): number => mulDiv(1000, 100, 100 + 92 * k);

const detailOf = (k: number): number => (k <= 1 ? 28 : k <= 3 ? 15 : k <= 10 ? 8 : k < 22 ? 5 : 3);

interface Spot {
  readonly k: number;
  /** 1 left of the path, -1 right: by the order of the oldest, so that a cairn keeps its side. */
  readonly side: number;
}

const drawCairn = (stone: Waystone, spot: Spot, scene: { frame: Frame; lighting: Lighting }): Shape[] => {
  const { frame, lighting } = scene;
  const near = nearnessOf(spot.k);
  const marks = stonesOfRoll(stone.weeks, detailOf(spot.k));
  const outlines = marks.map((mark) => stoneShape(hashText(mark.id)));
  const laid = spot.k <= 3 ? stack(outlines) : courses(marks.length);
  const floor = spot.k > 12 ? 1300 : 1000;
  const size = mulDiv(mulDiv(stoneSize(frame, marks.length), near, 1000), floor, 1000);
  const depth = 150 - mulDiv(near, 140, 1000);
  const ground = groundAt(frame, near);
  const offset = mulDiv(pathHalf(frame, near), 15, 10) + mulDiv(size, 14, 10);
  const x = pathX(frame, near) - spot.side * offset;
  const shadow = carve({
    x: x - size,
    y: ground,
    toX: x - mulDiv(lighting.side * 3, size, 1000) + size,
    toY: ground + mulDiv(size, 12, 100),
    width: mulDiv(size, 26, 100),
    seed: spot.k,
  });
  const dim = toHex(lit(lighting.season.blades, lighting, { facing: 40, depth }));
  const shapes: Shape[] = [{ layer: 'line', points: shadow, fill: dim, alpha: 130 }];
  laid.forEach((place, i) => {
    const mark = marks[i];
    const outline = outlines[i];
    if (!mark || !outline) return;
    const at = {
      x: x + mulDiv(place.x, size, 1000),
      y: ground - mulDiv(place.y, size, 1000),
      size,
      turn: place.tilt,
    };
    const seed = hashText(mark.id);
    shapes.push(
      ...stoneShapes(
        { seed, outline, at, mark, depth, layer: 'line', detail: spot.k <= 3 ? 'full' : 'plain' },
        lighting,
      ),
    );
  });
  return shapes;
};

/** All past cairns, far to near. */
export const lineOfCairns = (
  weeks: readonly WeekRoll[],
  scene: { frame: Frame; lighting: Lighting },
): Shape[] => {
  const stones = waystones(weeks);
  return stones
    .map((stone, i) => ({ stone, k: i + 1, side: (stones.length - i) % 2 === 0 ? 1 : -1 }))
    .toReversed()
    .flatMap(({ stone, k, side }) => drawCairn(stone, { k, side }, scene));
};
