/** One of a list that is known to be there; from the end when `n` is below 0. */
export const nth = <T>(all: readonly T[], n: number): T => {
  const one = all.at(n);
  if (one === undefined) throw new Error(`There is no item ${n} of ${all.length}`);
  return one;
};
