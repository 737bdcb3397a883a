/** What holds of the cards, whatever was lived. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { addDays } from '../time/local-day.ts';
import {
  aHistory,
  anAsk,
  asked,
  aThing,
  daysAgo,
  declinedOn,
  doneOn,
  knownOf,
  lived,
  POOL,
  TODAY,
} from './history.suite.ts';
import { mayBeOffered } from './may-be-offered.ts';
import { isTiny } from './suggestible.ts';
import { suggestionCards } from './suggestion-cards.ts';

const RUNS = soak(120);

test('three slots in their order, no thing twice, and nothing that may not be offered now', () => {
  fc.assert(
    fc.property(asked, lived, (ask, history) => {
      const cards = suggestionCards(POOL, ask, knownOf(history));
      expect(cards.map(({ slot }) => slot)).toEqual(['tiny', 'familiar', 'corner']);
      expect(new Set(cards.map(({ key }) => key)).size).toBe(3);
      const offered = new Set(mayBeOffered(POOL, ask, history).map(({ key }) => key));
      for (const card of cards) {
        expect(offered.has(card.key), card.key).toBe(true);
        expect(history.resting).not.toContain(card.key);
      }
      expect(cards[0] && isTiny(cards[0])).toBe(true);
      expect(cards[0]?.why).toEqual({ type: 'least' });
      const [tiny, familiar, corner] = cards.map(({ area }) => area);
      expect([tiny, familiar]).not.toContain(corner);
    }),
    RUNS,
  );
});

test('every device with the same record shows the same, in whatever order its rows lie', () => {
  fc.assert(
    fc.property(asked, lived, (ask, history) => {
      const turned = { ...history, done: history.done.toReversed(), declined: history.declined.toReversed() };
      expect(suggestionCards(POOL.toReversed(), ask, knownOf(turned))).toEqual(
        suggestionCards(POOL, ask, knownOf(history)),
      );
    }),
    RUNS,
  );
});

test('what is kept today, of other things, moves no card', () => {
  fc.assert(
    fc.property(asked, lived, fc.subarray(POOL.map(({ key }) => key)), (ask, history, keys) => {
      const before = suggestionCards(POOL, ask, knownOf(history));
      const shown = new Set(before.map(({ key }) => key));
      const others = keys.filter((key) => !shown.has(key)).map((key) => doneOn(key, 0, { rating: 10 }));
      // Whether its area is touched least is told by the days before; a thing done today only leaves the pool.
      const known = new Set(history.done.map(({ key }) => key));
      const rest = others.filter(({ key }) => known.has(key));
      const after = suggestionCards(POOL, ask, knownOf({ ...history, done: [...history.done, ...rest] }));
      expect(after[0]).toEqual(before[0]);
      expect(after[1]).toEqual(before[1]);
    }),
    RUNS,
  );
});

test('passing a card by brings another in its place, and leaves the others', () => {
  fc.assert(
    fc.property(asked, lived, (ask, history) => {
      const [tiny, familiar] = suggestionCards(POOL, ask, knownOf(history));
      const next = suggestionCards(
        POOL,
        { ...ask, not: [...ask.not, familiar?.key ?? ''] },
        knownOf(history),
      );
      expect(next[0]).toEqual(tiny);
      expect(next[1]?.key).not.toBe(familiar?.key);
    }),
    RUNS,
  );
});

test('no reason speaks of what was not done, and facts are of the record', () => {
  fc.assert(
    fc.property(asked, lived, (ask, history) => {
      for (const { key, why } of suggestionCards(POOL, ask, knownOf(history))) {
        if (why.type !== 'done-before') continue;
        const done = history.done.filter((each) => each.key === key && each.day < TODAY);
        expect(why.times).toBe(done.length);
        const rated = done.filter((each) => each.rating !== null);
        expect(why.rating === null).toBe(rated.length === 0);
      }
    }),
    RUNS,
  );
});

/** The same life seen on many days to come, with nothing added. */
const onDays = <T>(count: number, look: (day: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => look(at));

const often = aHistory({
  done: [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((ago) => doneOn('joy.low-5', ago, { rating: 9 })),
    ...[3, 6, 9].map((ago) => doneOn('home.low-5', ago, { rating: 2 })),
  ],
  declined: [20, 30, 40, 50].map((ago) => declinedOn('home.low-5', ago)),
  areas: [...[1, 2, 3, 4, 5, 6, 7, 8].map((ago) => ({ area: 'joy' as const, day: daysAgo(ago), wins: 1 }))],
});

test('one familiar card in ten is drawn by lot from all there is', () => {
  const explored = onDays(2000, (at) => {
    const cards = suggestionCards(POOL, anAsk({ vaultId: `vault ${at}`, hour: 14 }), knownOf(often));
    return cards[1]?.why.type === 'explore' ? cards[1].key : null;
  }).filter((key) => key !== null);
  expect(explored.length / 2000).toBeGreaterThan(0.08);
  expect(explored.length / 2000).toBeLessThan(0.12);
  expect(new Set(explored).size).toBeGreaterThan(60);
});

test('what the lot draws and is known already is not called new', () => {
  const known = aHistory({ done: POOL.map(({ key }) => doneOn(key, 30)) });
  const whys = onDays(100, (at) => {
    const cards = suggestionCards(POOL, anAsk({ vaultId: `vault ${at}` }), knownOf(known));
    return cards[1]?.why.type;
  });
  expect(new Set(whys)).toEqual(new Set(['done-before']));
});

test('what gets done and is liked comes as the familiar one, much more often than what is put aside', () => {
  const keys = onDays(
    400,
    (at) => suggestionCards(POOL, anAsk({ vaultId: `vault ${at}` }), knownOf(often))[1]?.key,
  );
  const liked = keys.filter((key) => key === 'joy.low-5').length;
  const disliked = keys.filter((key) => key === 'home.low-5').length;
  expect(liked).toBeGreaterThan(300);
  expect(disliked).toBeLessThan(40);
});

test('goes to corners that were touched least, and never leaves an area out for ever', () => {
  const corners = onDays(200, (at) => {
    const ask = anAsk({ day: addDays(TODAY, 1), vaultId: `vault ${at}` });
    return suggestionCards(POOL, ask, knownOf(often))[2]?.area;
  });
  expect(corners).not.toContain('joy');
  expect(new Set(corners).size).toBeGreaterThan(8);
});

test('before anything is known, the tiny one is drawn by the lot of Today', () => {
  const cards = suggestionCards(POOL, anAsk(), knownOf(aHistory()));
  expect(cards.map(({ why }) => why.type)).toEqual(['least', 'explore', 'different-corner']);
});

test('steps and rituals of one’s own are familiar, and never stand in for the one on Today', () => {
  const step = aThing({ key: 'step:a', from: 'step', area: 'people' });
  const planned = aThing({ key: 'step:b', from: 'step', area: 'people', isPlanned: true });
  const ritual = aThing({ key: 'ritual:c', from: 'ritual', area: 'rise' });
  const why = onDays(200, (at) =>
    suggestionCards([...POOL, step, planned, ritual], anAsk({ vaultId: `${at}` }), knownOf(aHistory())),
  );
  const familiar = why.map((cards) => `${cards[1]?.key} ${cards[1]?.why.type}`);
  expect(new Set(familiar.filter((each) => !each.endsWith('explore')))).toEqual(
    new Set(['step:a on-your-path', 'step:b planned', 'ritual:c planned']),
  );
  expect(why.every(([tiny]) => tiny?.source.from === 'catalogue')).toBe(true);
});

test('gives as many cards as can be filled, and none of nothing', () => {
  const one = aThing({ key: 'home.cup' });
  expect(suggestionCards([], anAsk(), knownOf(aHistory()))).toEqual([]);
  expect(suggestionCards([one], anAsk(), knownOf(aHistory())).map(({ slot }) => slot)).toEqual(['tiny']);
  expect(
    suggestionCards([one, aThing({ key: 'home.sock' })], anAsk(), knownOf(aHistory())).map(
      ({ slot }) => slot,
    ),
  ).toEqual(['tiny', 'familiar']);
});
