/**
 * A fast Fourier transform of a row of complex numbers, in place (Cooley and Tukey 1965; radix two). Pure but for what it is given.
 * Law: {@link createFourier}'s `back` undoes `forth`. Between the two the frequencies stand in the order of their bits turned round, so
 * that neither has to sort them: rows are multiplied there place by place. Worked example: 1, 0, 0, 0 has all four frequencies at 1.
 */

export interface ComplexRow {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export interface Fourier {
  forth(row: ComplexRow): void;
  /** With the length divided out. */
  back(row: ComplexRow): void;
}

/** `length` is a power of two, and that of every row. */
export const createFourier = (length: number): Fourier => {
  const turns = turnsOf(length);
  return {
    forth: (row) => {
      for (let half = length / 2; half >= 1; half /= 2) partAll(row, half, turns);
    },
    back: (row) => {
      for (let half = 1; half < length; half *= 2) joinAll(row, half, turns);
      for (const part of [row.re, row.im])
        for (let at = 0; at < length; at += 1) part[at] = (part[at] ?? 0) / length;
    },
  };
};

/** exp(-2 pi i k / length) for k below half of it. */
const turnsOf = (length: number): ComplexRow => {
  const turns = { re: new Float64Array(length / 2), im: new Float64Array(length / 2) };
  for (let k = 0; k < length / 2; k += 1) {
    turns.re[k] = Math.cos((2 * Math.PI * k) / length);
    turns.im[k] = -Math.sin((2 * Math.PI * k) / length);
  }
  return turns;
};

/** Each stretch of twice `half` into its even and its odd frequencies. */
const partAll = ({ re, im }: ComplexRow, half: number, turns: ComplexRow): void => {
  const step = turns.re.length / half;
  for (let from = 0; from < re.length; from += 2 * half) {
    for (let one = from, turn = 0; one < from + half; one += 1, turn += step) {
      const other = one + half;
      const [cos, sin] = [turns.re[turn] ?? 0, turns.im[turn] ?? 0];
      const [oneRe, oneIm, otherRe, otherIm] = [re[one] ?? 0, im[one] ?? 0, re[other] ?? 0, im[other] ?? 0];
      re[one] = oneRe + otherRe;
      im[one] = oneIm + otherIm;
      re[other] = (oneRe - otherRe) * cos - (oneIm - otherIm) * sin;
      im[other] = (oneRe - otherRe) * sin + (oneIm - otherIm) * cos;
    }
  }
};

/** The same the other way round, but for a factor of two. */
const joinAll = ({ re, im }: ComplexRow, half: number, turns: ComplexRow): void => {
  const step = turns.re.length / half;
  for (let from = 0; from < re.length; from += 2 * half) {
    for (let one = from, turn = 0; one < from + half; one += 1, turn += step) {
      const other = one + half;
      const [cos, sin] = [turns.re[turn] ?? 0, -(turns.im[turn] ?? 0)];
      const turnedRe = (re[other] ?? 0) * cos - (im[other] ?? 0) * sin;
      const turnedIm = (re[other] ?? 0) * sin + (im[other] ?? 0) * cos;
      const [oneRe, oneIm] = [re[one] ?? 0, im[one] ?? 0];
      re[one] = oneRe + turnedRe;
      im[one] = oneIm + turnedIm;
      re[other] = oneRe - turnedRe;
      im[other] = oneIm - turnedIm;
    }
  }
};
