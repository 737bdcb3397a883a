/** Against the distribution itself, worked out another way, and against rows that any engine has to give. */

import { expect, test } from 'vitest';
import { createRandom } from '../basics/hash.ts';
import { sampleBeta } from './sample-beta.ts';

const draws = (a: number, b: number, count: number): number[] => {
  const random = createRandom(20_261_126);
  return Array.from({ length: count }, () => sampleBeta(a, b, random));
};

/** The share of Beta(a, b) below each of `parts` equal steps, by adding up its density: no part of the sampler. */
const sharesBelow = (a: number, b: number, parts: number): readonly number[] => {
  const density = Array.from({ length: parts }, (_, at) => {
    const x = (at + 0.5) / parts;
    return x ** (a - 1) * (1 - x) ** (b - 1);
  });
  const whole = density.reduce((sum, part) => sum + part, 0);
  let below = 0;
  return density.map((part) => (below += part) / whole);
};

const SHAPES = [
  [1, 1],
  [3, 3],
  [1.5, 4.2],
  [1.04, 4.96],
  [4.96, 1.04],
  [2.999, 3.001],
  [20.5, 8.25],
  [66.3, 1.9],
] as const;

test.each(SHAPES)('is distributed as Beta(%d, %d)', (a, b) => {
  const count = 20_000;
  const parts = 20_000;
  const below = sharesBelow(a, b, parts);
  const sorted = draws(a, b, count).toSorted((x, y) => x - y);
  const gaps = sorted.map((x, at) => {
    const share = below[Math.min(parts - 1, Math.floor(x * parts))] ?? 1;
    return Math.abs(share - (at + 0.5) / count);
  });
  // Kolmogorov-Smirnov: a thousandth of honest rows go beyond 1.95 / sqrt(n).
  expect(Math.max(...gaps)).toBeLessThan(1.95 / Math.sqrt(count) + 1 / parts);
});

/** Worked out with an implementation in another language. */
test('gives these rows, to the last bit, on every engine', () => {
  expect(draws(3, 3, 4)).toEqual([
    0.7132992368424311, 0.43550890556070954, 0.44724733161274344, 0.6450556108029559,
  ]);
  expect(draws(1.6, 4.4, 4)).toEqual([
    0.1427542275050655, 0.595387473818846, 0.43377128534484655, 0.30486550962086767,
  ]);
  expect(draws(7.25, 2.5, 4)).toEqual([
    0.8436202792217955, 0.7043769565643743, 0.9154795781942084, 0.5301781158195809,
  ]);
});

test('refuses what it cannot draw from', () => {
  for (const [a, b] of [
    [0.9, 2],
    [2, 0],
    [Number.NaN, 2],
    [2, Number.POSITIVE_INFINITY],
  ] as const)
    expect(() => sampleBeta(a, b, createRandom(1))).toThrow(RangeError);
});
