/**
 * Days, moments and flags of our own tables, as we write them and as a spreadsheet may have written them anew: in the way of its
 * country, or as the number of days since the last of 1899. Pure. What cannot be read stays the text that it is.
 */

import type { LocalDay } from '@cairn/domain';
import { dayFromNumber } from '@cairn/domain';
import { dayOf, findDateOrder } from '../daylio-csv/written-date.ts';
import type { OrderFound, WrittenDate } from '../daylio-csv/written-date.ts';
import type { DateOrder } from '../import-plan.ts';
import { NO, YES } from '../own-table/data/column-words.ts';
import { parseWhen } from '../own-table/written-when.ts';
import { nameKey } from '../text/cell-text.ts';

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const ISO_MOMENT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT[\d:.]+Z$/;

const DAY = 86_400_000;

/** Day 0 of a spreadsheet, counted from 1970. */
const SHEET_BEGINS = -25_569;

/** Of the years from 1927 to 2118: a smaller number is more likely something else. */
const SHEET_NUMBER = /^\d{5}(?:[.,]\d+)?$/;

const sheetNumber = (cell: string): number | null => {
  const number = SHEET_NUMBER.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  return number >= 10_000 && number < 80_000 ? number + SHEET_BEGINS : null;
};

const dateOn = (day: LocalDay): WrittenDate => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { type: 'day', year, month, day: date };
};

const dateIn = (cell: string): WrittenDate => {
  const number = sheetNumber(cell);
  if (number !== null) return dateOn(dayFromNumber(Math.floor(number)));
  const { date } = parseWhen(cell);
  // 5/5 is the same day in either order.
  if (date.type !== 'either' || date.first !== date.second) return date;
  return { type: 'day', year: date.year, month: date.first, day: date.first };
};

/** `11/26/2026`, `26.11.2026`, `46352`: as `2026-11-26`. */
export const dayInCell = (cell: string, order: DateOrder): string => {
  if (ISO_DAY.test(cell)) return cell;
  const day = dayOf(dateIn(cell), order);
  return day.ok ? day.value : cell;
};

/** By the clock of UTC, which is the one we write: `11/26/2026 21:00`, `46352.875`. `null` for no moment. */
export const momentInCell = (cell: string, order: DateOrder): number | null => {
  if (ISO_MOMENT.test(cell)) return finite(Date.parse(cell));
  const number = sheetNumber(cell);
  if (number !== null) return Math.round((number * DAY) / 1000) * 1000;
  const { date, minutes, at } = parseWhen(cell);
  if (at !== null) return at;
  const day = dayOf(date, order);
  if (!day.ok || minutes === null) return null;
  const [, seconds = '0'] = /\d:\d\d:(\d\d)/.exec(cell) ?? [];
  return Date.parse(day.value) + minutes * 60_000 + Number(seconds) * 1000;
};

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `TRUE`, `WAHR`, `1`. */
export const flagInCell = (cell: string): boolean | null => {
  const word = nameKey(cell);
  return YES.has(word) ? true : NO.has(word) ? false : null;
};

/** Days and moments of one row, in whatever columns they stand. */
export interface DatesOfRow {
  readonly day: string;
  readonly at: string;
  readonly others: readonly string[];
}

/** As {@link findDateOrder}; a moment that we wrote proves the day beside it. */
export const orderOfRows = (rows: Iterable<DatesOfRow>, chosen: DateOrder | undefined): OrderFound | null => {
  const shown = new Set<DateOrder>();
  const dates = function* (): Iterable<WrittenDate> {
    for (const { day, at, others } of rows)
      for (const cell of [day, at, ...others]) {
        if (cell === '' || ISO_DAY.test(cell) || ISO_MOMENT.test(cell)) continue;
        const date = dateIn(cell);
        if (cell === day) for (const order of shownBy(date, at)) shown.add(order);
        yield date;
      }
  };
  const found = findDateOrder(dates(), chosen);
  const [order] = shown;
  const isShown = found !== null && !found.certain && order !== undefined && shown.size === 1;
  return isShown ? { order, certain: true } : found;
};

const ORDERS = ['day-first', 'month-first'] as const;

/** The order in which the day lies beside its moment, where the other does not. */
const shownBy = (date: WrittenDate, at: string): readonly DateOrder[] => {
  if (date.type !== 'either' || !ISO_MOMENT.test(at)) return [];
  const fits = ORDERS.filter((order) => {
    const day = dayOf(date, order);
    return day.ok && Math.abs(Date.parse(day.value) - Date.parse(at)) <= 2 * DAY;
  });
  return fits.length === 1 ? fits : [];
};
