/** What goes out, and when: batches, sizes, receipts, snapshots. */

import { expect, test } from 'vitest';
import { TOLD_PLAIN } from './limits.ts';
import { World } from './model/world.suite.ts';
import type { Device } from './model/world.suite.ts';
import { openChunk } from './open-chunk.ts';
import type { SyncState } from './replica.ts';

const act = (world: World, device: Device, texts: readonly string[]): Promise<void> =>
  actIn(null)(world, device, texts);

const actIn =
  (batch: string | null) =>
  (world: World, device: Device, texts: readonly string[]): Promise<void> =>
    world.turns.run(
      texts.map((value) => () => {
        world.words += 1;
        return world.write(device, { entity: 'win', record: world.words, field: 'text', value }, batch);
      }),
    );

const sync = async (world: World, ...devices: readonly Device[]): Promise<void> => {
  for (const device of devices) await world.turns.run([() => world.sync(device)]);
};

const chunksOf = (world: World, { ports }: Device) =>
  world.relay.logs[0].chunks.map((chunk) => {
    const { read } = openChunk(ports.sealer, chunk);
    if (!read.ok) throw new Error(read.reason);
    return { ...read.value, size: chunk.sealed.length };
  });

test('what an import brought shares no chunk with what the person did', async () => {
  const world = new World(1);
  const phone = world.addDevice();
  await sync(world, phone);
  await act(world, phone, ['mine']);
  await actIn('import 1')(world, phone, ['theirs', 'theirs']);
  await actIn('import 2')(world, phone, ['of another']);
  await act(world, phone, ['mine', 'mine']);
  await sync(world, phone);
  const texts = chunksOf(world, phone).map(({ items }) =>
    items.map((item) => (item.kind === 'set' ? item.set['text'] : item.kind)),
  );
  expect(texts).toEqual([['mine'], ['theirs', 'theirs'], ['of another'], ['mine', 'mine']]);
});

test('the counters of a run are 1, 2, 3 ..., and each chunk says what was seen before it', async () => {
  const world = new World(2);
  const phone = world.addDevice();
  await act(world, phone, ['one']);
  await sync(world, phone);
  for (const text of ['two', 'three']) {
    await act(world, phone, [text]);
    await sync(world, phone);
  }
  const chunks = chunksOf(world, phone);
  expect(chunks.map(({ counter, told, seen }) => [counter, told, seen?.seq ?? null])).toEqual([
    [1, 0, null],
    [2, 2, 1],
    [3, 0, 2],
    [4, 0, 3],
  ]);
});

test('a large state goes in pieces, none larger than a piece may be', async () => {
  const world = new World(3, Infinity);
  const [phone, laptop] = [world.addDevice(), world.addDevice()];
  const page = Array.from({ length: 90_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)),
  ).join('');
  await actIn('import 1')(
    world,
    phone,
    Array.from({ length: 5 }, () => page),
  );
  await actIn('import 2')(
    world,
    phone,
    Array.from({ length: 200 }, () => 'a'),
  );
  await sync(world, phone, laptop);
  world.expectAllEqual();
  for (const { size } of chunksOf(world, phone)) {
    expect(size).toBeLessThan(2 * TOLD_PLAIN);
  }
});

test('a device that read something and has nothing to send says so, once a minute at most; nobody answers a receipt', async () => {
  const world = new World(4, Infinity);
  const [phone, laptop] = [world.addDevice(), world.addDevice()];
  await sync(world, phone, laptop);
  const sizes: number[] = [];
  for (const seconds of [70, 10, 10, 70]) {
    world.now += seconds * 1000;
    await act(world, phone, ['a win']);
    await sync(world, phone, laptop, phone, laptop);
    sizes.push(chunksOf(world, phone).filter(({ items }) => items.length === 0).length);
  }
  expect(sizes).toEqual([1, 1, 1, 2]);
  const [run] = [...phone.replica.tables.runs.values()].filter(
    ({ device }) => device !== phone.replica.device,
  );
  expect(run?.seen).toBe(world.relay.logs[0].seq - 1);
});

test('a receipt of ones own is nothing that others have still to read', async () => {
  const world = new World(4, Infinity);
  const [phone, laptop] = [world.addDevice(), world.addDevice()];
  await act(world, phone, ['mine']);
  await sync(world, phone, laptop);
  world.now += 70_000;
  await act(world, laptop, ['theirs']);
  await sync(world, laptop, phone);
  const state = JSON.parse(phone.replica.tables.state ?? '{}') as Pick<SyncState, 'acked' | 'carried'>;
  const [theirs] = [...phone.replica.tables.runs.values()].filter(
    ({ device }) => device !== phone.replica.device,
  );
  expect(state.acked).toBe(world.relay.logs[0].seq);
  expect(chunksOf(world, phone).at(-1)?.items).toEqual([]);
  // What it did, and its state told whole.
  expect(state.carried).toBe(2);
  expect(theirs?.seen).toBeLessThan(state.acked);
  expect(theirs?.seen).toBeGreaterThanOrEqual(2);
});

test('a new device takes the snapshot and what came after it, and nothing that it hides', async () => {
  const world = new World(5, 3);
  const phone = world.addDevice();
  for (const text of ['one', 'two', 'three', 'four']) {
    await act(world, phone, [text]);
    await sync(world, phone);
  }
  const [log] = world.relay.logs;
  expect(log.snapshotSeq()).toBeGreaterThan(2);
  log.erased = log.snapshotSeq();
  await act(world, phone, ['five']);
  await world.turns.run([() => world.sync(phone)]);
  const laptop = world.addDevice();
  await sync(world, laptop);
  expect(laptop.replica.tables.records).toEqual(phone.replica.tables.records);
  expect(world.troubles()).toEqual([]);
});

test('a device that parked something makes no snapshot', async () => {
  const world = new World(6, 2);
  const old = world.addDevice(true);
  const phone = world.addDevice();
  await world.turns.run([
    () => world.write(phone, { entity: 'songbook', record: 1, field: 'title', value: 'Morning' }),
  ]);
  world.fromChunks = Infinity;
  await sync(world, phone);
  world.fromChunks = 1;
  await sync(world, old);
  expect(old.replica.tables.parked.size).toBe(1);
  expect(world.relay.logs[0].snapshotSeq()).toBe(0);
  await sync(world, phone);
  expect(world.relay.logs[0].snapshotSeq()).toBeGreaterThan(0);
});
