/** Medians and tails of measured times. A mean hides the one that a person noticed. */

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

/** The value below which `share` (0-1) of the values lie, by nearest rank; `NaN` of nothing. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: median(values),
  p95: percentile(values, 0.95),
  max: percentile(values, 1),
  runs: values.length,
});

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
