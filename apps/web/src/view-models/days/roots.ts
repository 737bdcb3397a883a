/**
 * How a ritual's roots are drawn: the more often it was done at its anchor, the more of them there are. Never a number, and
 * never less than before. Pure.
 */

/** A line of ink, and how much of it is drawn, 0-1. */
export interface Root {
  readonly line: string;
  readonly drawn: number;
}

/** From the seed down, in a field of 64 by 72 with the ground at 30: where each line begins to grow, and its line. */
const LINES: readonly (readonly [from: number, line: string])[] = [
  [0, 'M32 31c.6 6-1 11 .4 17 1 5-.6 11 .3 17'],
  [0.08, 'M32.300 38c4 2.500 6 6 10 8 3 1.500 5 1.500 8 4'],
  [0.14, 'M32 42c-4 2-5 6-9 8-3 1.600-6 1.400-9 4'],
  [0.26, 'M32.600 48c3 3 3.500 7 6.500 10 1.500 1.600 3.500 2 4.500 4.500'],
  [0.34, 'M32.400 51c-2.500 3-2.500 7-5.500 9.500-1.500 1.300-3 1.500-4 3.500'],
  [0.46, 'M41 45.300c3.500-.8 6-.6 9-2.300 2.500-1.400 4.500-1.600 7-1.500'],
  [0.54, 'M24 49.500c-3.500-1.400-6.500-1-9.500-3-2-1.400-4-1.600-6.500-1.300'],
  [0.66, 'M39 57.800c3 .2 5 2 8 2.200 2.500.2 4.500 1.200 6 3'],
  [0.74, 'M27 60c-3 .4-5 2.400-8 2.700-2.200.2-4 1-5.500 2.800'],
  [0.84, 'M32.500 56c1 3-.3 6 1.200 9 .8 1.600.6 3 .2 4.600'],
];

/** A line takes this much of the way from nothing to all in which to grow. */
const GROWS_OVER = 0.22;

/** 0-1 in, as in `RitualView.rooted`. At 0 there is a seed and no root. */
export const rootsOf = (rooted: number): readonly Root[] =>
  LINES.map(([from, line]) => ({
    line,
    drawn: Math.max(0, Math.min(1, (rooted - from) / GROWS_OVER)),
  })).filter(({ drawn }) => drawn > 0);

export type RootWord = 'seed' | 'first' | 'hold' | 'deep' | 'wide';

/** In words, for who does not see it; each holds from there on. */
export const rootWord = (rooted: number): RootWord => {
  if (rooted <= 0) return 'seed';
  if (rooted < 0.14) return 'first';
  if (rooted < 0.46) return 'hold';
  return rooted < 0.74 ? 'deep' : 'wide';
};

/** Leaves come as roots do. */
export const leavesOf = (rooted: number): number =>
  [0, 0.08, 0.26, 0.54, 0.84].filter((from) => rooted > from).length;
