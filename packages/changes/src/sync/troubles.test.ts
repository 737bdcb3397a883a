/** What a device says of a relay that is not what it was: one story for each row of section 6 of docs/sync-protocol.md. */

import { ok } from '@cairn/domain';
import { expect, test } from 'vitest';
import { nth } from './model/nth.suite.ts';
import { LATER_KIND, World } from './model/world.suite.ts';
import type { Device } from './model/world.suite.ts';
import { copyTables } from './model/memory-replica.suite.ts';
import type { PulledChunk } from './relay-port.ts';

interface Two {
  readonly world: World;
  readonly phone: Device;
  readonly laptop: Device;
  readonly keeps: (device: Device, text: string) => Promise<void>;
  readonly sync: (...devices: readonly Device[]) => Promise<void>;
}

const two = (): Two => {
  const world = new World(7, Infinity);
  const [phone, laptop] = [world.addDevice(), world.addDevice()];
  let record = 0;
  return {
    world,
    phone,
    laptop,
    keeps: (device, value) => {
      record += 1;
      world.now += 60_000;
      const write = { entity: 'win', record, field: 'text', value };
      return world.turns.run([() => world.write(device, write)]);
    },
    sync: async (...devices) => {
      for (const device of devices) {
        world.now += 61_000;
        await world.turns.run([() => world.sync(device)]);
      }
    },
  };
};

const told = ({ replica }: Device, open?: boolean): string[] =>
  [...replica.tables.troubles.values()]
    .filter((trouble) => open === undefined || trouble.open === open)
    .map(({ kind, device }) => (device === null ? kind : `${kind} ${device.slice(-1)}`))
    .toSorted();

const textsOf = ({ replica }: Device): unknown[] =>
  [...replica.tables.records.values()].map(({ fields }) => fields['text']).toSorted();

const rewrite = ({ world }: Two, change: (chunks: PulledChunk[]) => readonly PulledChunk[]): void => {
  const [log] = world.relay.logs;
  log.rewrite(change([...log.chunks]));
};

const both = async (): Promise<Two> => {
  const story = two();
  const { phone, laptop, keeps, sync } = story;
  await keeps(phone, 'Opened the curtains');
  await keeps(laptop, 'Made tea');
  await sync(phone, laptop, phone, laptop);
  return story;
};

test('nothing is said of an honest relay', async () => {
  const { phone, laptop } = await both();
  expect([told(phone), told(laptop)]).toEqual([[], []]);
  expect(textsOf(phone)).toEqual(['Made tea', 'Opened the curtains']);
  expect(textsOf(laptop)).toEqual(textsOf(phone));
});

test('a relay that was wiped is told everything, by whoever meets it', async () => {
  const { world, phone, laptop, sync } = await both();
  world.relay.tamper('wipe');
  const fresh = world.addDevice();
  await sync(phone, fresh);
  expect(told(phone)).toEqual(['wiped']);
  expect(told(phone, true)).toEqual([]);
  expect(textsOf(fresh)).toEqual(textsOf(laptop));
});

test('a relay that went back to an old copy is told everything', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  world.relay.tamper('back-up');
  await keeps(phone, 'Called Mum');
  await sync(phone);
  world.relay.tamper('restore');
  await sync(phone, laptop);
  expect(told(phone)).toEqual(['rewritten']);
  expect(textsOf(laptop)).toContain('Called Mum');
});

test('what an older device keeps without knowing it is told as well, where nobody else has it any more', async () => {
  const world = new World(7, Infinity);
  const [laptop, older] = [world.addDevice(), world.addDevice(true)];
  const sync = async (device: Device): Promise<void> => {
    world.now += 61_000;
    await world.turns.run([() => world.sync(device)]);
  };
  const song = { entity: LATER_KIND, record: 1, field: 'title', value: 'Morning' };
  await world.turns.run([() => world.write(laptop, song)]);
  await sync(laptop);
  await sync(older);
  world.relay.tamper('wipe');
  await sync(older);
  const fresh = world.addDevice();
  await sync(fresh);
  const titles = [...fresh.replica.tables.records.values()].map(({ fields }) => fields['title']);
  expect(titles).toEqual(['Morning']);
});

test('a chunk that never came is a gap of its device, until that device has told everything', async () => {
  const story = await both();
  const { phone, laptop, keeps, sync } = story;
  await keeps(phone, 'Called Mum');
  await sync(phone);
  await keeps(phone, 'One cup');
  await sync(phone);
  rewrite(story, (chunks) => chunks.filter((_, index) => index !== chunks.length - 2));
  await sync(laptop);
  expect(told(laptop, true)).toEqual(['gap 1']);
  expect(textsOf(laptop)).not.toContain('Called Mum');
  await sync(phone, laptop);
  expect(told(phone)).toEqual(['rewritten']);
  expect(told(laptop, true)).toEqual([]);
  expect(textsOf(laptop)).toContain('Called Mum');
});

