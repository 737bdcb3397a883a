import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { GROUND_WORDS, groundGained, groundOn, groundRank } from './ground-gained.ts';
import { after, dayAt, daysOf, history } from './histories.suite.ts';
import { momentumOf } from './momentum.ts';
import { returnDays, returnsOf } from './returns.ts';

test('before the first win there is no word', () => {
  expect(groundGained(0)).toBeNull();
  expect(groundRank(null)).toBe(0);
});

test('each word begins where it is said to', () => {
  const begins = [0, 0.18, 0.33, 0.48, 0.68, 0.84, 0.94];
  for (const [at, word] of GROUND_WORDS.entries()) {
    const border = begins[at] ?? Number.NaN;
    expect(groundGained(border + 1e-9)).toBe(word);
    expect(groundGained(border)).toBe(GROUND_WORDS[at - 1] ?? null);
    expect(groundRank(word)).toBe(at + 1);
  }
  expect(groundGained(1)).toBe('open-view');
  expect(GROUND_WORDS).toHaveLength(7);
});

test('with one win a day the words come on days 1, 3, 6, 10, 17, 27 and 41', () => {
  const words = Array.from({ length: 60 }, (_, at) => groundGained(after('+'.repeat(at + 1)).best));
  expect(GROUND_WORDS.map((word) => words.indexOf(word) + 1)).toStrictEqual([1, 3, 6, 10, 17, 27, 41]);
});

test('the word of a day is that of the best until then', () => {
  const days = daysOf('+++++++.......');
  expect(groundOn(days, dayAt(20))).toBe('path-showing');
  expect(groundOn(days, dayAt(2))).toBe('path-begun');
  expect(groundOn([], dayAt(0))).toBeNull();
});

test('further ground never has a lower word', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(groundRank(groundGained(more))).toBeGreaterThanOrEqual(groundRank(groundGained(less)));
    }),
    soak(500),
  );
});

/** Everything a default screen may show of how far someone has come, as ranks and counts. */
const shownOn = (signs: string, at: number): readonly number[] => {
  const days = daysOf(signs);
  const today = dayAt(at);
  return [
    groundRank(groundOn(days, today)),
    momentumOf(days, today).best,
    days.reduce((sum, { wins }) => sum + wins, 0),
    returnsOf(days, today).length,
    returnDays(days).length,
  ];
};

test('display law: through 0 to 60 silent days nothing shown falls', () => {
  fc.assert(
    fc.property(history, fc.nat({ max: 60 }), (signs, silent) => {
      const before = shownOn(signs, signs.length + silent);
      const next = shownOn(signs, signs.length + silent + 1);
      for (const [at, shown] of next.entries())
        expect(shown).toBeGreaterThanOrEqual(before[at] ?? Number.NaN);
    }),
    soak(500),
  );
});

test('display law: nothing shown falls on any day of any history', () => {
  fc.assert(
    fc.property(history, fc.nat(), (signs, at) => {
      const cut = at % (signs.length + 1);
      const before = shownOn(signs.slice(0, cut), cut);
      const next = shownOn(signs.slice(0, cut + 1), cut + 1);
      for (const [place, shown] of next.entries())
        expect(shown).toBeGreaterThanOrEqual(before[place] ?? Number.NaN);
    }),
    soak(500),
  );
});
