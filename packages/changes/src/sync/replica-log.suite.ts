/** The part of the replica's contract that is about the outbox and the log: see `replica.suite.ts`. */

import type { Instant } from '@cairn/domain';
import { chunkOf, equal, hex, link, OTHER, pendingChunk, RUN, set } from './replica-case.suite.ts';
import type { ReplicaCase } from './replica-case.suite.ts';
import type { Kept, Run } from './replica.ts';
import type { RunId } from './sync-ids.ts';

export const replicaLogContract: readonly ReplicaCase[] = [
  {
    title: 'lets go of the outbox from its beginning; numbers only grow',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      const changes = [1, 2, 3].map((n) => set('win', n, { text: `win ${n}` }));
      await replica.change((kept) => kept.addToOutbox(changes));
      const [first, , third] = await replica.change((kept) => kept.outbox(10));
      equal(await replica.change((kept) => kept.outbox(1)), [first], 'the oldest');
      equal(first, { n: first?.n, change: changes[0], batch: null }, 'a row');
      await replica.change((kept) => kept.clearOutbox(third?.n ?? 0));
      await (
        await again(replica)
      ).change(async (kept) => {
        equal(await kept.outbox(10), [], 'cleared');
        await kept.addToOutbox([set('win', 4, { text: 'one more' })]);
        const [next] = await kept.outbox(10);
        if ((next?.n ?? 0) <= (third?.n ?? 0)) throw new Error('a number was given twice');
      });
    },
  },
  {
    title: 'keeps a pending chunk until it is acknowledged, and then where it is',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      await replica.change(async (kept) => {
        await kept.addPending(pendingChunk('2', 2));
        await kept.addPending(pendingChunk('1', 1));
      });
      await (
        await again(replica)
      ).change(async (kept) => {
        equal(await kept.pending(), [pendingChunk('1', 1), pendingChunk('2', 2)], 'pending');
        await kept.acknowledge(chunkOf('1'), 41);
        const { keyEpoch: _, sealed: __, ...sent } = pendingChunk('1', 1);
        equal(await kept.pending(), [pendingChunk('2', 2)], 'one acknowledged');
        equal(await kept.own(RUN, 1), { ...sent, seq: 41 }, 'where it is');
        equal([(await kept.own(RUN, 2))?.seq, await kept.own(RUN, 3)], [null, null], 'others');
        equal(await kept.sentBetween(41, 50), [{ ...sent, seq: 41 }], 'between');
        equal(await kept.sentBetween(42, 50), [], 'not between');
        await kept.forgetSeqs();
        equal(
          [await kept.own(RUN, 1), await kept.sentBetween(0, 99)],
          [{ ...sent, seq: null }, []],
          'forgotten',
        );
        await kept.acknowledge(chunkOf('2'), 5);
        await kept.forgetSent(4);
        equal((await kept.own(RUN, 2))?.seq, 5, 'above');
        await kept.forgetSent(5);
        equal([await kept.own(RUN, 2), (await kept.own(RUN, 1))?.chunk], [null, chunkOf('1')], 'let go of');
      });
    },
  },
  {
    title: 'keeps the links of the chain, and lets go of those below',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      await replica.change((kept) => kept.addLinks([link(1), link(2), link(3)]));
      await (
        await again(replica)
      ).change(async (kept) => {
        equal([await kept.link(2), await kept.link(9)], [link(2), null], 'links');
        equal([await kept.linked(link(3).chunk), await kept.linked(chunkOf('f'))], [true, false], 'linked');
        await kept.forgetLinks(3);
        equal([await kept.link(2), await kept.link(3)], [null, link(3)], 'below');
        await kept.forgetLinks(Infinity);
        equal([await kept.link(3), await kept.linked(link(3).chunk)], [null, false], 'all');
      });
    },
  },
  {
    title: 'keeps each run as it was said last',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      const run: Run = {
        device: OTHER,
        run: RUN,
        order: 1,
        last: 9,
        holes: [
          [2, 3],
          [5, 5],
        ],
        toldEnd: 0,
        seen: 0,
      };
      const next: Run = { ...run, run: hex('4', 8) as RunId, order: 2, last: 1, holes: [] };
      await replica.change(async (kept) => {
        await kept.keepRun(next);
        await kept.keepRun(run);
        await kept.keepRun({ ...run, holes: [[5, 5]], toldEnd: 8, seen: 77 });
      });
      const runs = await (await again(replica)).change((kept) => kept.runs());
      const sorted = runs.toSorted((a, b) => a.order - b.order);
      equal(sorted, [{ ...run, holes: [[5, 5]], toldEnd: 8, seen: 77 }, next], 'runs');
    },
  },
  {
    title: 'keeps what does not open as it came, once for each chunk',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      const broken = {
        chunk: chunkOf('9'),
        seq: 4,
        keyEpoch: 2,
        sealed: Uint8Array.of(0, 255, 7),
        reason: 'newer-key',
      } as const;
      await replica.change(async (kept) => {
        await kept.quarantine(broken);
        await kept.quarantine({ ...broken, seq: 5 });
      });
      await (
        await again(replica)
      ).change(async (kept) => {
        equal(await kept.quarantined(), [broken], 'quarantine');
        await kept.release(broken.chunk);
        await kept.release(broken.chunk);
        equal(await kept.quarantined(), [], 'released');
      });
    },
  },
  {
    title: 'keeps one trouble of each kind and device, and closes them without forgetting',
    run: async ({ fresh, again }) => {
      const replica = await fresh();
      const at = 1_795_000_000_000 as Instant;
      const gap = { kind: 'gap', device: OTHER, seq: 3, at, open: true } as const;
      const mine = { ...gap, device: replica.device, at: (at + 1) as Instant };
      const wiped = { kind: 'wiped', device: null, seq: 0, at: (at + 2) as Instant, open: true } as const;
      await replica.change(async (kept) => {
        for (const trouble of [{ ...gap, seq: 1 }, mine, { ...wiped, seq: 9 }, wiped, gap])
          await kept.keepTrouble(trouble);
      });
      const troubles = async (kept: Kept): Promise<unknown> =>
        (await kept.troubles()).toSorted((a, b) => a.at - b.at);
      await (
        await again(replica)
      ).change(async (kept) => {
        equal(await troubles(kept), [gap, mine, wiped], 'troubles');
        await kept.closeTroubles('gap', OTHER);
        equal(await troubles(kept), [{ ...gap, open: false }, mine, wiped], 'one closed');
        await kept.closeTroubles('gap', null);
        await kept.closeTroubles('wiped', null);
        equal(
          await troubles(kept),
          [gap, mine, wiped].map((one) => ({ ...one, open: false })),
          'all closed',
        );
        await kept.keepTrouble(gap);
        equal((await kept.troubles()).find(({ device }) => device === OTHER)?.open, true, 'open again');
      });
    },
  },
];
