/** Ways to choose three cards from what may be offered: ours, and three that need no thought. All under the same filters. */

import { createRandom, hash32, isTiny, mayBeOffered, suggestionCards } from '@cairn/domain';
import type { Suggestible, SuggestionAsk, WhatIsKnown } from '@cairn/domain';

export const WAYS = ['ours', 'random', 'most-frequent', 'fixed-list'] as const;

export type WayName = (typeof WAYS)[number];

export interface Asked {
  readonly pool: readonly Suggestible[];
  readonly ask: SuggestionAsk;
  readonly known: WhatIsKnown;
}

export type Way = (asked: Asked) => readonly Suggestible[];

/**
 * The others take the first tiny thing in their order, then the first two of anything: one tiny thing is asked of every way,
 * a different corner only of ours.
 */
const byOrder =
  (rankOf: (asked: Asked) => (thing: Suggestible) => number): Way =>
  (asked) => {
    const rank = rankOf(asked);
    const ranked = mayBeOffered(asked.pool, asked.ask, asked.known.lately)
      .map((thing) => ({ thing, rank: rank(thing) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ thing }) => thing);
    const tiny = ranked.find(isTiny);
    return [...(tiny ? [tiny] : []), ...ranked.filter((thing) => thing !== tiny)].slice(0, 3);
  };

const lotOf = ({ vaultId, day }: SuggestionAsk, key: string): number =>
  createRandom(hash32(`${vaultId}/${day}/${key}`))() / 2 ** 32;

export const WAY: Readonly<Record<WayName, Way>> = {
  ours: ({ pool, ask, known }) => {
    const byKey = new Map(pool.map((thing) => [thing.key, thing]));
    return suggestionCards(pool, ask, known).flatMap(({ key }) => byKey.get(key) ?? []);
  },
  random: byOrder(
    ({ ask }) =>
      ({ key }) =>
        lotOf(ask, key),
  ),
  /** Done most often before today; equal ones by lot, so that it finds something at all. */
  'most-frequent': byOrder(({ ask, known }) => {
    const { keys } = known.tallies;
    return ({ key }) => lotOf(ask, key) - (keys[key]?.times ?? 0);
  }),
  /** What asks the least first, then as the catalogue lies: what a printed list does. */
  'fixed-list': byOrder(({ pool }) => {
    const place = new Map(pool.map(({ key }, at) => [key, at]));
    return ({ key, offered }) => offered.energy * 10_000 + offered.minutes * 500 + (place.get(key) ?? 0);
  }),
};
