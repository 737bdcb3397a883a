/** Laws of "Heavy few days": three of the last five at 2 or less, never within a week of the last card, and older moods mute. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import type { Rating } from '../activity/rating.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { isHeavyFewDays } from './heavy-days.ts';

const today = '2026-03-10' as LocalDay;

const mood = fc.integer({ min: 0, max: 10 }).map((value) => value as Rating);
const moods = fc.array(mood, { maxLength: 9 });
const heavy = (list: readonly Rating[]): boolean => isHeavyFewDays({ moods: list, shownOn: null, today });

test('it is offered when, and only when, three of the last five are 2 or less', () => {
  fc.assert(
    fc.property(moods, (list) => {
      expect(heavy(list)).toBe(list.slice(0, 5).filter((value) => value <= 2).length >= 3);
    }),
    soak(400),
  );
});

test('no order of the five and nothing before them matters', () => {
  fc.assert(
    fc.property(fc.array(mood, { minLength: 5, maxLength: 5 }), moods, (five, older) => {
      expect(heavy([...five, ...older])).toBe(heavy(five.toReversed()));
    }),
    soak(400),
  );
});

test('a lower mood never takes the offer away', () => {
  fc.assert(
    fc.property(moods, fc.nat(8), (list, at) => {
      if (!heavy(list)) return;
      expect(heavy(list.map((value, place) => (place === at ? 0 : value)))).toBe(true);
    }),
    soak(400),
  );
});

test('it is quiet for a week after it was shown, also when the clock went back, and no longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), (days) => {
      const offered = isHeavyFewDays({ moods: [1, 2, 0], shownOn: addDays(today, days), today });
      expect(offered).toBe(Math.abs(days) >= 7);
    }),
    soak(400),
  );
});

test.each([
  [[2, 2, 2], true],
  [[2, 2], false],
  [[2, 9, 2, 9, 2], true],
  [[3, 3, 3, 3, 3], false],
  [[9, 9, 9, 2, 2, 2], false],
] as [Rating[], boolean][])('%j: %s', (list, offered) => {
  expect(heavy(list)).toBe(offered);
});
