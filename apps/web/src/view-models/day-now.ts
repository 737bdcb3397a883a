/** The person's day by this device's clock, for the moment before the vault has said it. The vault's answer always wins. */

import { localDayAt, type DayStart, type LocalDay } from '@cairn/domain';

export const dayNow = (now: Date, dayStartsAt: DayStart): LocalDay =>
  localDayAt(
    {
      year: now.getFullYear(),
      month: now.getMonth() + 1,
      day: now.getDate(),
      hour: now.getHours(),
      minute: now.getMinutes(),
    },
    dayStartsAt,
  );
