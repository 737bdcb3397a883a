/** Medians of rounds beside each other, and ratios of the peer to us. */

import { expect, test } from 'vitest';
import { detailsOf, figuresOf, foundOf } from './compared.ts';
import type { Round } from './visits.ts';

const aRound = (usable: number, survived = true, taps = 1): Round => {
  const of = { JavaScript: 1_000, CSS: 0, wasm: 0, fonts: 0, 'the rest': 0 };
  const steps = [
    { tapped: usable / 4, answered: usable / 2, taps },
    { tapped: usable / 2, answered: usable, taps: 1 },
  ];
  return {
    line: { requests: 3, bytes: 1_000, of },
    installed: { requests: 9, bytes: 4_000, of },
    ...{ first: steps, again: steps, keeps: [usable / 10, usable / 20], survived, slowing: null },
  };
};

const compared = {
  ours: { name: 'Cairn', rounds: [aRound(100), aRound(900), aRound(200)] },
  peer: { name: 'Actual', rounds: [aRound(400), aRound(600, false, 2), aRound(2_000)] },
};

test('tells the medians of both and how many times ours the peer is', () => {
  const usable = detailsOf(compared).find(({ name }) => name === 'first visit: usable, ms');
  expect(usable?.columns).toEqual({
    ...{ Cairn: 200, 'Cairn, most': 900, Actual: 600, 'Actual, most': 2_000, 'Actual / Cairn': 3 },
  });
  expect(figuresOf(compared)).toContainEqual({
    ...{ name: 'second start, offline: usable, Actual / Cairn', value: 3, unit: '×', bar: null },
  });
});

test('has no ratio to nothing', () => {
  const wasm = detailsOf(compared).find(({ name }) => name === 'of it wasm, kB');
  expect(wasm?.columns).not.toHaveProperty('Actual / Cairn');
});

test('says what did not stand after the kill, and which taps were made again', () => {
  const found = foundOf(compared).join('\n');
  expect(found).toMatch(/Cairn: .* 3 times of 3/);
  expect(found).toMatch(/Actual: .* 2 times of 3/);
  expect(found).toMatch(/Actual: taps made again after five seconds: 2\./);
});
