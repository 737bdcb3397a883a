/**
 * What everything behind the `Replica` port must do. Free of any test runner, so that the same cases run in memory, under Node and
 * against a database in a browser; a case throws when it does not hold.
 */

import { purgeChange, setChange } from '../set-change.ts';
import type { Item } from './chunk-item.ts';
import { createDigest } from './digest.ts';
import { comparePlaces } from './place.ts';
import type { Place } from './place.ts';
import { equal, idOf, link, pendingChunk, set, STATE, stampOf } from './replica-case.suite.ts';
import type { ReplicaCase } from './replica-case.suite.ts';
import { replicaLogContract } from './replica-log.suite.ts';
import type { Held, Kept } from './replica.ts';

const all = async (kept: Kept, most = 3): Promise<Held[]> => {
  const found: Held[] = [];
  let after: Place | null = null;
  for (;;) {
    const page: readonly Held[] = await kept.held({ after, upTo: null, most });
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined) return found;
    if (page.length > most) throw new Error('a page is longer than was asked for');
    after = last.place;
  }
};

const SOME: readonly Item[] = [
  set('win', 9, { text: 'made the bed', day: 20_000 }),
  set('win', 3, { text: 'opened one letter', day: 19_000, weather: 'rain' }),
  set('entry', 5, { text: 'a page', day: 20_000 }),
  set('restDay', 2, { day: 20_001, taken: true }),
  set('step', 1, { text: 'one rung', minutes: 0.5 }),
  purgeChange({ entity: 'win', id: idOf(8), hlc: stampOf(8) }),
  purgeChange({ entity: 'entry', id: idOf(7), hlc: stampOf(7) }),
  purgeChange({ entity: 'entry', id: idOf(6), hlc: stampOf(7) }),
];

export const replicaContract: readonly ReplicaCase[] = [
  {
    title: 'keeps its state, whole, over an end of the program',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      equal(await replica.change((kept) => kept.state()), null, 'before the first sync');
      await replica.change((kept) => kept.keepState(STATE));
      const after = await again(replica);
      equal([after.device, await after.change((kept) => kept.state())], [replica.device, STATE], 'after');
    },
  },
  {
    title: 'takes all of a change back when its work throws',
    run: async ({ fresh }) => {
      const replica = await fresh();
      const fault = new Error('the power went');
      const failed = await replica
        .change(async (kept) => {
          await kept.keepState(STATE);
          await kept.merge(SOME);
          await kept.addPending(pendingChunk('1', 1));
          await kept.addLinks([link(1)]);
          throw fault;
        })
        .catch((thrown: unknown) => thrown);
      if (failed !== fault) throw new Error('what was thrown is not thrown on');
      await replica.change(async (kept) => {
        equal(await kept.state(), null, 'state');
        equal(await all(kept), [], 'records');
        equal([await kept.pending(), await kept.link(1)], [[], null], 'log');
      });
    },
  },
  {
    title: 'does one change at a time',
    run: async ({ fresh }) => {
      const replica = await fresh();
      const add = (): Promise<void> =>
        replica.change(async (kept) => {
          const state = (await kept.state()) ?? STATE;
          await Promise.resolve();
          await kept.keepState({ ...state, counter: state.counter + 1 });
        });
      await Promise.all([add(), add(), add()]);
      equal((await replica.change((kept) => kept.state()))?.counter, STATE.counter + 3, 'counter');
    },
  },
  {
    title: 'merges as merging says, whatever comes twice, and tells the state in the order of places',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      await replica.change((kept) => kept.merge(SOME));
      await replica.change((kept) => kept.merge(SOME.toReversed()));
      await replica.change((kept) => kept.merge([set('win', 8, { text: 'back from the dead', day: 1 })]));
      const found = await (await again(replica)).change((kept) => all(kept));
      const told = found.map(
        ({ place }) => `${place.purged ? '-' : '+'}${place.entity} ${Number(`0x${place.id}`)}`,
      );
      equal(
        told,
        ['-win 8', '-entry 6', '-entry 7', '+win 3', '+win 9', '+step 1', '+entry 5', '+restDay 2'],
        'places',
      );
      const sorted = found.map(({ place }) => place).toSorted(comparePlaces);
      equal(
        found.map(({ place }) => place),
        sorted,
        'order',
      );
      const win = found[3];
      equal(
        win?.kind === 'record' && [win.state.hlc, win.state.fields, win.state.clocks],
        [stampOf(4), { text: 'opened one letter', day: 19_000, weather: 'rain' }, {}],
        'a record',
      );
    },
  },
  {
    title: 'tells any range of places',
    run: async ({ fresh }) => {
      const replica = await fresh();
      await replica.change(async (kept) => {
        await kept.merge(SOME);
        const found = await all(kept, 100);
        for (let from = -1; from < found.length; from += 1)
          for (let to = Math.max(from, 0); to < found.length; to += 1) {
            const range = { after: found[from]?.place ?? null, upTo: found[to]?.place ?? null, most: 100 };
            equal(await kept.held(range), found.slice(from + 1, to + 1), `from ${from} to ${to}`);
          }
        equal(await kept.held({ after: null, upTo: null, most: 4 }), found.slice(0, 4), 'at most');
      });
    },
  },
  {
    title: 'gives one digest for one state, in whatever order it came',
    run: async ({ fresh }) => {
      const digests = new Set<string>();
      for (const items of [SOME, SOME.toReversed(), [...SOME, ...SOME]]) {
        const replica = await fresh();
        await replica.change(async (kept) => {
          for (const item of items) await kept.merge([item]);
          const digest = createDigest();
          for (const held of await all(kept)) digest.add(held);
          digests.add(digest.end());
        });
      }
      equal(digests.size, 1, 'digests');
    },
  },
  {
    title: 'parks what it does not know, once, under numbers that only grow',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      const strange: readonly Item[] = [
        set('songbook', 1, { title: 'morning' }),
        { kind: 'unread', cbor: '83f600f5' },
        purgeChange({ entity: 'songbook', id: idOf(2), hlc: stampOf(1) }),
      ];
      await replica.change((kept) => kept.merge(strange));
      await replica.change((kept) => kept.merge(strange));
      await (
        await again(replica)
      ).change(async (kept) => {
        const rows = await kept.parked(0, 10);
        equal(
          rows.map(({ item }) => item),
          strange,
          'parked',
        );
        equal(await kept.parked(rows[0]?.n ?? 0, 1), rows.slice(1, 2), 'after the first');
        equal(await all(kept), [], 'records');
      });
    },
  },
  {
    title: 'gives what merging two wordings of one page made of itself',
    run: async ({ fresh }) => {
      const replica = await fresh();
      const page = { entity: 'entry', id: idOf(1) };
      const first = setChange({ ...page, hlc: stampOf(5) }, { text: 'mine', day: 20_000 });
      const second = setChange({ ...page, hlc: stampOf(6, 'c') }, { text: 'yours', day: 20_000 });
      const made = await replica.change(async (kept) => [
        ...(await kept.merge([first])),
        ...(await kept.merge([second])),
      ]);
      equal(
        made.map((one) => one.kind === 'set' && [one.entity, one.set['text']]),
        [['wording', 'mine']],
        'made',
      );
    },
  },
  ...replicaLogContract,
];
