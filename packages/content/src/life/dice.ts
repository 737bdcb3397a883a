/** Seeded chance in the shapes the life needs. The same seed throws the same on every engine (no `Math.sin`, no `log`). */

import { createRandom, hash32 } from '@cairn/domain';

export interface Dice {
  /** 0 up to, not including, 1. */
  readonly unit: () => number;
  /** Whole, `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  /** Throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** An index, by weight; weights are 0 or more and not all 0. */
  readonly weighted: (weights: readonly number[]) => number;
}

export const createDice = (seed: string): Dice => {
  const random = createRandom(hash32(seed));
  const unit = (): number => random() / 4_294_967_296;
  const between = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const at = Math.floor(unit() * list.length);
    if (at >= list.length) throw new RangeError('nothing to pick from');
    return list[at] as T;
  };
  const weighted = (weights: readonly number[]): number => {
    let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  };
  return { unit, between, chance: (share) => unit() < share, pick, weighted };
};
