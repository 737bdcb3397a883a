/**
 * Whether Today opens with a welcome: two or more quiet days lie between the last stone and today. Rest days are not
 * quiet. Errs towards saying nothing, and counts nothing that is shown. Pure; from the picture's own roll-up.
 */

import { daysBetween, type LocalDay } from '@cairn/domain';
import type { PictureRecord } from '@cairn/vault';

const QUIET_DAYS = 2;

const lastKnownDay = ({
  weekStones,
  weeks,
}: PictureRecord): { readonly day: LocalDay; readonly slack: number } | null => {
  const stone = weekStones.at(-1);
  if (stone !== undefined) return { day: stone.localDay, slack: 0 };
  const week = weeks.at(-1);
  // Of a past week the last day is unknown: its Sunday is taken.
  return week === undefined ? null : { day: week.weekStart, slack: 6 };
};

export const isReturnAfterQuiet = (picture: PictureRecord): boolean => {
  const last = lastKnownDay(picture);
  if (last === null) return false;
  const between = daysBetween(last.day, picture.today) - last.slack - 1;
  const rested = picture.restDaysThisWeek.filter((day) => day < picture.today).length;
  return between - rested >= QUIET_DAYS;
};
