/**
 * Nights out of intervals of several devices that overlap: their union, so that no minute counts twice. What lies less than
 * three hours apart is one sleep; it belongs to the day on which it ended, and of several the longest is the night.
 * 22:00-05:00 of a phone and 23:00-06:00 of a watch are eight hours.
 */

import type { LocalDay } from '@cairn/domain';

export interface Asleep {
  readonly from: number;
  readonly to: number;
  /** Of the wall clock at its end. */
  readonly day: LocalDay;
}

const APART = 3 * 3_600_000;
const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Whole minutes by day. */
export const nightsOf = (intervals: readonly Asleep[]): ReadonlyMap<LocalDay, number> => {
  const nights = new Map<LocalDay, number>();
  let night: { to: number; day: LocalDay; asleep: number } | null = null;
  const close = (): void => {
    const minutes = night === null ? 0 : Math.min(DAY_MINUTES, Math.round(night.asleep / MINUTE));
    if (night !== null && minutes > (nights.get(night.day) ?? 0)) nights.set(night.day, minutes);
  };
  for (const { from, to, day } of intervals.toSorted((a, b) => a.from - b.from)) {
    if (night === null || from - night.to > APART) {
      close();
      night = { to, day, asleep: to - from };
    } else if (to > night.to) {
      night.asleep += to - Math.max(from, night.to);
      night.to = to;
      night.day = day;
    }
  }
  close();
  return nights;
};
