/**
 * The scene: a flat list of filled polygons, back to front, drawn from the record and the light and nothing else. Pure,
 * whole numbers only. Same record, light and size: the same scene on every engine. Silent days change nothing in it.
 */

import { boxOfStones, frontCairn, frontStone, type SceneStone } from './cairn.ts';
import { mulDiv } from './fixed-point.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Lighting, lightingOf } from './lighting.ts';
import { lineOfCairns, stonesOfRoll } from './line.ts';
import { flowers, foothills, grassAt, meadow } from './meadow.ts';
import { mountain } from './mountain.ts';
import type { Light, PictureRecord, StoneMark, WeekRoll } from './record.ts';
import { rememberPair } from './remember-last.ts';
import type { Shape } from './shape.ts';
import { farRidges, sky } from './sky.ts';
import { glintOf, stair } from './stair.ts';

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

interface Standing {
  readonly front: readonly StoneMark[];
  readonly behind: readonly WeekRoll[];
}

/** Which cairn stands in front: this week's, or, while it has no stone, the last one, where it was. */
export const standing = (record: PictureRecord): Standing => {
  if (record.weekStones.length > 0) return { front: record.weekStones, behind: record.weeks };
  const last = record.weeks.at(-1);
  if (!last) return { front: [], behind: [] };
  const known = record.lastWeekStones;
  return { front: known.length > 0 ? known : stonesOfRoll([last], 400), behind: record.weeks.slice(0, -1) };
};

export interface NewStone {
  readonly stone: SceneStone;
  readonly glint: Scene['glint'];
}

/**
 * One stone as the whole scene would have it, and where it came from: so that it can be shown at once, before the scene
 * is drawn again. `null` when it is not on the cairn in front.
 */
export const newStone = (
  record: PictureRecord,
  id: string,
  at: { readonly light: Light; readonly size: Size },
): NewStone | null => {
  const frame = frameOf(at.size);
  const stone = frontStone(standing(record).front, id, { frame, lighting: lightingOf(at.light) });
  return stone === null ? null : { stone, glint: glintOf(frame, record.total) };
};

/** What no win changes: the land in its light, behind the stair and before it. */
const landBehind = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] => [
  ...sky(frame, lighting),
  ...farRidges(frame, lighting),
  ...mountain(frame, lighting),
]);

const landBefore = rememberPair((frame: Frame, lighting: Lighting): readonly Shape[] => [
  ...foothills(frame, lighting),
  ...meadow(frame, lighting),
]);

export const scene = (record: PictureRecord, light: Light, size: Size): Scene => {
  const frame = frameOf(size);
  const lighting = lightingOf(light);
  const { front, behind } = standing(record);
  const steps = stair(frame, lighting, record.total);
  const cairn = frontCairn(front, frame, lighting);
  const box = boxOfStones(cairn.stones);
  const foot =
    cairn.stones.length > 0
      ? grassAt(frame, lighting, {
          x: (box.left + box.right) >> 1,
          half: mulDiv(box.right - box.left, 56, 100),
        })
      : [];
  return {
    width: frame.width,
    height: frame.height,
    shapes: [
      ...landBehind(frame, lighting),
      ...steps.shapes,
      ...landBefore(frame, lighting),
      ...lineOfCairns(behind, { frame, lighting }),
      ...flowers(frame, lighting, record.restDays),
      ...cairn.shapes,
      ...foot,
    ],
    stones: cairn.stones,
    glint: steps.glint,
  };
};
