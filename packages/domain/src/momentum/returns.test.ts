/** Domain.md 3.3, worked values and properties. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { after, dayAt, daysOf, history, lived } from './histories.suite.ts';
import { bounceOf, returnDays, returnsOf, type Bounce, type Return } from './returns.ts';

const RUNS = soak(600);

const returnsAfter = (signs: string): readonly Return[] => returnsOf(daysOf(signs), dayAt(signs.length));
const bounceAfter = (signs: string): Bounce => bounceOf(daysOf(signs), dayAt(signs.length));

test('a win after two quiet days is a return', () => {
  expect(returnsAfter('+.+..+')).toStrictEqual([{ day: dayAt(5), quietDays: 2 }]);
  expect(returnDays(daysOf('+.+..+'))).toStrictEqual([dayAt(5)]);
});

test.each(['', '+', '.....', '....+', '+.+.+', '+.....', '+.r+', '+r.r+', '+rrrrrr+', '+.rrrr'])(
  'there is no return in "%s"',
  (signs) => {
    expect(returnsAfter(signs)).toStrictEqual([]);
    expect(bounceAfter(signs)).toStrictEqual({ comebacks: 0, strength: 0, bounce: 0 });
  },
);

test('rest days inside a gap are not counted', () => {
  expect(returnsAfter('+.r.rr+')).toStrictEqual([{ day: dayAt(6), quietDays: 2 }]);
  expect(returnsAfter('+r...+r..9')).toStrictEqual([
    { day: dayAt(5), quietDays: 3 },
    { day: dayAt(9), quietDays: 2 },
  ]);
});

test('rest before the first win belongs to no gap', () => {
  expect(returnsAfter('rr+..+')).toStrictEqual([{ day: dayAt(5), quietDays: 2 }]);
});

test('a day with a win that was called rest is a day with a win', () => {
  const days = daysOf('+..+').map((day) => ({ ...day, rest: day.wins > 0 }));
  expect(returnDays(days)).toStrictEqual([dayAt(3)]);
});

test('worked values of bounce', () => {
  expect(bounceAfter('+..+')).toStrictEqual({ comebacks: 1, strength: 1, bounce: 1 / 4 });
  expect(bounceAfter('+..+........+')).toStrictEqual({ comebacks: 2, strength: 1.5, bounce: 1 / 3 });
});

test('returns that have not come yet are ignored, unless all days are asked for', () => {
  const days = daysOf('+..+..+');
  expect(returnsOf(days, dayAt(5))).toStrictEqual([{ day: dayAt(3), quietDays: 2 }]);
  expect(bounceOf(days, dayAt(3)).comebacks).toBe(1);
  expect(bounceOf(days, dayAt(2)).comebacks).toBe(0);
  expect(returnDays(days)).toStrictEqual([dayAt(3), dayAt(6)]);
});

test('bounce lies in [0, 1)', () => {
  fc.assert(
    fc.property(history, (signs) => {
      const { bounce, comebacks, strength } = bounceAfter(signs);
      expect(bounce).toBeGreaterThanOrEqual(0);
      expect(bounce).toBeLessThan(1);
      expect(strength).toBeLessThanOrEqual(comebacks);
      expect(bounce > 0).toBe(comebacks > 0);
    }),
    RUNS,
  );
});

test('no further day lowers it, whatever it holds', () => {
  fc.assert(
    fc.property(history, history, (signs, more) => {
      const [before, later] = [bounceAfter(signs), bounceAfter(signs + more)];
      expect(later.comebacks).toBeGreaterThanOrEqual(before.comebacks);
      expect(later.strength).toBeGreaterThanOrEqual(before.strength);
      expect(later.bounce).toBeGreaterThanOrEqual(before.bounce);
    }),
    RUNS,
  );
});

test('a gap that goes on changes nothing', () => {
  fc.assert(
    fc.property(lived, fc.constantFrom('.', 'r', '......', '.r.r.'), (signs, quiet) => {
      expect(bounceAfter(signs + quiet)).toStrictEqual(bounceAfter(signs));
    }),
    RUNS,
  );
});

test('each return adds above 0 and at most 1, a quicker one more', () => {
  fc.assert(
    fc.property(
      lived,
      fc.integer({ min: 2, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (signs, quiet, longer) => {
        const start = bounceAfter(`${signs}+`).strength;
        const quick = bounceAfter(`${signs}+${'.'.repeat(quiet)}+`).strength - start;
        const slow = bounceAfter(`${signs}+${'.'.repeat(quiet + longer)}+`).strength - start;
        expect(quick).toBeLessThanOrEqual(1 + 1e-12);
        expect(quick).toBeGreaterThan(slow);
        expect(slow).toBeGreaterThan(0);
      },
    ),
    RUNS,
  );
});

test('rest days make no gap', () => {
  fc.assert(
    fc.property(history, fc.nat(), (signs, at) => {
      const cut = at % (signs.length + 1);
      const rested = `${signs.slice(0, cut)}rrr${signs.slice(cut)}`;
      expect(bounceAfter(rested)).toStrictEqual(bounceAfter(signs));
    }),
    RUNS,
  );
});

test('every return day holds a win, and quiet days before it that momentum has seen', () => {
  fc.assert(
    fc.property(history, (signs) => {
      const found = returnsAfter(signs);
      expect(found.map(({ day }) => day)).toStrictEqual(returnDays(daysOf(signs)));
      for (const { day, quietDays } of found) {
        const at = daysOf(signs).findIndex((record) => record.day === day);
        expect(signs.charAt(at)).toMatch(/[+\d]/);
        expect(after(signs.slice(0, at)).quiet).toBe(quietDays);
      }
    }),
    RUNS,
  );
});
