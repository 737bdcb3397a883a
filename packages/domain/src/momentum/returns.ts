/**
 * Returns: wins that ended a gap of two or more quiet days. Each is a marked stone in the picture. A gap counts once a
 * win has ended it, so going quiet lowers nothing. Internal: never a target, compared or counted on a screen, as it is
 * not monotone in wins. Source: domain.md 3.3.
 */

import { dayFromNumber, dayNumber, type LocalDay } from '../time/local-day.ts';
import { numberedDays, type DayRecord, type NumberedDay } from './day-records.ts';

export interface Return {
  /** The day of the win that ended the gap. */
  readonly day: LocalDay;
  /** Unrecorded days without rest between that win and the one before: 2 or more. */
  readonly quietDays: number;
}

export interface Bounce {
  /** How many gaps were ended. */
  readonly comebacks: number;
  /** S: the sum of sqrt(2 / l) over gaps of l quiet days; each return adds above 0 and at most 1. */
  readonly strength: number;
  /** S / (S + 3): 0 until the first return, always below 1. */
  readonly bounce: number;
}

const LEAST_QUIET_DAYS = 2;

/** One return after 2 quiet days gives a bounce of 1 / 4; a second one, after 8, makes it 1.5 / 4.5 = 1 / 3. */
const STEADYING = 3;

/**
 * The returns up to and with `today`, oldest first. Rest days and single quiet days make no gap: wins on 1, 3 and 6 May
 * are one return, `{ day: '2026-05-06', quietDays: 2 }`.
 */
export const returnsOf = (days: Iterable<DayRecord>, today: LocalDay): readonly Return[] =>
  returnsUpTo(days, dayNumber(today));

const returnsUpTo = (days: Iterable<DayRecord>, last: number): readonly Return[] =>
  returnsAmong(numberedDays(days, last)).map(({ number, quietDays }) => ({
    day: dayFromNumber(number),
    quietDays,
  }));

/** The returns among days that are given one a day and oldest first, by their numbers: for those who keep days so. */
export const returnsAmong = (
  days: Iterable<NumberedDay>,
): readonly { readonly number: number; readonly quietDays: number }[] => {
  const returns: { readonly number: number; readonly quietDays: number }[] = [];
  let lastWin: number | null = null;
  let restSince = 0;
  for (const { number, wins, rest } of days) {
    if (wins === 0) {
      if (rest) restSince += 1;
      continue;
    }
    const quietDays: number = lastWin === null ? 0 : number - lastWin - 1 - restSince;
    if (quietDays >= LEAST_QUIET_DAYS) returns.push({ number, quietDays });
    lastWin = number;
    restSince = 0;
  }
  return returns;
};

/** The days whose first win is a return, oldest first, whatever today is: a win stands on its own day. */
export const returnDays = (days: Iterable<DayRecord>): LocalDay[] =>
  returnsUpTo(days, Number.POSITIVE_INFINITY).map(({ day }) => day);

/** `{ comebacks: 0, strength: 0, bounce: 0 }` until the first return. */
export const bounceOf = (days: Iterable<DayRecord>, today: LocalDay): Bounce => {
  const returns = returnsOf(days, today);
  const strength = returns.reduce((sum, { quietDays }) => sum + Math.sqrt(LEAST_QUIET_DAYS / quietDays), 0);
  return { comebacks: returns.length, strength, bounce: strength / (strength + STEADYING) };
};