test('a chunk that a relay took for show is missed, also when the next one went to its place before anything was read', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  await keeps(phone, 'Called Mum');
  // What an import brought goes in a chunk of its own: the second request of the same round.
  const brought = { entity: 'win', record: 9, field: 'text', value: 'One cup' };
  await world.turns.run([() => world.write(phone, brought, 'import')]);
  const { relay } = phone.ports;
  let asked = 0;
  Object.assign(phone.ports, {
    relay: {
      ...relay,
      push: async (chunks: Parameters<typeof relay.push>[0]) => {
        asked += 1;
        const { head } = world.relay.logs[0];
        return asked > 1 ? relay.push(chunks) : ok({ ...head, seq: head.seq + 1, seqs: [head.seq + 1] });
      },
    },
  });
  await sync(phone, laptop);
  expect(told(phone)).toEqual(['rewritten']);
  expect(textsOf(laptop)).toEqual(textsOf(phone));
  expect(textsOf(laptop)).toContain('Called Mum');
});

test('a chunk that comes again is named and not taken in again', async () => {
  const story = await both();
  const { phone, laptop, sync } = story;
  rewrite(story, (chunks) => [...chunks, nth(chunks, 0)]);
  await sync(phone, laptop);
  expect([told(phone), told(laptop)]).toEqual([['replayed'], ['replayed']]);
});

test('a device that was shown another log is named, and everything is told', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  world.relay.tamper('fork');
  await keeps(phone, 'Called Mum');
  await keeps(laptop, 'One cup');
  await sync(phone, laptop);
  const [log] = world.relay.logs;
  world.relay.logs = [log, null];
  await sync(laptop, phone, laptop);
  expect(told(laptop)).toContain('rewritten');
  expect(textsOf(laptop)).toEqual(textsOf(phone));
  expect(textsOf(phone)).toHaveLength(4);
});

test('a seen head that is not that of this log is a fork', async () => {
  const story = await both();
  const { world, phone, laptop, keeps, sync } = story;
  world.relay.tamper('fork');
  await keeps(phone, 'Called Mum');
  await keeps(laptop, 'One cup');
  await sync(phone, laptop);
  await keeps(laptop, 'Went out');
  await sync(laptop);
  // What only the laptop was shown is laid at the end of what the phone knows.
  const [log, fork] = world.relay.logs;
  const last = nth(fork?.chunks ?? [], -1);
  log.append(last);
  world.relay.logs = [log, null];
  await sync(phone);
  expect(told(phone)).toContain('forked 2');
});

test('whoever had seen more than was shown tells that something is held back', async () => {
  const story = await both();
  const { phone, laptop, keeps, sync } = story;
  await keeps(laptop, 'One cup');
  await sync(laptop);
  rewrite(story, (chunks) => [...chunks.slice(0, -2), nth(chunks, -1)]);
  await sync(phone);
  expect(told(phone)).toContain('withheld 2');
  expect(textsOf(phone)).toContain('One cup');
});

test('what does not open lies in quarantine and stops nothing; it is read as soon as the relay has it whole', async () => {
  const story = await both();
  const { phone, laptop, keeps, sync, world } = story;
  await keeps(phone, 'Called Mum');
  await sync(phone);
  await keeps(phone, 'One cup');
  await sync(phone);
  const [log] = world.relay.logs;
  const whole = nth(log.chunks, -2);
  rewrite(story, (chunks) =>
    chunks.map((one) => (one.seq === whole.seq ? { ...one, sealed: one.sealed.slice(0, 99) } : one)),
  );
  await sync(laptop);
  expect(told(laptop, true)).toEqual(['gap 1', 'unreadable']);
  expect(textsOf(laptop)).toContain('One cup');
  expect([...laptop.replica.tables.quarantine.values()]).toMatchObject([
    { seq: whole.seq, reason: 'not-opened' },
  ]);
  rewrite(story, (chunks) => chunks.map((one) => (one.seq === whole.seq ? whole : one)));
  world.now += 3_600_000;
  await sync(laptop);
  expect(told(laptop, true)).toEqual([]);
  expect(textsOf(laptop)).toContain('Called Mum');
});

