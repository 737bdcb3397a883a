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
  // Laid down twice, so that no roll has to come round; and a share of each, which the way back makes whole.
  const twice = emptyRow(length);
  for (let at = 0; at < 2 * n; at += 1) twice.re[at] = (values[at < n ? at : at - n] ?? 0) / length;
  fourier.forth(twice);
  const sums: Float64Array[] = [];
  for (let at = 0; at < places.length; at += 2) {
    // Two lists at a time: one in the real part and one, turned round, in the imaginary one.
    const row = emptyRow(length);
    mark(row.re, places[at], 1);
    mark(row.im, places[at + 1], -1);
    fourier.forth(row);
    correlate(row, twice);
    fourier.back(row);
    sums.push(row.re.subarray(0, n), row.im.subarray(0, n));
  }
  return sums.slice(0, places.length);
};

const mark = (row: Float64Array, places: Int32Array | undefined, sign: 1 | -1): void => {
  if (places === undefined) return;
  for (let at = 0; at < places.length; at += 1) row[places[at]!] = sign;
};

const emptyRow = (length: number): ComplexRow => ({
  re: new Float64Array(length),
  im: new Float64Array(length),
});

/** Each frequency of `row`, conjugate, times that of `values`. */
const correlate = (row: ComplexRow, values: ComplexRow): void => {
  const { re, im } = row;
  for (let at = 0; at < re.length; at += 1) {
    const a = re[at]!;
    const b = im[at]!;
    const c = values.re[at]!;
    const d = values.im[at]!;
    re[at] = a * c + b * d;
    im[at] = a * d - b * c;
  }
};
