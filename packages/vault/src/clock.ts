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
      zone: zoneAt(date),
    };
  },
};

/** Asking for the zone's name costs more than the rest of a small query: asked anew each minute, for those who travel. */
const MINUTE = 60_000;

let known: { readonly minute: number; readonly zone: string | null } | undefined;

const zoneAt = (date: Date): string | null => {
  const minute = Math.floor(date.getTime() / MINUTE);
  if (known?.minute !== minute) {
    known = { minute, zone: zoneNow() };
  }
  return known.zone;
};

/** Temporal where it is native: it answers in a twentieth of the time that Intl takes to start. */
const zoneNow = (): string | null => {
  const { Temporal } = globalThis as { readonly Temporal?: { readonly Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
};
