/** Dates as they really are written. */

import { expect, test } from 'vitest';
import { MONTH_NAMES } from './data/month-names.ts';
import { dayOf, findDateOrder, parseNamedDate, parseNumericDate } from './written-date.ts';

const numeric = (cell: string, order: 'day-first' | 'month-first' = 'day-first'): string => {
  const day = dayOf(parseNumericDate(cell), order);
  return day.ok ? day.value : day.error.type;
};

test.each([
  ['2021-04-16', '2021-04-16'],
  ['2021/4/6', '2021-04-06'],
  ['2021-04-16 00:00:00', '2021-04-16'],
  ['16-04-2021', '2021-04-16'],
  ['04/16/2021', '2021-04-16'],
  ['6.4.2021', '2021-04-06'],
  ['06-16-24', '2024-06-16'],
  ['٢٠٢١-٠٤-١٦', '2021-04-16'],
  ['31-02-2021', 'impossible-date'],
  ['13-13-2021', 'impossible-date'],
  ['Apr-16', 'unreadable-date'],
  ['', 'no-date'],
])('reads %s as %s', (cell, day) => {
  expect(numeric(cell)).toBe(day);
});

test('lets the order decide only where the date does not', () => {
  expect(numeric('03-04-2021', 'month-first')).toBe('2021-03-04');
  expect(numeric('16-04-2021', 'month-first')).toBe('2021-04-16');
});

test.each([
  ['7 września', '2017-09-07'],
  ['September 7', '2017-09-07'],
  ['7. Sept.', '2017-09-07'],
  ['1er août', '2017-08-01'],
  ['7 de setembro', '2017-09-07'],
  ['March 3rd', '2017-03-03'],
  ['7 mrt.', '2017-03-07'],
  ['7 maggio', '2017-05-07'],
  ['7 листопада', 'unreadable-date'],
  ['9/7', 'unreadable-date'],
])('puts %s of a year together', (cell, expected) => {
  const day = dayOf(parseNamedDate('2017', cell), 'day-first');
  expect(day.ok ? day.value : day.error.type).toBe(expected);
});

test('finds the order in the one date that proves it', () => {
  const order = (...cells: string[]): unknown => findDateOrder(cells.map(parseNumericDate), undefined);
  expect(order('2021-04-16')).toBeNull();
  expect(order('03-04-2021', '16-04-2021')).toEqual({ order: 'day-first', certain: true });
  expect(order('03-04-2021', '04-16-2021')).toEqual({ order: 'month-first', certain: true });
  expect(order('03-04-2021')).toEqual({ order: 'day-first', certain: false });
  expect(order('16-04-2021', '04-16-2021', '03-04-2021')).toEqual({ order: 'day-first', certain: false });
});

test('names each month once over all languages', () => {
  const monthsOf = new Map<string, Set<number>>();
  for (const language of Object.values(MONTH_NAMES)) {
    expect(language).toHaveLength(12);
    for (const [index, names] of language.entries()) {
      for (const name of names) monthsOf.set(name, (monthsOf.get(name) ?? new Set()).add(index));
    }
  }
  expect([...monthsOf].filter(([, months]) => months.size > 1)).toEqual([]);
  expect([...monthsOf.keys()].filter((name) => name !== name.toLowerCase().normalize('NFC'))).toEqual([]);
});
