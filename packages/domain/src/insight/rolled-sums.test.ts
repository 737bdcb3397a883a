/** Sums of all rolls at once, against adding each up; and the transform against its own formula. */

import { expect, test } from 'vitest';
import { createRandom } from '../basics/hash.ts';
import { soak } from '../basics/soak.suite.ts';
import { createFourier, type ComplexRow } from './fourier.ts';
import { even } from './insights.suite.ts';
import { rolledSums } from './rolled-sums.ts';

const addedUp = (values: Float64Array, places: Int32Array, by: number): number =>
  places.reduce((sum, place) => sum + (values[(place + by) % values.length] ?? 0), 0);

const SERIES = soak(60).numRuns;

test(`what adding up gives, within 1e-9, on ${SERIES} series`, () => {
  const random = createRandom(11);
  for (let series = 0; series < SERIES; series += 1) {
    const n = 1 + (random() % (series % 20 === 0 ? 4000 : 200));
    const values = Float64Array.from({ length: n }, () => 20 * even(random) - 10);
    const places = Array.from({ length: random() % 9 }, () => {
      const share = even(random);
      return Int32Array.from(values.keys()).filter(() => even(random) < share);
    });
    const sums = rolledSums(values, places);
    expect(sums).toHaveLength(places.length);
    for (const [row, rolled] of sums.entries()) {
      const added = rolled.map((_, by) => addedUp(values, places[row] ?? new Int32Array(), by));
      expect(rolled).toHaveLength(n);
      const furthest = rolled.reduce((most, sum, by) => Math.max(most, Math.abs(sum - (added[by] ?? 0))), 0);
      expect(furthest, `series ${series}, ${n} days`).toBeLessThan(1e-9);
    }
  }
});

test('the example', () => {
  const [sums] = rolledSums(Float64Array.of(1, 2, 4), [Int32Array.of(0, 1)]);
  expect([...(sums ?? [])].map(Math.round)).toEqual([3, 6, 5]);
});

const LENGTH = 16;
const BITS = 4;

/** The sum that defines it, for one frequency. */
const frequencyOf = ({ re, im }: ComplexRow, k: number): readonly [re: number, im: number] => {
  let [sumRe, sumIm] = [0, 0];
  for (const [at, real] of re.entries()) {
    const turn = (-2 * Math.PI * k * at) / re.length;
    const imaginary = im.at(at) ?? 0;
    sumRe += real * Math.cos(turn) - imaginary * Math.sin(turn);
    sumIm += real * Math.sin(turn) + imaginary * Math.cos(turn);
  }
  return [sumRe, sumIm];
};

const turnedRound = (k: number): number =>
  Number.parseInt([...k.toString(2).padStart(BITS, '0')].toReversed().join(''), 2);

test('forth is the sum that defines it, with bits turned round; back undoes it but for the length', () => {
  const random = createRandom(2);
  const drawn = (): Float64Array => Float64Array.from({ length: LENGTH }, () => even(random));
  const given = { re: drawn(), im: drawn() };
  const row = { re: given.re.slice(), im: given.im.slice() };
  const fourier = createFourier(LENGTH);
  fourier.forth(row);
  for (let k = 0; k < LENGTH; k += 1) {
    const [re, im] = frequencyOf(given, k);
    expect(row.re[turnedRound(k)]).toBeCloseTo(re, 12);
    expect(row.im[turnedRound(k)]).toBeCloseTo(im, 12);
  }
  fourier.back(row);
  for (const part of ['re', 'im'] as const)
    for (const [at, value] of given[part].entries())
      expect((row[part][at] ?? 0) / LENGTH).toBeCloseTo(value, 12);
});
