/**
 * The sums of a row of values at certain places, for every way of rolling it round: a circular correlation, which a Fourier
 * transform gives at once. Pure. Law: what adding up gives, but for rounding (under 1e-9 for a lifetime of days).
 */

import { createFourier, type ComplexRow } from './fourier.ts';

/**
 * For each list of places and each roll by 0 to n - 1 the sum of `values[(place + by) mod n]`. Values 1, 2, 4 at places 0 and 1: 3, 6, 5.
 * Keep values about 0: rounding grows with them.
 */
export const rolledSums = (values: Float64Array, places: readonly Int32Array[]): readonly Float64Array[] => {
  const n = values.length;
  const length = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * n)));
  const fourier = createFourier(length);
  // Laid down twice, so that no roll has to come round.
  const twice = emptyRow(length);
  twice.re.set(values);
  twice.re.set(values, n);
  fourier.forth(twice);
  const sums: Float64Array[] = [];
  for (let at = 0; at < places.length; at += 2) {
    // Two lists at a time: one in the real part and one, turned round, in the imaginary one.
    const row = emptyRow(length);
    for (const place of places[at] ?? []) row.re[place] = 1;
    for (const place of places[at + 1] ?? []) row.im[place] = -1;
    fourier.forth(row);
    correlate(row, twice);
    fourier.back(row);
    sums.push(row.re.subarray(0, n), row.im.subarray(0, n));
  }
  return sums.slice(0, places.length);
};

const emptyRow = (length: number): ComplexRow => ({
  re: new Float64Array(length),
  im: new Float64Array(length),
});

/** Each frequency of `row`, conjugate, times that of `values`. */
const correlate = ({ re, im }: ComplexRow, values: ComplexRow): void => {
  for (let at = 0; at < re.length; at += 1) {
    const [a, b, c, d] = [re[at] ?? 0, im[at] ?? 0, values.re[at] ?? 0, values.im[at] ?? 0];
    re[at] = a * c + b * d;
    im[at] = a * d - b * c;
  }
};
