import { expect, test } from 'vitest';
import { createDeck } from './deck.ts';
import { createDice } from './dice.ts';

test('throws the same for the same seed', () => {
  const row = (seed: string): number[] => {
    const dice = createDice(seed);
    return Array.from({ length: 20 }, () => dice.between(1, 6));
  };
  expect(row('a')).toEqual(row('a'));
  expect(row('a')).not.toEqual(row('b'));
});

test('stays within its bounds and reaches both', () => {
  const dice = createDice('bounds');
  const throws = Array.from({ length: 500 }, () => dice.between(2, 4));
  expect(new Set(throws)).toEqual(new Set([2, 3, 4]));
  expect(Array.from({ length: 500 }, dice.unit).every((value) => value >= 0 && value < 1)).toBe(true);
  expect(dice.chance(0)).toBe(false);
  expect(dice.chance(1)).toBe(true);
});

test('weighs, and never picks what weighs nothing', () => {
  const dice = createDice('weights');
  const picks = Array.from({ length: 600 }, () => dice.weighted([0, 1, 3]));
  expect(picks.includes(0)).toBe(false);
  expect(picks.filter((pick) => pick === 2).length).toBeGreaterThan(380);
});

test('has nothing to pick from nothing', () => {
  expect(() => createDice('none').pick([])).toThrow(RangeError);
});

test('draws each card once before any comes again', () => {
  const deck = createDeck(['a', 'b', 'c'], createDice('deck'));
  const round = (): string[] => [deck.draw(), deck.draw(), deck.draw()].toSorted();
  expect(round()).toEqual(['a', 'b', 'c']);
  expect(round()).toEqual(['a', 'b', 'c']);
});
