/** Two vaults in real files, the machine and a relay: what each did alone comes to the other, and both hash to the same state. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purgeChange, setChange } from '@cairn/changes';
import type { DeviceId, Fields } from '@cairn/changes';
import { createDigest, syncOnce } from '@cairn/changes/sync';
import type { Held, Place, SyncPorts } from '@cairn/changes/sync';
import type { EntityId, Instant } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceOf } from '../../../changes/src/sync/model/chance.suite.ts';
import { LyingRelay } from '../../../changes/src/sync/model/lying-relay.suite.ts';
import { testSealer } from '../../../changes/src/sync/model/test-sealer.suite.ts';
import type { Database } from '../database.ts';
import { openNodeDatabase } from '../node/node-database.ts';
import { migrate } from '../schema/migrate.ts';
import { createStore } from '../store.ts';
import type { Store } from '../store.ts';
import { beginSending } from './sending.ts';
import { createReplica } from './sqlite-replica.ts';

const NOW = Date.UTC(2026, 10, 27, 9) as Instant;

interface Vault {
  readonly database: Database;
  readonly store: Store;
  readonly ports: SyncPorts;
}

let folder = '';
let vaults: Vault[] = [];
const chance = chanceOf(7);
const relay = new LyingRelay(chance);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-two-'));
});

afterEach(async () => {
  for (const { database } of vaults) await database.close();
  vaults = [];
  await rm(folder, { recursive: true });
});

const aVault = async (digit: string): Promise<Vault> => {
  const device = digit.repeat(16) as DeviceId;
  const database = await openNodeDatabase({
    path: join(folder, `${digit}.db`),
    key: new Uint8Array(32).fill(1),
  });
  await migrate(database);
  const store = createStore({ database, device, now: () => NOW });
  const ports = {
    replica: createReplica(store, device),
    relay: relay.portFor(device, { gate: async () => {}, lost: () => false }),
    sealer: testSealer(chance),
    now: () => NOW,
    random: (length: number) => chance.bytes(length),
  };
  vaults.push({ database, store, ports });
  return { database, store, ports };
};

const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;

const sets = (
  { store }: Vault,
  record: readonly [entity: string, n: number],
  fields: Fields,
): Promise<void> =>
  store.write(async (write) =>
    write.apply(setChange({ entity: record[0], id: idOf(record[1]), hlc: await write.newStamp() }, fields)),
  );

const digestOf = ({ ports }: Vault): Promise<string> =>
  ports.replica.change(async (kept) => {
    const digest = createDigest();
    let after: Place | null = null;
    for (;;) {
      const page: readonly Held[] = await kept.held({ after, upTo: null, most: 7 });
      for (const held of page) digest.add(held);
      const last = page.at(-1);
      if (last === undefined) return digest.end();
      after = last.place;
    }
  });

test('what was kept before sync, and after it, is on both, and nothing is sent in circles', async () => {
  const [phone, laptop] = [await aVault('a'), await aVault('b')];
  for (let n = 1; n <= 40; n += 1) await sets(phone, ['win', n], { text: `win ${n}`, day: 20_000 + (n % 5) });
  for (const vault of [phone, laptop]) await vault.store.write((write) => beginSending(write.database));
  await sets(phone, ['entry', 90], { text: 'as the phone has it', day: 20_001 });
  await sets(laptop, ['entry', 90], { text: 'as the laptop has it', day: 20_001 });
  await sets(laptop, ['win', 70], { text: 'opened one letter', day: 20_002, trashed: true });
  await sets(laptop, ['songbook', 3], { title: 'of a newer Cairn' });
  await phone.store.write(async (write) =>
    write.apply(purgeChange({ entity: 'win', id: idOf(2), hlc: await write.newStamp() })),
  );
  for (const vault of [phone, laptop, phone, laptop, phone])
    expect((await syncOnce(vault.ports)).type).toBe('in-step');
  expect(await digestOf(laptop)).toBe(await digestOf(phone));
  for (const { database } of [phone, laptop]) {
    expect(await database.all('SELECT sum(wins) AS wins FROM day_roll')).toEqual([{ wins: 39 }]);
    expect(await database.all('SELECT concurrent FROM wording')).toEqual([{ concurrent: 1 }]);
    expect(await database.all('SELECT count(*) AS parked FROM parked_change')).toEqual([{ parked: 1 }]);
    expect(await database.all('SELECT count(*) AS left FROM outbox')).toEqual([{ left: 0 }]);
    expect(await database.all('SELECT * FROM trouble WHERE open = 1')).toEqual([]);
  }
});
