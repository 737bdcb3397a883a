/** Sums of all rolls at once, against adding each up; and the transform against its own formula. */

import { expect, test } from 'vitest';
import { createRandom } from '../basics/hash.ts';
import { soak } from '../basics/soak.suite.ts';
import { createFourier } from './fourier.ts';
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

test('forth is the sum that defines it, with places by their bits turned round; back undoes it', () => {
  const random = createRandom(2);
  const [length, bits] = [16, 4];
  const [re, im] = [0, 1].map(() => Float64Array.from({ length }, () => even(random)));
  const row = { re: new Float64Array(re ?? []), im: new Float64Array(im ?? []) };
  const fourier = createFourier(length);
  fourier.forth(row);
  for (let k = 0; k < length; k += 1) {
    let [sumRe, sumIm] = [0, 0];
    for (let at = 0; at < length; at += 1) {
      const turn = (-2 * Math.PI * k * at) / length;
      sumRe += (re?.[at] ?? 0) * Math.cos(turn) - (im?.[at] ?? 0) * Math.sin(turn);
      sumIm += (re?.[at] ?? 0) * Math.sin(turn) + (im?.[at] ?? 0) * Math.cos(turn);
    }
    const place = Number.parseInt([...k.toString(2).padStart(bits, '0')].toReversed().join(''), 2);
    expect(row.re[place]).toBeCloseTo(sumRe, 12);
    expect(row.im[place]).toBeCloseTo(sumIm, 12);
  }
  fourier.back(row);
  for (let at = 0; at < length; at += 1) {
    expect(row.re[at]).toBeCloseTo(re?.[at] ?? 0, 12);
    expect(row.im[at]).toBeCloseTo(im?.[at] ?? 0, 12);
  }
});
