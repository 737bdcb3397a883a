/** Which week's cairn stands where on the path, and how one goes about on it. Pure. */

import type { LocalDay } from '@cairn/domain';
import { LEVELS, LEVEL, type Camera, type PictureRecord, type StoneMark, zoomOf } from '@cairn/picture';

/** How many cairns stand on the path. */
export const cairnsOn = ({ weekStones, weeks }: PictureRecord): number =>
  weeks.length + (weekStones.length > 0 ? 1 : 0);

/** First day of the week whose cairn is the `nth` from the latest; `null` for this week's, or where there is none. */
export const weekAt = (record: PictureRecord, nth: number): LocalDay | null => {
  const back = record.weekStones.length > 0 ? nth : nth + 1;
  return back < 1 ? null : (record.weeks.at(-back)?.weekStart ?? null);
};

/** Place of a week's cairn from the latest; of a week that has none, the next before it. `null` is the latest. */
export const placeOfWeek = (record: PictureRecord, week: LocalDay | null): number => {
  if (week === null) return 0;
  const index = record.weeks.findLastIndex(({ weekStart }) => weekStart <= week);
  const from = record.weekStones.length > 0 ? 0 : 1;
  return Math.min(cairnsOn(record) - 1, Math.max(0, record.weeks.length - Math.max(0, index) - from));
};

/** Shares of the stage's height to one cairn, from near; drawn back, more cairns pass in as much. */
const A_CAIRN = 0.32;

/** Cairns that pass when the path is drawn along by a share of the stage's height, in thousandths. */
export const drawnAlong = (share: number, zoom: number): number =>
  (share / A_CAIRN) * 1000 * Math.max(1, 2 ** ((zoom - zoomOf('week')) / 700));

/** The next level nearer (-1) or further (1); the same where there is none. */
export const stepOf = (zoom: number, way: -1 | 1): number => {
  const at = zoom / LEVEL;
  const next = way < 0 ? Math.ceil(at - 0.05) - 1 : Math.floor(at + 0.05) + 1;
  return Math.min(LEVELS.length - 1, Math.max(0, next)) * LEVEL;
};

/** Within the picture: before a cairn, and between a stone and the decade. */
export const within = (camera: Camera, record: PictureRecord): Camera => ({
  ...camera,
  zoom: Math.min(zoomOf('decade'), Math.max(0, camera.zoom)),
  walk: Math.min(Math.max(0, cairnsOn(record) - 1) * 1000, Math.max(0, camera.walk)),
});

/** Before the cairn nearest to where one is. */
export const beforeCairn = (camera: Camera): Camera => ({
  ...camera,
  walk: Math.round(camera.walk / 1000) * 1000,
});

/** The stones of the cairn that is `nth` from the latest, as far as they are at hand. */
export const marksAt = (record: PictureRecord, nth: number): readonly StoneMark[] => {
  const week = weekAt(record, nth);
  if (week === null) return nth === 0 ? record.weekStones : [];
  const brought = record.nearStones?.find(({ weekStart }) => weekStart === week)?.stones ?? [];
  if (brought.length > 0) return brought;
  return week === record.weeks.at(-1)?.weekStart ? record.lastWeekStones : [];
};
