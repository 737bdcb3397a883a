/** What every store of a relay does, whatever keeps its bytes. */

import { chainNext, chainStart, toHex } from '@cairn/relay-api';
import type { Bytes, PushedChunk } from '@cairn/relay-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytes, EPOCH, knockOn, OTHER, TODAY, VAULT } from '../testing/store-values.ts';
import type { Knock } from '../testing/store-values.ts';
import { describeDoors } from './relay-doors.suite.ts';
import { DAY } from './relay-store.ts';
import type { Quota, RelayStore } from './relay-store.ts';

const ROOMY: Quota = { bytes: 1_000_000, chunks: 10_000 };
const ALL = { after: 0, most: 500, bytes: 1_000_000, hidden: false };

const chunk = (fill: number, size = 10): PushedChunk => [bytes(16, fill), 1, bytes(size, fill)];

export const describeRelayStore = (name: string, open: () => Promise<RelayStore>): void => {
  describeDoors(name, open);
  describe(`${name} keeps what a relay keeps`, () => {
    let store: RelayStore;

    let knock: Knock;

    const append = (...chunks: readonly PushedChunk[]) => store.append(VAULT, { chunks, quota: ROOMY });
    const pull = async (change: Partial<typeof ALL> = {}, vault: Bytes = VAULT) => {
      const pulled = await store.pull(vault, { ...ALL, ...change });
      if (pulled.type !== 'Pulled') throw new Error(pulled.type);
      return pulled;
    };
    const seqs = async (change: Partial<typeof ALL> = {}): Promise<readonly number[]> =>
      (await pull(change)).chunks.map(([seq]) => seq);
    const headAt = (...fills: readonly number[]): Bytes =>
      fills.reduce((head, fill) => chainNext(head, bytes(16, fill)), chainStart(VAULT, EPOCH));
    /** One segment of 20 bytes. */
    const snapshotAt = async (
      fills: readonly number[],
      { id, day = TODAY, eraseNow = false }: { id: number; day?: number; eraseNow?: boolean },
    ): Promise<string> => {
      const snapshot = bytes(16, id);
      const seq = fills.length;
      const begun = await store.beginSnapshot(VAULT, {
        snapshot,
        seq,
        head: headAt(...fills),
        segments: 1,
        day,
      });
      if (begun.type !== 'Done') return begun.type;
      await store.putSegment(VAULT, { snapshot, index: 0, sealed: bytes(20, id), quota: ROOMY });
      const manifest = bytes(5, id);
      const commit = { snapshot, keyEpoch: 1, manifest, eraseNow, day, quota: ROOMY };
      return (await store.commitSnapshot(VAULT, commit)).type;
    };
    const sweptAt = async (day: number): Promise<void> => {
      while (await store.sweep({ now: day * DAY + 60, graceDays: 30 }));
    };

    beforeEach(async () => {
      store = await open();
      knock = knockOn(store);
      await knock();
    });
    afterEach(() => store.close());

    test('numbers chunks without a gap and chains their ids', async () => {
      const first = await append(chunk(1), chunk(2));
      expect(first).toMatchObject({ type: 'Appended', isNew: true, seq: 2, seqs: [1, 2], logEpoch: EPOCH });
      const second = await append(chunk(3));
      expect(second).toMatchObject({ seq: 3, seqs: [3], head: headAt(1, 2, 3) });
      const pulled = await pull();
      expect(pulled.chunks).toEqual([
        [1, ...chunk(1)],
        [2, ...chunk(2)],
        [3, ...chunk(3)],
      ]);
      expect([pulled.seq, toHex(pulled.head), pulled.snapshot]).toEqual([3, toHex(headAt(1, 2, 3)), null]);
      expect(await store.headOf(VAULT)).toEqual({ type: 'Head', seq: 3 });
    });

    test('a chunk that is sent again has the seq that it has, also within one push', async () => {
      await append(chunk(1));
      expect(await append(chunk(2), chunk(1), chunk(2))).toMatchObject({ seq: 2, seqs: [2, 1, 2] });
      expect(await append(chunk(2), chunk(1))).toMatchObject({ isNew: false, seq: 2, seqs: [2, 1] });
      expect(await seqs()).toEqual([1, 2]);
    });

    test('many at once are numbered without a gap or a double', async () => {
      const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => append(chunk(index % 50))));
      const given = answers.flatMap((answer) => (answer.type === 'Appended' ? answer.seqs : []));
      expect(new Set(given).size).toBe(50);
      expect(await seqs()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    test('an answer holds no more than was asked for, and always one', async () => {
      await append(chunk(1, 40), chunk(2, 40), chunk(3, 40));
      expect(await seqs({ most: 2 })).toEqual([1, 2]);
      expect(await seqs({ bytes: 80 })).toEqual([1, 2]);
      expect(await seqs({ bytes: 1, after: 1 })).toEqual([2]);
      expect(await seqs({ after: 3 })).toEqual([]);
      expect(await seqs({ after: Number.MAX_SAFE_INTEGER })).toEqual([]);
    });

    test('what one vault has, no other one sees', async () => {
      await knock({}, OTHER);
      await append(chunk(1));
      expect((await pull({}, OTHER)).chunks).toEqual([]);
      await store.append(OTHER, { chunks: [chunk(1, 3)], quota: ROOMY });
      expect((await pull()).chunks).toEqual([[1, ...chunk(1)]]);
      expect((await pull({}, OTHER)).chunks).toEqual([[1, ...chunk(1, 3)]]);
    });

    test('a vault takes what it may have and no more, all or none', async () => {
      const quota = { bytes: 100, chunks: 4 };
      const put = (...chunks: readonly PushedChunk[]) => store.append(VAULT, { chunks, quota });
      expect((await put(chunk(1, 60))).type).toBe('Appended');
      expect((await put(chunk(2, 30), chunk(3, 11))).type).toBe('Full');
      expect(await seqs()).toEqual([1]);
      expect((await put(chunk(2, 40))).type).toBe('Appended');
      expect((await put(chunk(2, 40))).type).toBe('Appended');
      expect((await put(chunk(3, 1))).type).toBe('Full');
      const many = { bytes: 1_000, chunks: 3 };
      expect((await store.append(VAULT, { chunks: [chunk(3), chunk(4)], quota: many })).type).toBe('Full');
    });

    test('a snapshot hides the chunks that it holds, and says so', async () => {
      await append(chunk(1), chunk(2), chunk(3));
      expect(await snapshotAt([1, 2], { id: 50 })).toBe('Done');
      const pulled = await pull();
      expect(pulled.chunks.map(([seq]) => seq)).toEqual([3]);
      expect(pulled.snapshot).toEqual({
        ...{ snapshot: bytes(16, 50), seq: 2, head: headAt(1, 2), segments: 1, keyEpoch: 1 },
        manifest: bytes(5, 50),
      });
      expect(await seqs({ hidden: true })).toEqual([1, 2, 3]);
      expect(await store.segment(VAULT, { snapshot: bytes(16, 50), index: 0 })).toEqual({
        ...{ type: 'Segment', sealed: bytes(20, 50) },
      });
      expect(await append(chunk(1))).toMatchObject({ isNew: false, seqs: [1] });
      expect(await append(chunk(4))).toMatchObject({ seqs: [4], head: headAt(1, 2, 3, 4) });
    });

    test('a snapshot begins at a hash of this log, above the last one', async () => {
      await append(chunk(1), chunk(2));
      const begin = (seq: number, head: Bytes) =>
        store.beginSnapshot(VAULT, {
          ...{ snapshot: bytes(16, 60 + seq), seq, head, segments: 1, day: TODAY },
        });
      for (const [seq, head] of [
        [2, headAt(1)],
        [3, headAt(1, 2, 3)],
        [0, headAt()],
      ] as const)
        expect((await begin(seq, head)).type).toBe('Conflict');
      expect(await snapshotAt([1], { id: 50 })).toBe('Done');
      expect((await begin(1, headAt(1))).type).toBe('Conflict');
      expect((await begin(2, headAt(1, 2))).type).toBe('Done');
    });

    test('a snapshot is committed whole, by whoever is first, and again when asked again', async () => {
      await append(chunk(1), chunk(2));
      const [one, two] = [bytes(16, 50), bytes(16, 51)];
      for (const snapshot of [one, two])
        await store.beginSnapshot(VAULT, { snapshot, seq: 2, head: headAt(1, 2), segments: 2, day: TODAY });
      const put = (snapshot: Bytes, index: number, size = 20) =>
        store.putSegment(VAULT, { snapshot, index, sealed: bytes(size, 7), quota: ROOMY });
      const commit = (snapshot: Bytes) =>
        store.commitSnapshot(VAULT, {
          ...{ snapshot, keyEpoch: 1, manifest: bytes(5, 1), eraseNow: false, day: TODAY, quota: ROOMY },
        });
      await put(one, 0);
      expect((await commit(one)).type).toBe('Conflict');
      expect((await store.segment(VAULT, { snapshot: one, index: 0 })).type).toBe('NotFound');
      await put(one, 1);
      await put(one, 1, 30);
      expect((await put(one, 2)).type).toBe('NotFound');
      expect((await put(bytes(16, 77), 0)).type).toBe('NotFound');
      expect((await commit(bytes(16, 77))).type).toBe('NotFound');
      for (const index of [0, 1]) await put(two, index);
      expect((await commit(one)).type).toBe('Done');
      expect((await commit(one)).type).toBe('Done');
      expect((await commit(two)).type).toBe('Conflict');
      expect((await put(one, 0)).type).toBe('Conflict');
      expect(await store.segment(VAULT, { snapshot: one, index: 1 })).toMatchObject({ sealed: bytes(30, 7) });
    });

    test('hidden chunks and replaced snapshots stay for 30 days, and are gone after', async () => {
      await append(chunk(1), chunk(2));
      await snapshotAt([1], { id: 50 });
      await snapshotAt([1, 2], { id: 51, day: TODAY + 10 });
      await sweptAt(TODAY + 30);
      expect(await seqs({ hidden: true })).toEqual([1, 2]);
      await sweptAt(TODAY + 31);
      expect(await seqs({ hidden: true })).toEqual([2]);
      expect((await store.segment(VAULT, { snapshot: bytes(16, 50), index: 0 })).type).toBe('Segment');
      await sweptAt(TODAY + 41);
      expect(await seqs({ hidden: true })).toEqual([]);
      expect((await store.segment(VAULT, { snapshot: bytes(16, 50), index: 0 })).type).toBe('NotFound');
      expect((await store.segment(VAULT, { snapshot: bytes(16, 51), index: 0 })).type).toBe('Segment');
      expect(await append(chunk(3))).toMatchObject({ seqs: [3], head: headAt(1, 2, 3) });
    });

    test('erasing now leaves nothing beneath the snapshot', async () => {
      await append(chunk(1), chunk(2), chunk(3));
      await snapshotAt([1], { id: 50 });
      expect(await snapshotAt([1, 2], { id: 51, eraseNow: true })).toBe('Done');
      expect(await seqs({ hidden: true })).toEqual([3]);
      expect((await store.segment(VAULT, { snapshot: bytes(16, 50), index: 0 })).type).toBe('NotFound');
    });

    test('a full vault has room again once a snapshot hides what it holds, but not without end', async () => {
      const quota = { bytes: 100, chunks: 1_000 };
      const fills: number[] = [];
      const compact = async (): Promise<string> => {
        const snapshot = bytes(16, 100 + fills.length);
        const head = headAt(...fills);
        await store.beginSnapshot(VAULT, { snapshot, seq: fills.length, head, segments: 1, day: TODAY });
        await store.putSegment(VAULT, { snapshot, index: 0, sealed: bytes(10, 1), quota });
        const manifest = bytes(5, 1);
        const commit = { snapshot, keyEpoch: 1, manifest, eraseNow: false, day: TODAY, quota };
        return (await store.commitSnapshot(VAULT, commit)).type;
      };
      const fill = async (): Promise<string> => {
        const sent = chunk(fills.length + 1, 85);
        const { type } = await store.append(VAULT, { chunks: [sent], quota });
        if (type === 'Appended') fills.push(fills.length + 1);
        return type;
      };
      expect([await fill(), await fill(), await compact()]).toEqual(['Appended', 'Full', 'Done']);
      expect([await fill(), await compact(), await fill()]).toEqual(['Appended', 'Done', 'Appended']);
      expect(await fill()).toBe('Full');
      // 3 × 85 of chunks and 2 × 15 of snapshots are held: three times the quota leaves 15 for one more.
      expect([await compact(), await fill()]).toEqual(['Done', 'Full']);
      await sweptAt(TODAY + 31);
      expect(await fill()).toBe('Appended');
    });

    test('a snapshot takes no more than a vault may have', async () => {
      await append(chunk(1));
      const snapshot = bytes(16, 50);
      await store.beginSnapshot(VAULT, { snapshot, seq: 1, head: headAt(1), segments: 3, day: TODAY });
      const quota = { bytes: 100, chunks: 10 };
      const put = (index: number, size: number) =>
        store.putSegment(VAULT, { snapshot, index, sealed: bytes(size, 1), quota });
      expect((await put(0, 60)).type).toBe('Done');
      expect((await put(1, 41)).type).toBe('Full');
      expect((await put(0, 59)).type).toBe('Done');
      expect((await put(1, 41)).type).toBe('Done');
    });

    test('a snapshot that nobody finished gives way to a fifth one, or to time', async () => {
      await append(chunk(1));
      const begin = (id: number) =>
        store.beginSnapshot(VAULT, {
          ...{ snapshot: bytes(16, id), seq: 1, head: headAt(1), segments: 1, day: TODAY },
        });
      for (const id of [50, 51, 52, 53, 54]) expect((await begin(id)).type).toBe('Done');
      const put = async (id: number): Promise<string> => {
        const segment = { snapshot: bytes(16, id), index: 0, sealed: bytes(9, 1), quota: ROOMY };
        return (await store.putSegment(VAULT, segment)).type;
      };
      expect([await put(50), await put(54)]).toEqual(['NotFound', 'Done']);
      await sweptAt(TODAY + 2);
      expect(await put(54)).toBe('NotFound');
    });

    test('a vault that has moved has nothing left but its farewell', async () => {
      await append(chunk(1));
      await snapshotAt([1], { id: 50 });
      const farewell = { keyEpoch: 1, farewell: bytes(7, 4) };
      expect(await store.closeVault(VAULT, farewell)).toEqual({ type: 'Done' });
      const closed = { type: 'Closed', ...farewell };
      const snapshot = bytes(16, 50);
      expect(await append(chunk(2))).toEqual(closed);
      expect(await store.pull(VAULT, ALL)).toEqual(closed);
      expect(await store.headOf(VAULT)).toEqual(closed);
      expect(await store.segment(VAULT, { snapshot, index: 0 })).toEqual(closed);
      expect(
        await store.putSegment(VAULT, { snapshot, index: 0, sealed: bytes(1, 1), quota: ROOMY }),
      ).toEqual(closed);
      expect(await store.closeVault(VAULT, { keyEpoch: 1, farewell: bytes(7, 5) })).toEqual(closed);
      expect((await knock(null)).type).toBe('LetIn');
    });

    test('erasing leaves nothing, and the name begins anew', async () => {
      await append(chunk(1));
      await snapshotAt([1], { id: 50 });
      await store.erase(VAULT);
      expect(await store.publicKeyOf(VAULT)).toBeNull();
      expect(await store.pull(VAULT, ALL)).toEqual({ type: 'Gone' });
      expect(await append(chunk(1))).toEqual({ type: 'Gone' });
      expect(await knock({ logEpoch: bytes(16, 9) })).toEqual({ type: 'LetIn', logEpoch: bytes(16, 9) });
      expect(await append(chunk(1))).toMatchObject({ seq: 1, isNew: true });
    });

    test('answers whether it is there', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
};
