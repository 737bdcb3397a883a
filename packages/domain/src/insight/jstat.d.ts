/** The part of jStat that our own statistics are compared with. It brings no types. */
declare module 'jstat' {
  interface LeastSquares {
    readonly coef: readonly number[];
    /** The squares that are left. */
    readonly SSR: number;
  }

  interface Stat {
    mean(values: readonly number[]): number;
    /** Of a sample: divided by one less than there are. */
    variance(values: readonly number[], isSample: boolean): number;
    readonly normal: {
      cdf(x: number, mean: number, deviation: number): number;
      inv(share: number, mean: number, deviation: number): number;
    };
    anovafscore(groups: readonly (readonly number[])[]): number;
    inv(matrix: readonly (readonly number[])[]): number[][];
    readonly models: {
      ols(endogenous: readonly number[], exogenous: readonly (readonly number[])[]): LeastSquares;
    };
  }

  const jstat: { readonly jStat: Stat };
  export default jstat;
}
