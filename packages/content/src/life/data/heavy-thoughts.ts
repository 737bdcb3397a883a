/** Heavy thoughts of the invented life, with where in it they are answered. Ours, CC0. */

import type { LifeArea } from '@cairn/domain';

export interface HeavyThought {
  readonly text: string;
  /** Wins of these areas are laid beside it; none: nothing is. */
  readonly areas: readonly LifeArea[];
  readonly answer: string | null;
  /** How strongly it was believed: first, right after, two weeks later. */
  readonly beliefs: readonly number[];
}

export const HEAVY_THOUGHTS: readonly HeavyThought[] = [
  {
    text: 'I never finish anything.',
    areas: ['home', 'paper', 'work'],
    answer: 'I finish small things, most weeks.',
    beliefs: [80, 55, 40],
  },
  {
    text: 'Nobody wants to hear from me.',
    areas: ['people'],
    answer: 'Some of them were glad that I called.',
    beliefs: [70, 60, 45],
  },
  {
    text: 'I can’t get going in the mornings.',
    areas: ['rise', 'care'],
    answer: null,
    beliefs: [90, 70, 75],
  },
  { text: 'It was always like this.', areas: [], answer: null, beliefs: [] },
];
