/** Three of the 24 words, given back: so that what was written on paper is known to be right while it can still be mended. */

import { createLive, type Live, type Readable } from '../live.ts';

export interface ThreeWordsState {
  /** Places in the phrase, from 1, in order. */
  readonly places: readonly number[];
  readonly typed: readonly string[];
  /** Places whose word does not fit, after a try. */
  readonly unlike: readonly number[];
  readonly isRight: boolean;
}

const ASKED = 3;

/** `chance`: from 0 up to 1. */
export const choosePlaces = (count: number, chance: () => number): readonly number[] => {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const chosen: number[] = [];
  while (chosen.length < Math.min(ASKED, count))
    chosen.push(...all.splice(Math.floor(chance() * all.length), 1));
  return chosen.toSorted((a, b) => a - b);
};

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

export class ThreeWords implements Readable<ThreeWordsState> {
  readonly #words: readonly string[];
  readonly #state: Live<ThreeWordsState>;

  constructor(words: readonly string[], chance: () => number) {
    this.#words = words;
    const places = choosePlaces(words.length, chance);
    this.#state = createLive({ places, typed: places.map(() => ''), unlike: [], isRight: false });
  }

  subscribe(listener: (state: ThreeWordsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ThreeWordsState {
    return this.#state.get();
  }

  type(index: number, word: string): void {
    const typed = this.get().typed.map((old, at) => (at === index ? word : old));
    this.#state.patch({ typed, unlike: [] });
  }

  /** True when all three are right. */
  look(): boolean {
    const { places, typed } = this.get();
    const unlike = places.filter((place, at) => plain(typed[at] ?? '') !== this.#words[place - 1]);
    this.#state.patch({ unlike, isRight: unlike.length === 0 });
    return unlike.length === 0;
  }
}
