/** Whether a copy is offered, in one quiet line behind More: after some weeks without one, on a day that asks for nothing. Pure. */

import { dayNumber } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Settings, Today } from '@cairn/vault';
import { isQuietest } from '../say-after-keeping.ts';

export type DueToday = Pick<Today, 'day' | 'howItIs' | 'isRest' | 'isReturnDay' | 'heavyDays'> & {
  readonly picture: Pick<Today['picture'], 'firstDay'>;
};

export type DueSettings = Pick<Settings, 'backupRemindAfter' | 'backedUpOn' | 'gentleMode'>;

/** After "Not now". */
const QUIET_DAYS = 14;

/** Days from the last copy, or from the first stone where there is none. `laterOn`: the day of the last "Not now". */
export const isCopyDue = (today: DueToday, settings: DueSettings, laterOn: LocalDay | null): boolean => {
  const since = settings.backedUpOn === '' ? today.picture.firstDay : settings.backedUpOn;
  if (settings.backupRemindAfter === 0 || since === null) return false;
  if (today.isReturnDay || today.heavyDays || isQuietest(today, settings)) return false;
  const isQuiet = laterOn !== null && daysFrom(laterOn, today.day) < QUIET_DAYS;
  return !isQuiet && daysFrom(since, today.day) >= settings.backupRemindAfter;
};

const daysFrom = (day: LocalDay, until: LocalDay): number => dayNumber(until) - dayNumber(day);
