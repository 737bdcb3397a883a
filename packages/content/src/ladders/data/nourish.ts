/** Shape of the "nourish" ladders in every language: id, and its rungs from the lowest up. Words are per locale. */

import type { LadderRow } from '../ladder-structure.ts';

export const nourish: readonly LadderRow[] = [
  {
    id: 'nourish.eat-something',
    rungs: [
      ['sounds-all-right', 1, 1, 0, 'any', 1],
      ['nearest-bite', 1, 1, 0, 'any', 2],
      ['in-bed', 2, 1, 0, 'bed', 2],
      ['ask', 2, 1, 1, 'any', 3],
      ['fetch-one', 2, 2, 0, 'in', 3],
      ['cold', 5, 2, 0, 'in', 4],
      ['on-a-plate', 5, 2, 0, 'in', 5],
      ['warm-up', 10, 2, 0, 'in', 6],
      ['sit-and-eat', 20, 2, 0, 'in', 7],
    ],
  },
  {
    id: 'nourish.cook',
    rungs: [
      ['by-heart', 1, 1, 0, 'any', 1],
      ['three-things', 2, 1, 0, 'any', 2],
      ['lazy-recipe', 2, 1, 1, 'any', 2],
      ['pan-out', 1, 2, 0, 'in', 3],
      ['hot-water', 5, 2, 0, 'in', 3],
      ['one-egg', 10, 2, 0, 'in', 4],
      ['greens', 5, 2, 0, 'in', 5],
      ['tin-and-fresh', 10, 2, 0, 'in', 5],
      ['with-sauce', 20, 2, 0, 'in', 6],
      ['a-meal', 45, 3, 0, 'in', 8],
    ],
  },
  {
    id: 'nourish.groceries',
    rungs: [
      ['out-of', 1, 1, 0, 'any', 1],
      ['two-more', 1, 1, 0, 'any', 2],
      ['near-shop', 1, 1, 0, 'any', 2],
      ['ask', 2, 1, 1, 'any', 3],
      ['basket-online', 10, 1, 0, 'any', 4],
      ['hang-bag', 1, 2, 0, 'in', 4],
      ['look-in-fridge', 2, 2, 0, 'in', 4],
      ['to-the-door', 10, 3, 1, 'out', 6],
      ['one-thing', 20, 3, 1, 'out', 7],
      ['one-basket', 45, 3, 1, 'out', 8],
    ],
  },
  {
    id: 'nourish.drink',
    rungs: [
      ['wet-lips', 1, 1, 0, 'any', 1],
      ['one-sip', 1, 1, 0, 'any', 1],
      ['bottle-in-bed', 1, 1, 0, 'bed', 2],
      ['five-swallows', 1, 1, 0, 'any', 2],
      ['fill-glass', 2, 2, 0, 'in', 3],
      ['taste', 2, 2, 0, 'in', 4],
      ['hot-water', 5, 2, 0, 'in', 4],
      ['jug', 2, 2, 0, 'in', 5],
      ['with-a-meal', 10, 2, 0, 'in', 6],
      ['whole-jug', 10, 2, 0, 'in', 7],
    ],
  },
  {
    id: 'nourish.breakfast',
    rungs: [
      ['name-one', 1, 1, 0, 'bed', 1],
      ['two-bites', 2, 1, 0, 'bed', 2],
      ['banana', 5, 1, 0, 'any', 3],
      ['bowl-out', 1, 2, 0, 'in', 3],
      ['warm-sip', 5, 2, 0, 'in', 3],
      ['pour', 5, 2, 0, 'in', 4],
      ['toast', 5, 2, 0, 'in', 5],
      ['at-the-table', 10, 2, 0, 'in', 5],
      ['warm-one', 20, 2, 0, 'in', 6],
      ['together', 45, 3, 2, 'any', 8],
    ],
  },
];
