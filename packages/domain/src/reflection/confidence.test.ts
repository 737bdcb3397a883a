import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '../activity/rating.ts';
import { soak } from '../basics/soak.suite.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { confidencePairs, confidenceSoFar, type SaidOfTomorrow } from './confidence.ts';

const today = '2026-03-10' as LocalDay;
const said = (day: string, confidence: Rating): SaidOfTomorrow => ({
  day: `2026-03-${day}` as LocalDay,
  confidence,
});
const kept = (stones: Readonly<Record<string, number>>, rest: readonly string[] = []) => ({
  wins: (day: LocalDay) => stones[day.slice(-2)] ?? 0,
  isRest: (day: LocalDay) => rest.includes(day.slice(-2)),
  today,
});

test('beside each answer stands the day after it, as it is kept', () => {
  const pairs = confidencePairs([said('01', 2), said('03', 8), said('05', 1), said('09', 4)], {
    ...kept({ '02': 3, '06': 1 }, ['04']),
  });
  expect(pairs.map(({ day, next, stones }) => [day.slice(-2), next, stones])).toEqual([
    ['01', 'stones', 3],
    ['03', 'rest', 0],
    ['05', 'stones', 1],
    ['09', 'open', 0],
  ]);
});

test('a day on which nothing is kept is quiet once it is over, and open before', () => {
  const pairs = confidencePairs([said('08', 5), said('09', 5), said('10', 5)], kept({}));
  expect(pairs.map(({ next }) => next)).toEqual(['quiet', 'open', 'open']);
});

test('of several answers on a day the last one counts', () => {
  const pairs = confidencePairs([said('01', 9), said('01', 2)], kept({}));
  expect(pairs.map(({ confidence }) => confidence)).toEqual([2]);
});

test('a stone on a rest day is a stone', () => {
  expect(confidencePairs([said('01', 0)], kept({ '02': 1 }, ['02']))[0]?.next).toBe('stones');
});

test('what followed is counted after low answers too, and what is not over is not counted', () => {
  const pairs = confidencePairs(
    [said('01', 2), said('03', 8), said('05', 1), said('09', 0)],
    kept({ '02': 1, '04': 1 }),
  );
  expect(confidenceSoFar(pairs)).toEqual({ answers: 3, followed: 2, low: 2, followedLow: 1 });
});

test('three is low and four is not', () => {
  const pairs = confidencePairs([said('01', 3), said('03', 4)], kept({ '02': 1, '04': 1 }));
  expect(confidenceSoFar(pairs)).toMatchObject({ low: 1, followedLow: 1 });
});

const answers = fc.array(
  fc.record({
    day: fc.integer({ min: -40, max: 3 }).map((days) => addDays(today, days)),
    confidence: fc.integer({ min: 0, max: 10 }).map((value) => value as Rating),
  }),
  { maxLength: 30 },
);

test('a further stone never takes from what followed, and no part is more than the whole', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.integer({ min: -40, max: 1 })), (list, days) => {
      const has = new Set(days.map((day) => addDays(today, day)));
      const before = confidenceSoFar(confidencePairs(list, { ...kept({}), wins: () => 0 }));
      const after = confidenceSoFar(
        confidencePairs(list, { ...kept({}), wins: (day) => (has.has(day) ? 1 : 0) }),
      );
      expect(after.followed).toBeGreaterThanOrEqual(before.followed);
      expect(after.followed).toBeLessThanOrEqual(after.answers);
      expect(after.followedLow).toBeLessThanOrEqual(Math.min(after.low, after.followed));
    }),
    soak(200),
  );
});
