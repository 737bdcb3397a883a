import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { dayStateOf } from './day-state.ts';
import { parseRestDay } from './parse-rest-day.ts';

test.each([
  [0, false, 'unrecorded'],
  [0, true, 'rest'],
  [1, false, 'recorded'],
  [3, true, 'recorded'],
])('a day with %i wins and rest %s is %s', (wins, rest, state) => {
  expect(dayStateOf({ wins, rest })).toBe(state);
});

test('reads a rest day and names what is wrong', () => {
  expect(parseRestDay({ localDay: '2026-03-01', taken: true, note: 'x' })).toStrictEqual(
    ok({ localDay: '2026-03-01', taken: true }),
  );
  expect(parseRestDay({ localDay: '2026-03-01', taken: false })).toStrictEqual(
    ok({ localDay: '2026-03-01', taken: false }),
  );
  expect(parseRestDay({ localDay: '2026-02-29', taken: true })).toStrictEqual(
    err({ type: 'WrongField', field: 'localDay' }),
  );
  for (const taken of [undefined, null, 1, 'true'])
    expect(parseRestDay({ localDay: '2026-03-01', taken })).toStrictEqual(
      err({ type: 'WrongField', field: 'taken' }),
    );
  expect(parseRestDay('2026-03-01')).toStrictEqual(err({ type: 'NotARecord' }));
});
