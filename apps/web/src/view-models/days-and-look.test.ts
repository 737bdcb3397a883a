import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import { dayNow } from './day-now.ts';
import { formatDate, formatDay, formatHour } from './format-day.ts';
import { parseLook, readLook, rememberLook } from './look.ts';

const day = (text: string): LocalDay => text as LocalDay;

test('writes a day in the words of the language, with the year when it is another', () => {
  expect(formatDay('en', day('2026-11-22'), day('2026-11-23'))).toBe('Sunday, November 22');
  expect(formatDay('en', day('2025-11-22'), day('2026-11-23'))).toBe('Saturday, November 22, 2025');
  expect(formatDate('en', day('0099-01-02'))).toBe('January 2, 99');
  expect(formatHour('en', 240)).toMatch(/^4:00\sAM$/);
});

test('before the hour the day begins it is still the day before', () => {
  expect(dayNow(new Date(2026, 10, 22, 3, 59), 240)).toBe('2026-11-21');
  expect(dayNow(new Date(2026, 10, 22, 4, 0), 240)).toBe('2026-11-22');
  expect(dayNow(new Date(2027, 0, 1, 0, 10), 240)).toBe('2026-12-31');
});

test('an unreadable look is the plain one', () => {
  const plain = { theme: 'auto', motion: 'auto', locale: 'auto' };
  expect(parseLook('{')).toEqual(plain);
  expect(parseLook('{"theme":"pink"}')).toEqual(plain);
  expect(parseLook('{"theme":"dark","motion":"still","locale":"pl"}')).toEqual({
    ...{ theme: 'dark', motion: 'still', locale: 'pl' },
  });
});

test('a browser that refuses storage still shows Cairn', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  const store = { getItem: refuse, setItem: refuse };
  expect(readLook(store).theme).toBe('auto');
  expect(() => rememberLook(store, { theme: 'dark', motion: 'auto', locale: 'auto' })).not.toThrow();
});
