/**
 * The picture as plain facts, for its text twin: whoever hears it is told what whoever sees it sees. Facts alone; their
 * words are copy's. Nothing here says how long ago the last win was.
 */

import type { LocalDay } from '@cairn/domain';
import { type Camera, HOME, type Level, levelOf, steady } from './camera.ts';
import { type LightWord, lightWordOf } from './lighting.ts';
import type { Light, PictureRecord, Season, StoneMark } from './record.ts';
import { type Standing, standings, stoneCount } from './standing.ts';
import { cutBy } from './stair.ts';

export interface PictureFacts {
  /** Nothing kept yet; first stones alone; or cairns behind the one in front. */
  readonly stage: 'meadow' | 'first-cairn' | 'line';
  readonly stonesToday: number;
  /** Stones on the cairn in front. */
  readonly stonesInFront: number;
  /** False while the cairn in front is the last week's, standing where it stood. */
  readonly frontIsThisWeek: boolean;
  /** Cairns and waymarks on the path behind the one in front, as drawn. */
  readonly cairnsBehind: number;
  /** Day of the first win, for naming its month; `null` before it. */
  readonly firstDay: LocalDay | null;
  readonly stair: 'uncut' | 'begun' | 'climbing' | 'high';
  readonly light: LightWord;
  readonly season: Season;
  /** How far drawn back one is, and past how many cairns one has walked. */
  readonly level: Level;
  readonly walked: number;
  /** First day of the week whose cairn is in front; `null` for this week. */
  readonly weekInFront: LocalDay | null;
  /** The stone that lies in the middle from nearest; `null` where none is at hand. */
  readonly stone: StoneMark | null;
}

const stairWord = (total: number): PictureFacts['stair'] => {
  const { whole } = cutBy(total);
  if (total === 0) return 'uncut';
  if (whole < 30) return 'begun';
  return whole < 130 ? 'climbing' : 'high';
};

/** The stone that lies in the middle from nearest: the one asked for, or else the newest. */
const stoneLookedAt = (front: Standing | undefined, camera: Camera): StoneMark | null => {
  const marks = front?.known ?? [];
  return marks.find(({ id }) => id === camera.stone) ?? marks.at(-1) ?? null;
};

/** From before the latest cairn, unless a camera is given. */
export const describe = (record: PictureRecord, light: Light, camera: Camera = HOME): PictureFacts => {
  const all = standings(record);
  const walked = Math.round(steady(camera, all.length).walk / 1000);
  const front = all[walked];
  const inFront = front ? stoneCount(front) : 0;
  const cairnsBehind = Math.max(0, all.length - 1 - walked);
  return {
    stage: inFront === 0 ? 'meadow' : cairnsBehind === 0 ? 'first-cairn' : 'line',
    stonesToday: record.todayStones.length,
    stonesInFront: inFront,
    frontIsThisWeek: record.weekStones.length > 0 && walked === 0,
    level: levelOf(camera.zoom),
    walked,
    weekInFront: front?.weekStart ?? null,
    stone: stoneLookedAt(front, camera),
    cairnsBehind,
    firstDay: record.firstDay,
    stair: stairWord(record.total),
    light: lightWordOf(light),
    season: light.season,
  };
};
