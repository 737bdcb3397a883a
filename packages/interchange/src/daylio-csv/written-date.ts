/**
 * Dates as exports, phones and spreadsheets write them. An ISO date is certain; `16-04-2021` is proved by its own 16;
 * `03-04-2021` needs the rest of the file, or the person. Nothing is worked out from a locale or a clock.
 */

import { err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import type { DateOrder, SkipReason } from '../import-plan.ts';
import { nameKey, plainDigits } from '../text/cell-text.ts';
import { MONTH_NAMES } from './data/month-names.ts';

export type WrittenDate =
  | { readonly type: 'absent' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** Two numbers and a year; which is the month is not written. */
  | { readonly type: 'either'; readonly first: number; readonly second: number; readonly year: number };

/** `2021-04-16`, `2021/4/6`, `16-04-2021`, `4/16/21`; full stops put the day first, as everyone who writes them does. */
export const parseNumericDate = (cell: string): WrittenDate => {
  const text = plainDigits(cell);
  if (text === '') return { type: 'absent' };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return { type: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!parts) return { type: 'unreadable' };
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = Number(parts[4]) + (parts[4]?.length === 2 ? 2000 : 0);
  if (parts[2] === '.') return { type: 'day', year, month: second, day: first };
  return { type: 'either', first, second, year };
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((language) =>
    language.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
  ),
);

/** The 2017 form: a year column and `7 września`, `September 7`, `7. Sept.`, `1er mars` or `7 de setembro` beside it. */
export const parseNamedDate = (yearCell: string, dateCell: string): WrittenDate => {
  if (dateCell === '' && yearCell === '') return { type: 'absent' };
  const year = /^\d{4}$/.exec(plainDigits(yearCell))?.[0];
  const words = nameKey(plainDigits(dateCell)).split(/[\s.,]+/);
  const month = words.map((word) => MONTHS.get(word)).find((found) => found !== undefined);
  const day = words.map((word) => /^(\d{1,2})(?:er|st|nd|rd|th|º|ª)?$/.exec(word)?.[1]).find(Boolean);
  if (year === undefined || month === undefined || day === undefined) return { type: 'unreadable' };
  return { type: 'day', year: Number(year), month, day: Number(day) };
};

export interface OrderFound {
  readonly order: DateOrder;
  /** Proved by the file or said by the person. */
  readonly certain: boolean;
}

/** `null` when no date in the file leaves the question open. Rows that prove both orders prove nothing together. */
export const findDateOrder = (
  dates: Iterable<WrittenDate>,
  chosen: DateOrder | undefined,
): OrderFound | null => {
  let asks = false;
  const proved = new Set<DateOrder>();
  for (const date of dates) {
    if (date.type !== 'either') continue;
    asks = true;
    if (date.first > 12) proved.add('day-first');
    if (date.second > 12) proved.add('month-first');
  }
  if (!asks) return null;
  const [order = 'day-first'] = proved;
  if (proved.size === 1) return { order, certain: true };
  return { order: chosen ?? 'day-first', certain: chosen !== undefined };
};

/** A date that proves its own order keeps it, whatever the rest of the file says. */
export const dayOf = (date: WrittenDate, order: DateOrder): Result<LocalDay, SkipReason> => {
  switch (date.type) {
    case 'absent':
      return err({ type: 'no-date' });
    case 'unreadable':
      return err({ type: 'unreadable-date' });
    case 'day':
      return calendarDay(date.year, date.month, date.day);
    case 'either': {
      const isDayFirst = date.first > 12 || (date.second <= 12 && order === 'day-first');
      const [day, month] = isDayFirst ? [date.first, date.second] : [date.second, date.first];
      return calendarDay(date.year, month, day);
    }
  }
};

const calendarDay = (year: number, month: number, day: number): Result<LocalDay, SkipReason> => {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const parsed = parseLocalDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return parsed.ok ? ok(parsed.value) : err({ type: 'impossible-date' });
};
