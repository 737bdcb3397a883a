import { err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { parseDay } from './parse-day.ts';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

test.each([
  ['today', '2024-03-01'],
  ['Yesterday', '2024-02-29'],
  ['tomorrow', '2024-03-02'],
  ['1 day ago', '2024-02-29'],
  [' 3 days ago ', '2024-02-27'],
  ['0 days ago', '2024-03-01'],
  ['1962-07-14', '1962-07-14'],
])('"%s" is %s', (written, expected) => {
  expect(parseDay(written, day('2024-03-01'))).toEqual(ok(expected));
});

test.each(['', 'soon', '-1 days ago', '2023-02-29', '3 days', '1.5 days ago', '01/02/2024'])(
  '"%s" is no day',
  (written) => {
    expect(parseDay(written, day('2024-03-01'))).toEqual(err({ type: 'DayNotUnderstood' }));
  },
);

test('days before the first year are none', () => {
  expect(parseDay('5 days ago', day('0001-01-03'))).toEqual(err({ type: 'DayNotUnderstood' }));
  expect(parseDay('tomorrow', day('9999-12-31'))).toEqual(err({ type: 'DayNotUnderstood' }));
});
