/** The calendar file of a vault, in generic words or the person's own. */

import { err, ok, type Result } from '@cairn/domain';
import { calendarFile, type CalendarText } from '@cairn/interchange';
import type { VaultDoor, VaultError } from '@cairn/vault';
import { dayNow } from '../day-now.ts';

export interface CalendarChoice {
  readonly now: Date;
  /** What the calendar is called. */
  readonly name: string;
  /** `null`: the person's own words. */
  readonly generic: string | null;
}

export const calendarText = async (
  door: VaultDoor,
  { now, name, generic }: CalendarChoice,
): Promise<Result<CalendarText, VaultError>> => {
  const settings = await door.ask('settings', {});
  if (!settings.ok) return err(settings.error);
  const calendar = await door.ask('calendar', {});
  if (!calendar.ok) return err(calendar.error);
  const { dayStartsAt } = settings.value;
  const today = dayNow(now, dayStartsAt);
  const writtenAt = now.getTime();
  return ok(calendarFile({ ...calendar.value, ...{ today, dayStartsAt, generic, name, writtenAt } }));
};
