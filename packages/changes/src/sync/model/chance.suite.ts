/** Chance from a seed, so that a history that breaks can be told again. */

export interface Chance {
  /** 0 to below `n`. */
  below(n: number): number;
  oneIn(n: number): boolean;
  bytes(length: number): Uint8Array;
}

/** Mulberry32, by Tommy Ettinger. */
export const chanceOf = (seed: number): Chance => {
  let a = seed | 0;
  const next = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return {
    below: (n) => next() % n,
    oneIn: (n) => next() % n === 0,
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  };
};
