/** The person's day by this device's clock, for the moment before the vault has said it. The vault's answer always wins. */

import type { DayStart, LocalDay } from '@cairn/domain';

export const dayNow = (now: Date, dayStartsAt: DayStart): LocalDay => {
  const minutes = now.getHours() * 60 + now.getMinutes();
  const back = minutes < dayStartsAt ? 1 : 0;
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - back));
  return day.toISOString().slice(0, 10) as LocalDay;
};
