/** The worked values of domain.md 3.2, to the digits printed there. */

import { expect, test } from 'vitest';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { aDay } from '../time/days.suite.ts';
import type { DayRecord } from './day-records.ts';
import { after, dayAt, daysOf } from './histories.suite.ts';
import { FADE, GAIN, KEPT_SHARE, momentumOf, type Momentum } from './momentum.ts';

const FIRST = dayAt(0);

const outOfHundred = ({ momentum }: Momentum): number => Math.round(momentum * 1000) / 10;

/** The mean over one round of a rhythm kept up for years, each day seen once it is over. */
const longRunMean = (rhythm: string): number => {
  const years = rhythm.repeat(Math.ceil(2000 / rhythm.length));
  const eachDay = Array.from(rhythm, (_, at) => after(years + rhythm.slice(0, at + 1)));
  return Math.round((100 * eachDay.reduce((sum, { momentum }) => sum + momentum, 0)) / eachDay.length);
};

test('has the constants of the formula', () => {
  expect(GAIN).toBeCloseTo(0.06697, 5);
  expect(FADE).toBeCloseTo(0.03406, 5);
  expect(KEPT_SHARE).toBe(1 / 3);
});

test('starts on open ground', () => {
  const nothing = { momentum: 0, best: 0, quiet: 0 };
  expect(momentumOf([], FIRST)).toStrictEqual(nothing);
  expect(after('...r..r.')).toStrictEqual(nothing);
});

test.each([
  [1, 6.7],
  [7, 38.4],
  [14, 62.1],
  [30, 87.5],
  [43, 94.9],
  [66, 99.0],
])('after %i days with one win each it is %f of 100', (days, expected) => {
  expect(outOfHundred(after('+'.repeat(days)))).toBe(expected);
});

test.each([
  [1, 87.5],
  [2, 85.5],
  [7, 76.5],
  [30, 50.5],
  [90, 31.8],
  [365, 29.2],
])('after thirty winning days, %i quiet days leave %f of 100', (quiet, expected) => {
  const seen = after('+'.repeat(30) + '.'.repeat(quiet));
  expect(outOfHundred(seen)).toBe(expected);
  expect(seen.best).toBe(after('+'.repeat(30)).best);
  expect(seen.quiet).toBe(quiet);
});

test('one win after ninety quiet days brings it from 31.8 to 36.4', () => {
  expect(outOfHundred(after(`${'+'.repeat(30)}${'.'.repeat(90)}+`))).toBe(36.4);
});

test.each([
  ['+', 100],
  ['+.', 100],
  ['+++++rr', 100],
  ['+.+.+..', 90],
  ['+..', 75],
  ['+..+...', 67],
  ['+......', 38],
  ['+.............', 21],
])('the rhythm %s settles around %i of 100', (pattern, expected) => {
  expect(longRunMean(pattern)).toBe(expected);
});

test.each([
  [1, 1],
  [2, 1.25],
  [3, 1.375],
  [4, 1.4375],
])('%i wins in one day count as %f days', (wins, repetitions) => {
  expect(after(String(wins)).momentum).toBeCloseTo(1 - (1 - GAIN) ** repetitions, 14);
});

test('today counts once it holds a win, and costs nothing before', () => {
  const quiet = after('+++.');
  const today = addDays(FIRST, 4);
  expect(momentumOf([...daysOf('+++.'), { day: today, wins: 0, rest: false }], today)).toStrictEqual(quiet);
  expect(momentumOf([...daysOf('+++.'), { day: today, wins: 0, rest: true }], today)).toStrictEqual(quiet);
  expect(
    momentumOf([...daysOf('+++.'), { day: today, wins: 1, rest: false }], today).momentum,
  ).toBeGreaterThan(quiet.momentum);
});

test('days that have not come yet are ignored', () => {
  expect(momentumOf(daysOf('+.+++'), addDays(FIRST, 1))).toStrictEqual(
    momentumOf(daysOf('+.'), addDays(FIRST, 1)),
  );
});

test('rest between quiet days neither costs nor gives back the free day', () => {
  expect(after('++.r.')).toStrictEqual(after('++..'));
  expect(after('++rrr')).toStrictEqual(after('++'));
});

test('a win on a day called rest counts as a win', () => {
  const both: DayRecord = { day: FIRST, wins: 1, rest: true };
  expect(momentumOf([both], FIRST)).toStrictEqual(momentumOf(daysOf('+'), FIRST));
});

test('the first quiet day after each win is free, each further one costs', () => {
  const won = after('+++');
  expect(after('+++.').momentum).toBe(won.momentum);
  const floor = won.best * KEPT_SHARE;
  expect(after('+++..').momentum).toBe(floor + (won.momentum - floor) * (1 - FADE));
});

test('thousands of quiet days are as good as one by one', () => {
  const stepped = (() => {
    let momentum = after('+++').momentum;
    const floor = KEPT_SHARE * momentum;
    for (let day = 1; day < 20_000; day += 1) momentum = floor + (momentum - floor) * (1 - FADE);
    return momentum;
  })();
  const seen = momentumOf(daysOf('+++'), addDays(FIRST, 3 + 20_000));
  expect(seen.momentum).toBe(stepped);
  expect(seen.quiet).toBe(20_000);
});

test('nine thousand years after one win something is still there', () => {
  const seen = momentumOf([{ day: aDay('0001-01-01'), wins: 1, rest: false }], aDay('9999-12-31'));
  expect(seen.momentum).toBeGreaterThan(0);
  expect(seen.best).toBeCloseTo(GAIN, 14);
});

test('a day given twice is one day', () => {
  const day: LocalDay = FIRST;
  const twice: readonly DayRecord[] = [
    { day, wins: 2, rest: false },
    { day, wins: 1, rest: true },
    { day, wins: 2, rest: false },
  ];
  expect(momentumOf(twice, FIRST)).toStrictEqual(momentumOf([{ day, wins: 2, rest: true }], FIRST));
});
