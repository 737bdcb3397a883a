/**
 * A snapshot that a released form wrote, frozen: every later version stands on it. `CAIRN_FREEZE=1` writes that of a schema
 * that has none yet; a file that is there is never written again.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '@cairn/domain';
import { expect, test } from 'vitest';
import { bytesOf } from './cbor.ts';
import { createDigest } from './digest.ts';
import { World } from './model/world.suite.ts';
import type { Device, Write } from './model/world.suite.ts';
import { nth } from './model/nth.suite.ts';
import type { Pulled, RelayPort, SnapshotHead } from './relay-port.ts';
import type { Held, Run } from './replica.ts';
import { syncOnce } from './sync-once.ts';
import { SYNC_SCHEMA } from './upcast.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const PATH = join(FOLDER, `snapshot-schema-${SYNC_SCHEMA}.json`);

interface Golden {
  readonly log: Pick<Pulled, 'logEpoch' | 'seq' | 'head'>;
  readonly snapshot: Omit<SnapshotHead, 'manifest'>;
  /** Sealed by the seal of the tests, in hex. */
  readonly manifest: string;
  readonly segments: readonly string[];
  readonly digest: string;
  /** Long texts by their hash. */
  readonly held: unknown;
  readonly runs: readonly string[];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const heldBy = (device: Device): Promise<readonly Held[]> =>
  device.replica.change((kept) => kept.held({ after: null, upTo: null, most: 1000 }));

const runSaid = ({ device, run, last }: Run): string => `${device} ${run} ${last}`;

const said = (held: readonly Held[]): unknown =>
  JSON.parse(
    JSON.stringify(held, (_, value: unknown) =>
      typeof value === 'string' && value.length > 100
        ? `sha256 ${createHash('sha256').update(value).digest('hex')}`
        : value,
    ),
  );

const digestOf = (held: readonly Held[]): string => {
  const digest = createDigest();
  for (const one of held) digest.add(one);
  return digest.end();
};

const RAIN = 'And then it rained on. '.repeat(6500);

/** Wins, long pages with a wording that was set aside, fields with clocks of their own, tombstones; more than one segment. */
const freeze = async (): Promise<Golden> => {
  const world = new World(5, Infinity);
  const [phone, laptop] = [world.addDevice(), world.addDevice()];
  const sync = (device: Device) => world.turns.run([() => world.sync(device)]);
  const does = async (device: Device, write: Write) => {
    world.now += 60_000;
    await world.turns.run([() => world.write(device, write)]);
  };
  await does(phone, { entity: 'win', record: 1, field: 'text', value: 'Opened the curtains 🌤' });
  await does(phone, { entity: 'win', record: 1, field: 'pleasure', value: 4 });
  await does(phone, { entity: 'entry', record: 1, field: 'text', value: `First. ${RAIN}` });
  await does(phone, { entity: 'win', record: 2, field: 'text', value: 'Made tea' });
  await sync(phone);
  await sync(laptop);
  await does(laptop, { entity: 'win', record: 1, field: 'note', value: 'it was bright' });
  await does(laptop, { entity: 'entry', record: 1, field: 'text', value: `Second. ${RAIN}` });
  await does(phone, { entity: 'entry', record: 1, field: 'text', value: `Third. ${RAIN}` });
  await world.turns.run([() => world.purge(phone, 'win', 2)]);
  for (const device of [phone, laptop, phone, laptop]) await sync(device);
  world.fromChunks = 1;
  await sync(phone);
  const [log] = world.relay.logs;
  const head = log.snapshotHead();
  if (head === null) throw new Error('no snapshot was made');
  const { manifest, snapshot, seq, segments, keyEpoch } = head;
  const sealed = [...(log.snapshots.get(head.snapshot)?.segments.values() ?? [])];
  let held: readonly Held[] = [];
  await world.turns.run([async () => void (held = await heldBy(phone))]);
  return {
    log: log.head,
    snapshot: { snapshot, seq, head: head.head, segments, keyEpoch },
    manifest: hex(manifest),
    segments: sealed.map(hex),
    digest: digestOf(held),
    held: said(held),
    runs: [...phone.replica.tables.runs.values()].map(runSaid),
  };
};

if (process.env['CAIRN_FREEZE'] === '1' && !existsSync(PATH))
  writeFileSync(PATH, `${JSON.stringify(await freeze(), null, 2)}\n`);

const FILES = readdirSync(FOLDER).filter((file) => file.startsWith('snapshot-'));

test('there is a snapshot of this schema', () => {
  expect(FILES).toContain(`snapshot-schema-${SYNC_SCHEMA}.json`);
});

/** A relay that has this snapshot and nothing else. */
const holding = ({ log, snapshot, manifest, segments }: Golden): Pick<RelayPort, 'pull' | 'segment'> => ({
  pull: async () => ok({ ...log, snapshot: { ...snapshot, manifest: bytesOf(manifest) }, chunks: [] }),
  segment: async ({ snapshot: id, index }) =>
    id === snapshot.snapshot ? ok(bytesOf(nth(segments, index))) : err({ type: 'not-found' }),
});

test.each(FILES)('%s is stood on, whole', async (file) => {
  const golden = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden;
  expect(golden.segments.length).toBeGreaterThan(1);
  const world = new World(6, Infinity);
  const [, , fresh] = [world.addDevice(), world.addDevice(), world.addDevice()];
  const relay = { ...fresh.ports.relay, ...holding(golden), push: async () => err({ type: 'refused' }) };
  await world.turns.run([async () => void (await syncOnce({ ...fresh.ports, relay: relay as RelayPort }))]);
  const { tables } = fresh.replica;
  expect([...tables.troubles.values()]).toEqual([]);
  const runs = [...tables.runs.values()].filter(({ device }) => device !== fresh.replica.device);
  expect(runs.map(runSaid)).toEqual(golden.runs);
  await world.turns.run([
    async () => {
      const held = await heldBy(fresh);
      expect(digestOf(held)).toBe(golden.digest);
      expect(said(held)).toEqual(golden.held);
      expect((await fresh.replica.change((kept) => kept.state()))?.cursor).toEqual({
        seq: golden.snapshot.seq,
        head: golden.snapshot.head,
      });
    },
  ]);
});
