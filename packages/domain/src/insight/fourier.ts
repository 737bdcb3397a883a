/**
 * A fast Fourier transform of a row of complex numbers, in place (Cooley and Tukey 1965; radix two). Pure but for what it is given.
 * Laws: `back` undoes `forth`, but for a factor of `length`; between the two the frequencies stand in the order of their bits turned
 * round, so that neither has to sort them: rows are multiplied there place by place. 1, 0, 0, 0 has all four frequencies at 1.
 *
 * It runs once in the life of most pages, so it is written for an engine that is not warm: one number at a time, and no lists.
 */

export interface ComplexRow {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export interface Fourier {
  forth(row: ComplexRow): void;
  /** What comes back is `length` times what went forth. */
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
  const { re: coses, im: sines } = turns;
  const step = coses.length / half;
  for (let from = 0; from < re.length; from += 2 * half) {
    for (let one = from, turn = 0; one < from + half; one += 1, turn += step) {
      const other = one + half;
      const a = re[one]!;
      const b = im[one]!;
      const c = re[other]!;
      const d = im[other]!;
      const cos = coses[turn]!;
      const sin = sines[turn]!;
      re[one] = a + c;
      im[one] = b + d;
      re[other] = (a - c) * cos - (b - d) * sin;
      im[other] = (a - c) * sin + (b - d) * cos;
    }
  }
};

/** The same the other way round, but for a factor of two. */
const joinAll = ({ re, im }: ComplexRow, half: number, turns: ComplexRow): void => {
  const { re: coses, im: sines } = turns;
  const step = coses.length / half;
  for (let from = 0; from < re.length; from += 2 * half) {
    for (let one = from, turn = 0; one < from + half; one += 1, turn += step) {
      const other = one + half;
      const a = re[one]!;
      const b = im[one]!;
      const cos = coses[turn]!;
      const sin = sines[turn]!;
      const c = re[other]! * cos + im[other]! * sin;
      const d = im[other]! * cos - re[other]! * sin;
      re[one] = a + c;
      im[one] = b + d;
      re[other] = a - c;
      im[other] = b - d;
    }
  }
};
