import { expect, test } from 'vitest';
import type { ChainHash, LogEpoch, Pulled, RelayPort, SnapshotId } from '@cairn/changes/sync';
import { toldReading } from './reading.ts';
import type { Reading } from './reading.ts';

const HEAD = { logEpoch: 'e' as LogEpoch, head: 'h' as ChainHash };

const snapshotTo = (seq: number, segments: number): Pulled['snapshot'] => ({
  ...{ snapshot: 's' as SnapshotId, seq, head: HEAD.head, segments, keyEpoch: 1 },
  manifest: new Uint8Array(1),
});

/** A relay whose log reaches so far, and what is told of reading it. */
const aRelay = (seq: number, snapshot: Pulled['snapshot'] = null, isThere = true) => {
  const told: Reading[] = [];
  const relay = {
    pull: async () =>
      isThere
        ? { ok: true, value: { ...HEAD, seq, snapshot, chunks: [] } }
        : { ok: false, error: { type: 'unreachable' } },
    segment: async () => ({ ok: true, value: new Uint8Array(1) }),
  } satisfies { readonly [M in 'pull' | 'segment']: RelayPort[M] } as unknown as RelayPort;
  return { told, relay: toldReading(relay, (reading) => told.push(reading)) };
};

const pull = (relay: RelayPort, after: number) => relay.pull({ after, most: 500, hidden: false });

test('what is behind is told of what the relay has, from nothing to all of it', async () => {
  const { told, relay } = aRelay(1200);
  for (const after of [0, 500, 1000, 1200]) await pull(relay, after);
  expect(told).toEqual([0, 500, 1000, 1200].map((read) => ({ read, head: 1200 })));
});

test('a part of a snapshot counts as its share of what it stands for', async () => {
  const { told, relay } = aRelay(1100, snapshotTo(1000, 4));
  await pull(relay, 0);
  for (const index of [0, 1, 2, 3]) await relay.segment({ snapshot: 's' as SnapshotId, index });
  expect(told.map(({ read }) => read)).toEqual([0, 250, 500, 750, 1000]);
});

test('a relay that does not answer is told of nothing, and one that went back is never behind its head', async () => {
  const silent = aRelay(9, null, false);
  await pull(silent.relay, 0);
  expect(silent.told).toEqual([]);
  const back = aRelay(3);
  await pull(back.relay, 8);
  expect(back.told).toEqual([{ read: 3, head: 3 }]);
});
