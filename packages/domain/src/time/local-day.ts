/**
 * A civil day by the person's own clock: fixed once, when something is logged, and never worked out again from UTC.
 * Pure calendar arithmetic (proleptic Gregorian); knows no time zone and no clock. Source: domain.md 3.2.
 */

declare const localDay: unique symbol;

/** `YYYY-MM-DD`, years 0001 to 9999. Sorts as text. */
export type LocalDay = string & { readonly [localDay]: true };

/** What a wall clock shows. `month` 1-12, `day` 1-31, `hour` 0-23, `minute` 0-59. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Minutes after midnight at which the person's day begins, 0-719. Nights are long in depression: 04:00 unless chosen. */
export type DayStart = number;

export const DEFAULT_DAY_START: DayStart = 240;
