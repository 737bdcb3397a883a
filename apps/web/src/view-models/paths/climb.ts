/**
 * The drawing of a path: a slope, a trail up it, and a ledge for each step. A shape to recognise, with no number in it: a long
 * path draws as many ledges as fit. Pure; the same path draws the same slope each time.
 */

export type LedgeMark = 'ahead' | 'done' | 'here';

export interface Ledge {
  readonly x: number;
  readonly y: number;
  readonly mark: LedgeMark;
  /** Stones that lie there, one above the other. */
  readonly stones: number;
}

export interface ClimbStep {
  readonly stones: number;
  readonly isHere: boolean;
}

export interface Climb {
  /** SVG paths in a frame of `CLIMB_WIDTH` by `CLIMB_HEIGHT`. */
  readonly slope: string;
  /** The foot of the slope, nearer and darker. */
  readonly foot: string;
  readonly trail: string;
  /** Where the mountain behind has its top, across. */
  readonly peak: number;
  /** Where grass stands on the slope. */
  readonly tufts: readonly (readonly [number, number])[];
  readonly ledges: readonly Ledge[];
}

export const CLIMB_WIDTH = 320;
export const CLIMB_HEIGHT = 96;
/** More would touch each other. */
const MOST_LEDGES = 9;
const MOST_STONES = 3;
const LEFT = 22;
const RIGHT = 292;
const FOOT = 80;
const RISE = 50;
const PIECES = 24;

const round = (number: number): number => Math.round(number * 10) / 10;

/** 0-1, from the id of the path: no two slopes alike. */
const leanOf = (seed: string): number => {
  let sum = 7;
  for (const sign of seed) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1009;
  return sum / 1009;
};

const heightAt = (along: number, lean: number): number => {
  const eased = Math.max(along, 0) ** (1 + lean * 0.5);
  return FOOT - RISE * eased - 3.5 * Math.sin(along * (6 + 3 * lean) + lean * 6);
};

const lineThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

const pointAt = (along: number, lean: number): readonly [number, number] => [
  LEFT + (RIGHT - LEFT) * along,
  heightAt(along, lean),
];

/** As many as fit; of a longer path every so many-th, and always the one where one stands. */
const fitting = (steps: readonly ClimbStep[]): readonly ClimbStep[] => {
  if (steps.length <= MOST_LEDGES) return steps;
  return Array.from({ length: MOST_LEDGES }, (_, at) => {
    const from = Math.floor((at * steps.length) / MOST_LEDGES);
    const span = steps.slice(from, Math.floor(((at + 1) * steps.length) / MOST_LEDGES));
    return {
      stones: Math.max(...span.map(({ stones }) => stones)),
      isHere: span.some(({ isHere }) => isHere),
    };
  });
};

export const climbOf = (steps: readonly ClimbStep[], seed: string): Climb => {
  const lean = leanOf(seed);
  const ridge = Array.from({ length: PIECES + 1 }, (_, at): readonly [number, number] => {
    const along = at / PIECES;
    return [CLIMB_WIDTH * along, heightAt((CLIMB_WIDTH * along - LEFT) / (RIGHT - LEFT), lean)];
  });
  const shown = fitting(steps);
  const ledges = shown.map(({ stones, isHere }, at): Ledge => {
    const [x, y] = pointAt(shown.length === 1 ? 0.3 : at / (shown.length - 1), lean);
    const mark = isHere ? 'here' : stones > 0 ? 'done' : 'ahead';
    return { x: round(x), y: round(y), mark, stones: Math.min(stones, MOST_STONES) };
  });
  const lower = (by: number): readonly (readonly [number, number])[] =>
    ridge.map(([x, y], at) => [x, y + by + 2 * Math.sin(at * 1.7 + lean * 9)]);
  return {
    slope: `${lineThrough(ridge)}L${CLIMB_WIDTH} ${CLIMB_HEIGHT}L0 ${CLIMB_HEIGHT}Z`,
    foot: `${lineThrough(lower(15))}L${CLIMB_WIDTH} ${CLIMB_HEIGHT}L0 ${CLIMB_HEIGHT}Z`,
    trail: lineThrough(ridge.filter(([x]) => x >= LEFT - 14 && x <= RIGHT + 16)),
    peak: round(190 + 70 * lean),
    tufts: [3, 8, 13, 18, 22].map((at) => {
      const [x, y] = lower(13)[at] ?? [0, 0];
      return [round(x + 9 * lean), round(y)];
    }),
    ledges,
  };
};
