/** Histories for the properties: one sign a day, so that a counter-example reads like a calendar. */

import fc from 'fast-check';
import { aDay } from '../time/days.suite.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import type { DayRecord } from './day-records.ts';
import { momentumOf, type Momentum } from './momentum.ts';

const START = aDay('2026-01-05');

const DAYS: readonly LocalDay[] = Array.from({ length: 400 }, (_, at) => addDays(START, at));

/** The day at a place in a history; the first is Monday 5 January 2026. */
export const dayAt = (at: number): LocalDay => DAYS[at] ?? addDays(START, at);

const winsOf = (sign: string): number => (sign === '+' ? 1 : /\d/.test(sign) ? Number(sign) : 0);

/** One sign a day: `+` a win, a digit so many wins, `r` rest, `.` unrecorded. */
export const daysOf = (signs: string): readonly DayRecord[] =>
  Array.from(signs, (sign, at) => ({ day: dayAt(at), wins: winsOf(sign), rest: sign === 'r' }));

/** As seen on the morning after the last sign, before anything is kept there. */
export const after = (signs: string): Momentum => momentumOf(daysOf(signs), dayAt(signs.length));

/** Up to 120 days, with single days and long quiet or good times alike. */
export const history: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('.', '..', '.........', '+', '+', '++++', 'r', 'rr', '2', '9', '+.', '.r'), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join('').slice(0, 120));

/** A history in which something was kept. */
export const lived: fc.Arbitrary<string> = fc
  .tuple(history, history)
  .map(([a, b]) => `${a.slice(0, 60)}+${b.slice(0, 59)}`);
