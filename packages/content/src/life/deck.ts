/** A shuffled deck: each card once before any comes again, as with things that happen once in a life. */

import type { Dice } from './dice.ts';

export interface Deck<T> {
  /** Throws on a deck without cards. */
  readonly draw: () => T;
}

export const createDeck = <T>(cards: readonly T[], dice: Dice): Deck<T> => {
  let left: T[] = [];
  return {
    draw: () => {
      if (left.length === 0) left = [...cards];
      const card = dice.pick(left);
      left.splice(left.indexOf(card), 1);
      return card;
    },
  };
};
