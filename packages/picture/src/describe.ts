/**
 * The picture as plain facts, for its text twin: whoever hears it is told what whoever sees it sees. Facts alone; their
 * words are copy's. Nothing here says how long ago the last win was.
 */

import type { LocalDay } from '@cairn/domain';
import { type LightWord, lightWordOf } from './lighting.ts';
import type { Light, PictureRecord, Season } from './record.ts';
import { standings } from './standing.ts';
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
}

const stairWord = (total: number): PictureFacts['stair'] => {
  const { whole } = cutBy(total);
  if (total === 0) return 'uncut';
  if (whole < 30) return 'begun';
  return whole < 130 ? 'climbing' : 'high';
};

export const describe = (record: PictureRecord, light: Light): PictureFacts => {
  const all = standings(record);
  const front = all[0]?.known ?? [];
  const cairnsBehind = Math.max(0, all.length - 1);
  return {
    stage: front.length === 0 ? 'meadow' : cairnsBehind === 0 ? 'first-cairn' : 'line',
    stonesToday: record.todayStones.length,
    stonesInFront: front.length,
    frontIsThisWeek: record.weekStones.length > 0,
    cairnsBehind,
    firstDay: record.firstDay,
    stair: stairWord(record.total),
    light: lightWordOf(light),
    season: light.season,
  };
};
