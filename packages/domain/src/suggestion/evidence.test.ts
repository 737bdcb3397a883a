import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import {
  type LivedDays,
  aHistory,
  aThing,
  daysAgo,
  declinedOn,
  doneOn,
  lived,
  POOL,
  TODAY,
} from './history.suite.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { tallyUp } from './tallies.ts';

const told = (history: LivedDays): Evidence => evidenceOf(tallyUp(history, TODAY));

const cup = aThing({ key: 'home.cup' });
const sock = aThing({ key: 'home.sock' });

test('knows nothing where nothing was done: equal odds, and a rating of 5', () => {
  const evidence = told(aHistory());
  expect(evidence.isEmpty).toBe(true);
  expect(evidence.of(cup)).toEqual({ a: 3, b: 3, times: 0, rating: null, shrunkRating: 5 });
});

test('follows the worked example of the formula', () => {
  const history = aHistory({
    done: [doneOn('home.cup', 45, { rating: 8 }), doneOn('home.cup', 90)],
    declined: [declinedOn('home.cup', 90), declinedOn('home.sock', 45)],
    areas: [
      { area: 'home', day: daysAgo(45), wins: 3 },
      { area: 'home', day: daysAgo(90), wins: 1 },
    ],
  });
  const evidence = told(history);
  const share = (2 + 1.75) / (4 + 1.75 + 0.75);
  expect(evidence.of(cup)).toEqual({
    a: 1 + 4 * share + 0.75,
    b: 1 + 4 * (1 - share) + 0.25,
    times: 2,
    rating: 8,
    shrunkRating: 23 / 4,
  });
  expect(evidence.of(sock).b).toBe(1 + 4 * (1 - share) + 0.5);
  expect(evidence.touched('home')).toBe(2.5 * 2 ** 20);
  expect(evidence.touched('joy')).toBe(0);
});

test('what happens today changes nothing before tomorrow', () => {
  fc.assert(
    fc.property(lived, lived, (past, now) => {
      const onlyToday = <T extends { readonly day: string }>(each: readonly T[]): readonly T[] =>
        each.map((one) => ({ ...one, day: TODAY }));
      const [before, after] = [
        past,
        {
          done: [...past.done, ...onlyToday(now.done)],
          declined: [...past.declined, ...onlyToday(now.declined)],
          areas: [...past.areas, ...onlyToday(now.areas)],
          resting: past.resting,
        },
      ].map((history) => told(history));
      expect(after?.isEmpty).toBe(before?.isEmpty);
      for (const thing of POOL) expect(after?.of(thing)).toEqual(before?.of(thing));
    }),
    soak(60),
  );
});

test('the same days in any order give the same odds, to the last bit', () => {
  fc.assert(
    fc.property(lived, (history) => {
      const turned = {
        done: history.done.toReversed(),
        declined: history.declined.toReversed(),
        areas: history.areas.toReversed(),
        resting: [],
      };
      const [one, other] = [history, turned].map((each) => told(each));
      for (const thing of POOL) expect(one?.of(thing)).toEqual(other?.of(thing));
    }),
    soak(60),
  );
});

test('odds stay where Beta can be drawn, whatever was lived', () => {
  fc.assert(
    fc.property(lived, (history) => {
      const evidence = told(history);
      for (const thing of POOL) {
        const { a, b, shrunkRating } = evidence.of(thing);
        expect(Math.min(a, b)).toBeGreaterThan(1);
        expect(shrunkRating >= 0 && shrunkRating <= 10).toBe(true);
      }
    }),
    soak(60),
  );
});
