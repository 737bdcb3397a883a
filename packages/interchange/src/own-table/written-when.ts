/** Days, and hours where they stand beside them, as other programs and spreadsheets write them in one cell. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { dayOf, parseNamedDate, parseNumericDate } from '../daylio-csv/written-date.ts';
import type { WrittenDate } from '../daylio-csv/written-date.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import type { Around, When } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import type { DateOrder, SkipReason } from '../import-plan.ts';
import { plainDigits } from '../text/cell-text.ts';

export interface WrittenWhen {
  readonly date: WrittenDate;
  /** After midnight, by the clock that hung there; `null` where the day alone is written. */
  readonly minutes: number | null;
  /** Milliseconds since 1970, where the cell says its offset. */
  readonly at: number | null;
}

const TIME =
  /(?:^|[T,\s]+)(\d{1,2}[:h]\d{2}(?::\d{2})?(?:[.,]\d+)?(?:\s*[ap]\.?m\.?)?)\s*(Z|[+-]\d\d:?\d\d)?$/i;

/** `2026-03-03T23:30:00+01:00`, `3/11/2026 6:50 PM`, `Tue Mar 3 2026`, `3. März 2026, 18:07`. */
export const parseWhen = (cell: string): WrittenWhen => {
  const text = plainDigits(cell).trim();
  const found = TIME.exec(text);
  const [, time = '', offset = ''] = found ?? [];
  const day = found === null ? text : text.slice(0, found.index);
  const date = parseDate(day);
  const minutes =
    time === '' ? null : parseTime(time.replace(/([:h]\d{2}):?\d{0,2}[.,]?\d*(?=\s*[ap]|$)/i, '$1'));
  const at = offset === '' || date.type !== 'day' ? Number.NaN : Date.parse(isoOf(text));
  return { date, minutes, at: Number.isNaN(at) ? null : at };
};

/** The form that every platform reads alike. */
const isoOf = (text: string): string =>
  text.replace(/^(\S+?)[T\s]+/, '$1T').replace(/\s*([+-]\d\d):?(\d\d)$/, '$1:$2');

const parseDate = (written: string): WrittenDate => {
  const numeric = parseNumericDate(written);
  if (numeric.type !== 'unreadable') return isPossible(numeric) ? numeric : { type: 'unreadable' };
  const [year = ''] = /\d{4}/.exec(written) ?? [];
  return year === '' ? numeric : parseNamedDate(year, written.replace(year, ' '));
};

/** Of a number that is no date, such as `99.99.1999`, nothing is made. */
const isPossible = (date: WrittenDate): boolean => {
  if (date.type === 'day') return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
  return (
    date.type !== 'either' ||
    (date.first <= 31 && date.second <= 31 && Math.min(date.first, date.second) >= 1)
  );
};

export const isWritten = ({ date }: WrittenWhen): boolean => date.type === 'day' || date.type === 'either';

/** Seconds or milliseconds since 1970, of the years in which apps were; `null` for another number. */
export const stampIn = (cell: string): number | null => {
  if (!/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(cell)) return null;
  const number = Math.trunc(Number(cell));
  return number < 1e11 ? number * 1000 : number;
};

interface Beside {
  readonly order: DateOrder;
  /** Of a column of its own. */
  readonly time: string;
  readonly around: Around;
}

/** The day is as it is written; a moment said from Greenwich is taken to where this device is. */
export const whenOf = (cell: string, { order, time, around }: Beside): Result<When, SkipReason> => {
  const stamp = stampIn(cell);
  const when = stamp === null ? null : around.moment(stamp);
  if (when !== null) return ok(when);
  const { date, minutes, at } = parseWhen(cell);
  const day = dayOf(date, order);
  if (!day.ok) return err(day.error);
  const moment = at === null ? null : around.moment(at);
  if (moment !== null) return ok(/Z$/i.test(cell) ? moment : { ...moment, day: day.value });
  const clock = parseTime(time) ?? minutes;
  return ok(clock === null ? wholeDay(day.value) : around.at(day.value, clock));
};
