/** The port to time. The only way a vault learns of it. */

import type { Instant, WallClock } from '@cairn/domain';

export interface Moment {
  readonly instant: Instant;
  /** What the person's clock shows. */
  readonly wall: WallClock;
  /** IANA zone; `null` when the device does not tell. */
  readonly zone: string | null;
}

export interface Clock {
  now(): Moment;
}

/** The device's own clock. */
export const systemClock: Clock = {
  now: () => {
    const date = new Date();
    return {
      instant: date.getTime() as Instant,
      wall: {
        year: date.getFullYear(),
        month: date.getMonth() + 1,
        day: date.getDate(),
        hour: date.getHours(),
        minute: date.getMinutes(),
      },
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? null,
    };
  },
};
