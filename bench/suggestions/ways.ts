/** Ways to choose three cards from what may be offered: ours, and three that need no thought. All under the same filters. */

import { createRandom, hash32, isTiny, mayBeOffered, suggestionCards } from '@cairn/domain';
import type { Suggestible, SuggestionAsk, SuggestionHistory } from '@cairn/domain';

export const WAYS = ['ours', 'random', 'most-frequent', 'fixed-list'] as const;

export type WayName = (typeof WAYS)[number];

export interface Asked {
  readonly pool: readonly Suggestible[];
  readonly ask: SuggestionAsk;
  readonly history: SuggestionHistory;
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
    const ranked = mayBeOffered(asked.pool, asked.ask, asked.history)
      .map((thing) => ({ thing, rank: rank(thing) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ thing }) => thing);
    const tiny = ranked.find(isTiny);
    return [...(tiny ? [tiny] : []), ...ranked.filter((thing) => thing !== tiny)].slice(0, 3);
  };

const lotOf = ({ vaultId, day }: SuggestionAsk, key: string): number =>
  createRandom(hash32(`${vaultId}/${day}/${key}`))() / 2 ** 32;

export const WAY: Readonly<Record<WayName, Way>> = {
  ours: ({ pool, ask, history }) => {
    const byKey = new Map(pool.map((thing) => [thing.key, thing]));
    return suggestionCards(pool, ask, history).flatMap(({ key }) => byKey.get(key) ?? []);
  },
  random: byOrder(
    ({ ask }) =>
      ({ key }) =>
        lotOf(ask, key),
  ),
  /** Done most often before today; equal ones by lot, so that it finds something at all. */
  'most-frequent': byOrder(({ ask, history }) => {
    const times = new Map<string, number>();
    for (const { key, day } of history.done) if (day < ask.day) times.set(key, (times.get(key) ?? 0) + 1);
    return ({ key }) => lotOf(ask, key) - (times.get(key) ?? 0);
  }),
  /** What asks the least first, then as the catalogue lies: what a printed list does. */
  'fixed-list': byOrder(({ pool }) => {
    const place = new Map(pool.map(({ key }, at) => [key, at]));
    return ({ key, offered }) => offered.energy * 10_000 + offered.minutes * 500 + (place.get(key) ?? 0);
  }),
};