test('a device that was brought back from an older copy gets what it wrote since, and writes on in a run of its own', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  const copy = copyTables(phone.replica.tables);
  await keeps(phone, 'Called Mum');
  await sync(phone);
  phone.replica.tables = copy;
  await keeps(phone, 'Went out');
  await sync(phone, laptop);
  expect(told(phone)).toEqual(['copied']);
  expect(textsOf(phone)).toEqual(['Called Mum', 'Made tea', 'Opened the curtains', 'Went out']);
  await keeps(phone, 'One cup');
  await sync(phone, laptop);
  expect(textsOf(laptop)).toEqual(textsOf(phone));
  expect(told(laptop)).toEqual([]);
  world.expectAllEqual();
});

test('two devices that were one copied installation both keep everything', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  const copy = copyTables(phone.replica.tables);
  await keeps(phone, 'Called Mum');
  await sync(phone);
  const now = phone.replica.tables;
  phone.replica.tables = copy;
  // The copy sends before it reads: the same run and counter, and other words.
  await keeps(phone, 'Went out');
  const { pull } = phone.ports.relay;
  const [log] = world.relay.logs;
  const nothingNew: typeof pull = async ({ after: seq }) =>
    ok({ logEpoch: log.epoch, seq, head: log.headAt(seq), snapshot: null, chunks: [] });
  Object.assign(phone.ports.relay, { pull: nothingNew });
  await sync(phone);
  Object.assign(phone.ports.relay, { pull });
  phone.replica.tables = now;
  await sync(phone, laptop, phone, laptop);
  expect(textsOf(laptop)).toEqual(textsOf(phone));
  expect(textsOf(phone)).toEqual(expect.arrayContaining(['Called Mum', 'Went out']));
});

test('a relay that keeps forgetting is told so often and no more, until the person asks it to go on', async () => {
  const { world, phone, keeps, sync } = await both();
  for (let times = 0; times < 4; times += 1) {
    world.relay.tamper('wipe');
    await keeps(phone, `Walk ${times}`);
    await sync(phone);
  }
  expect(told(phone, true)).toContain('forgetful');
  expect(phone.ends.at(-1)).toEqual({ type: 'stopped' });
  const before = world.relay.logs[0].seq;
  await sync(phone);
  expect(world.relay.logs[0].seq).toBe(before);
  await world.settle();
  expect(told(phone, true)).toEqual([]);
  world.expectAllEqual();
});

test('a relay that lost a part for good can be gone on with, when the person asks', async () => {
  const story = await both();
  const { world, phone, keeps, sync } = story;
  const [log] = world.relay.logs;
  const pull = log.pull.bind(log);
  log.pull = (asked) => {
    const pulled = pull(asked);
    return { ...pulled, chunks: pulled.chunks.filter(({ seq }) => seq !== 2) };
  };
  const fresh = world.addDevice();
  await keeps(phone, 'One cup');
  for (let times = 0; times < 4; times += 1) await sync(phone, fresh);
  expect(textsOf(fresh)).toEqual(textsOf(phone));
  expect(fresh.ends.at(-1)).toEqual({ type: 'stopped' });
  await world.settle();
  expect(fresh.ends.at(-1)).toEqual({ type: 'in-step' });
  world.expectAllEqual();
});

test('a snapshot that another device replaces while it is being read is no trouble', async () => {
  const { world, phone, laptop, keeps, sync } = await both();
  world.fromChunks = 1;
  await sync(phone);
  const fresh = world.addDevice();
  const { segment } = fresh.ports.relay;
  let replaced = false;
  Object.assign(fresh.ports.relay, {
    segment: async (...asked: Parameters<typeof segment>) => {
      if (!replaced) {
        replaced = true;
        await world.write(laptop, { entity: 'win', record: 9, field: 'text', value: 'One cup' });
        await world.sync(laptop);
      }
      return segment(...asked);
    },
  });
  const [log] = world.relay.logs;
  const first = log.current;
  await keeps(phone, 'Called Mum');
  await world.turns.run([() => world.sync(fresh)]);
  expect(replaced && log.current !== first).toBe(true);
  expect(told(fresh)).toEqual([]);
  expect(textsOf(fresh)).toEqual(['Made tea', 'One cup', 'Opened the curtains']);
});

test('a snapshot whose segments are not there is named, and the chunks that it hides are read', async () => {
  const { world, phone, laptop, sync } = await both();
  world.fromChunks = 1;
  await sync(phone);
  const [log] = world.relay.logs;
  for (const { segments } of log.snapshots.values()) segments.clear();
  const fresh = world.addDevice();
  world.fromChunks = Infinity;
  await sync(fresh);
  expect(told(fresh)).toEqual(['unreadable']);
  expect(textsOf(fresh)).toEqual(textsOf(laptop));
});
